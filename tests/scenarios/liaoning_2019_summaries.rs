//! 附件1 and 附件2, the recommending union's sheets of 劳模创新工作室 and of 职工创新工作室: each story is told of both, and begins
//! from the accepted sample, which lists three studios.

use super::demand::Demands;
use super::story::Writing;

/// A sheet, and what its sample and its clauses make of the stories.
#[derive(Clone, Copy)]
struct Sheet {
    demands: Demands,
    /// Nothing is listed beyond what the whole city may hand on.
    full: &'static Writing<'static>,
    too_many: &'static Writing<'static>,
    /// The studio in the first row, and its leader.
    studio: &'static str,
    leader: &'static str,
    /// An honour of a rank below the one that is wanted.
    low_honour: &'static str,
}

const SHEETS: [Sheet; 2] = [
    Sheet {
        demands: Demands("liaoning-2019-model-summary"),
        full: &[("rows[6].leader", "毕成")],
        too_many: &[
            ("rows[3].unit", "甲厂"),
            ("rows[4].unit", "甲厂"),
            ("rows[5].unit", "甲厂"),
            ("rows[6].unit", "甲厂"),
            ("rows[7].unit", "甲厂"),
        ],
        studio: "郭振海劳模创新工作室",
        leader: "郭振海",
        low_honour: "2012年大连市劳动模范",
    },
    Sheet {
        demands: Demands("liaoning-2019-staff-summary"),
        full: &[("rows[7].leader", "毕成")],
        too_many: &[
            ("rows[3].unit", "甲厂"),
            ("rows[4].unit", "甲厂"),
            ("rows[5].unit", "甲厂"),
            ("rows[6].unit", "甲厂"),
            ("rows[7].unit", "甲厂"),
            ("rows[8].unit", "甲厂"),
        ],
        studio: "邵明珠创新工作室",
        leader: "邵明珠",
        low_honour: "2012年企业劳动模范",
    },
];

#[test]
fn the_accepted_samples_have_nothing_to_mend_and_an_empty_form_breaks_no_rule() {
    SHEETS.iter().for_each(|sheet| sheet.demands.sound());
}

#[test]
fn as_many_are_listed_as_the_whole_city_may_hand_on() {
    for Sheet { demands, full, too_many, .. } in SHEETS {
        demands.rule("quota", [full], [too_many], [&[("rows", "")]]);
    }
}

#[test]
fn nobody_is_listed_twice() {
    for Sheet { demands, studio, leader, .. } in SHEETS {
        demands.rule(
            "studio_twice",
            [&[("rows[2].studio_name", "毕成创新工作室")]],
            [&[("rows[2].studio_name", studio)]],
            [&[("rows[2].studio_name", "")], &[("rows", "")]],
        );
        demands.rule(
            "leader_twice",
            [&[("rows[2].leader", "毕成")]],
            [&[("rows[2].leader", leader)]],
            [&[("rows[2].leader", "")], &[("rows", "")]],
        );
    }
}

#[test]
fn both_rows_of_one_studio_are_named() {
    for Sheet { demands, studio, .. } in SHEETS {
        let found = demands.accepted().write("rows[2].studio_name", studio).assess().findings;
        let rows: Vec<Option<usize>> =
            found.iter().filter(|it| it.name() == "studio_twice").map(|it| it.place.row).collect();
        assert_eq!(rows, [Some(0), Some(2)], "{}", demands.0);
    }
}

#[test]
fn honours_are_of_the_rank_the_notice_wants() {
    for Sheet { demands, low_honour, .. } in SHEETS {
        demands.rule(
            "honour_basis",
            [&[("rows[0].honour_basis", "2010年全国劳动模范")]],
            [&[("rows[0].honour_basis", low_honour)], &[("rows[0].honour_basis", "辽宁省技术能手")]],
            [&[("rows[0].honour_basis", "")], &[("rows", "")]],
        );
    }
}

#[test]
fn the_sheets_are_filled_in_time() {
    for Sheet { demands, .. } in SHEETS {
        demands.rule("filed_in_time", [&[("filed", "2019-06-30")]], [&[("filed", "2019-07-01")]], [&[("filed", "")]]);
    }
}

#[test]
fn head_and_foot_are_filled_and_the_phone_is_a_mobile_one() {
    for Sheet { demands, .. } in SHEETS {
        for place in ["recommender", "filed", "unit_head", "filler", "filler_phone"] {
            demands.accepted().expect_none("required").write(place, "").expect_finding("required");
        }
        for phone in ["0411-82345678", "82345678", "1380411045"] {
            demands.accepted().expect_none("form").write("filler_phone", phone).expect_finding("form");
        }
        demands.accepted().write("rows", "").expect_finding("rows");
        demands.accepted().write("rows[0].unit", "").expect_finding("required");
    }
}

#[test]
fn everything_is_there_before_it_is_sent() {
    for Sheet { demands, .. } in SHEETS {
        demands.material("summary");
        demands.material("applications");
        demands.material("statements");
        demands.material("discs");
        demands.material("electronic");
        demands.item("sealed");
        demands.item("mailed");
        demands.item("same");
    }
}
