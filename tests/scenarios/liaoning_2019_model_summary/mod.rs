//! 附件1, the recommending union's sheet of 劳模创新工作室: each story begins from the accepted sample, which lists three.

use super::demand::Demands;

const SHEET: Demands = Demands("liaoning-2019-model-summary");

#[test]
fn the_accepted_sample_has_nothing_to_mend_and_an_empty_form_breaks_no_rule() {
    SHEET.sound();
}

#[test]
fn as_many_are_listed_as_the_whole_city_may_hand_on() {
    SHEET.rule(
        "quota",
        [&[("rows[6].leader", "毕成")]],
        [&[
            ("rows[3].unit", "甲厂"),
            ("rows[4].unit", "甲厂"),
            ("rows[5].unit", "甲厂"),
            ("rows[6].unit", "甲厂"),
            ("rows[7].unit", "甲厂"),
        ]],
        [&[("rows", "")]],
    );
}

#[test]
fn nobody_is_listed_twice() {
    SHEET.rule(
        "studio_twice",
        [&[("rows[2].studio_name", "毕成创新工作室")]],
        [&[("rows[2].studio_name", "郭振海劳模创新工作室")]],
        [&[("rows[2].studio_name", "")], &[("rows", "")]],
    );
    SHEET.rule(
        "leader_twice",
        [&[("rows[2].leader", "毕成")]],
        [&[("rows[2].leader", "郭振海")]],
        [&[("rows[2].leader", "")], &[("rows", "")]],
    );
}

#[test]
fn both_rows_of_one_studio_are_named() {
    let found = SHEET.accepted().write("rows[2].studio_name", "郭振海劳模创新工作室").assess().findings;
    let rows: Vec<Option<usize>> =
        found.iter().filter(|it| it.name() == "studio_twice").map(|it| it.place.row).collect();
    assert_eq!(rows, [Some(0), Some(2)]);
}

#[test]
fn honours_are_of_the_rank_the_notice_wants() {
    SHEET.rule(
        "honour_basis",
        [&[("rows[0].honour_basis", "2010年全国劳动模范")]],
        [&[("rows[0].honour_basis", "2012年大连市劳动模范")], &[("rows[0].honour_basis", "辽宁省技术能手")]],
        [&[("rows[0].honour_basis", "")], &[("rows", "")]],
    );
}

#[test]
fn the_sheet_is_filled_in_time() {
    SHEET.rule("filed_in_time", [&[("filed", "2019-06-30")]], [&[("filed", "2019-07-01")]], [&[("filed", "")]]);
}

#[test]
fn head_and_foot_are_filled_and_the_phone_is_a_mobile_one() {
    for place in ["recommender", "filed", "unit_head", "filler", "filler_phone"] {
        SHEET.accepted().expect_none("required").write(place, "").expect_finding("required");
    }
    for phone in ["0411-82345678", "82345678", "1380411045"] {
        SHEET.accepted().expect_none("form").write("filler_phone", phone).expect_finding("form");
    }
    SHEET.accepted().write("rows", "").expect_finding("rows");
    SHEET.accepted().write("rows[0].unit", "").expect_finding("required");
}

#[test]
fn everything_is_there_before_it_is_sent() {
    SHEET.material("summary");
    SHEET.material("applications");
    SHEET.material("statements");
    SHEET.material("discs");
    SHEET.material("electronic");
    SHEET.item("sealed");
    SHEET.item("mailed");
    SHEET.item("same");
}
