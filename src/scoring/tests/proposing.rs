//! What answers propose, and what gates say.

use super::*;
use crate::check::Fulfilment::{Met, Open, Unmet};

/// The points that are proposed for an item, or why none are.
fn proposal(item: &str, written: &[(&str, &str)]) -> Result<Decimal, NoPoints> {
    let found = proposed(&prepared(), &entries(written), &sheet());
    found.into_iter().find(|it| it.item == item).unwrap().points
}

#[test]
fn points_follow_from_numbers_in_every_way() {
    for (item, written, expected) in [
        ("area", &[("area", "20")][..], "10"),
        ("area", &[("area", "19.99")], "0"),
        ("patents", &[("patents", "3")], "4.5"),
        ("patents", &[("patents", "7")], "9"),
        ("patents", &[("patents", "无")], "0"),
        ("bands", &[("patents", "5")], "0"),
        ("bands", &[("patents", "6")], "1"),
        ("bands", &[("patents", "11")], "1"),
        ("bands", &[("patents", "12")], "2.5"),
        ("trained", &[("kind", "企业"), ("trained", "12")], "5"),
        ("trained", &[("kind", "企业"), ("trained", "8")], "3"),
        ("trained", &[("kind", "企业"), ("trained", "1")], "0"),
        ("place", &[("area", "1")], "5"),
        ("place", &[], "0"),
    ] {
        assert_eq!(proposal(item, written), Ok(number(expected)), "{item} {written:?}");
    }
}

/// An empty cell is unknown, not zero: nobody proposes anything, and what lacks is named.
#[test]
fn what_is_not_filled_is_proposed_by_nobody() {
    let unfilled = |names: &[&str]| Err(NoPoints::Unfilled(names.iter().map(|it| (*it).to_owned()).collect()));
    assert_eq!(proposal("area", &[]), unfilled(&["场所面积"]));
    assert_eq!(proposal("area", &[("area", "约二十")]), unfilled(&["场所面积"]));
    assert_eq!(proposal("trained", &[("trained", "12")]), unfilled(&["带徒"]), "what is not asked says nothing");
    assert_eq!(proposal("effect", &[("area", "20")]), Err(NoPoints::NotReckoned));
    let words = |why: Result<Decimal, NoPoints>| words::no_proposal(&why.unwrap_err());
    assert_eq!(words(proposal("area", &[])), "“场所面积”没有填全，算不出建议分，由评委评定。");
}

#[test]
fn a_sheet_of_another_notice_or_with_wrong_points_proposes_nothing() {
    let mut sheet = sheet();
    let proposal = |sheet: &ScoreSheet, item: usize| {
        proposed(&prepared(), &entries(&[("area", "20")]), sheet)[item].points.clone()
    };
    sheet.items[4].from = Some("5.5".to_owned());
    assert_eq!(proposal(&sheet, 4), Err(NoPoints::Outside(number("5.5"))));
    sheet.items[4].from = Some("0 - 1".to_owned());
    assert_eq!(proposal(&sheet, 4), Err(NoPoints::Outside(number("-1"))));
    sheet.items[0].from = Some("nothing.there".to_owned());
    assert_eq!(proposal(&sheet, 0), Err(NoPoints::Defective));
    sheet.items[0].from = Some("area / 3 * 1.5".to_owned());
    assert_eq!(proposal(&sheet, 0), Ok(Decimal::ZERO));
    sheet.items[4].from = Some("10 / 3".to_owned());
    assert_eq!(proposal(&sheet, 4), Ok(number("3.3333")), "no more digits than a mark can have");
}

#[test]
fn a_table_with_a_gap_names_the_table() {
    let mut sheet = sheet();
    sheet.items[0].from = Some("sum(people.map(p, p.age))".to_owned());
    let proposal = |written: &[(&str, &str)]| proposed(&prepared(), &entries(written), &sheet)[0].points.clone();
    assert_eq!(proposal(&[("people[0].name", "甲"), ("people[0].age", "20")]), Ok(number("10")));
    let unfilled = Err(NoPoints::Unfilled(vec!["成员".to_owned()]));
    assert_eq!(proposal(&[("people[0].name", "甲")]), unfilled);
    assert_eq!(proposal(&[]), unfilled);
}

#[test]
fn gates_follow_conditions_and_expressions() {
    let state = |written: &[(&str, &str)]| gates(&prepared(), &entries(written), &sheet());
    assert_eq!(state(&[]), [Open, Met, Open, Open], "a condition that does not apply stops nobody");
    assert_eq!(
        state(&[("kind", "企业"), ("area", "3"), ("conditions.leads.p", "是"), ("conditions.leads.q", "是")]),
        [Met, Open, Met, Open]
    );
    assert_eq!(
        state(&[("kind", "企业"), ("area", "0"), ("conditions.leads.p", "否"), ("conditions.plans.p", "是")]),
        [Unmet, Met, Unmet, Open]
    );
}

#[test]
fn a_sheet_to_begin_with_is_made_of_the_conditions() {
    let made = from_conditions(&kit::minimal(NOTICE)).unwrap();
    assert_eq!(faults(&made), []);
    assert_eq!(made.gates.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["leads"]);
    assert_eq!(made.items.iter().map(|it| (it.id.as_str(), it.points)).collect::<Vec<_>>(), [("plans", number("100"))]);
    for notice in kit::notices() {
        let Some(made) = from_conditions(&notice) else {
            assert!(notice.conditions.is_empty(), "{}", notice.id);
            continue;
        };
        assert_eq!(faults(&made), [], "{}", notice.id);
        assert!(made.items.iter().all(|item| notice.clause(item.clause.as_ref().unwrap()).is_some()));
        let (last, before) = made.items.split_last().unwrap();
        assert!(
            before.iter().all(|item| item.points == before[0].points)
                && last.points >= before.iter().map(|it| it.points).max().unwrap_or_default()
        );
    }
    let nanchang = from_conditions(&kit::nanchang()).unwrap();
    let points: Vec<String> = nanchang.items.iter().map(|item| item.points.to_string()).collect();
    assert_eq!(points, ["14", "14", "14", "14", "14", "14", "16"]);
}

#[test]
fn standards_say_how_points_are_given() {
    let sheet = sheet();
    let said: Vec<String> = sheet.items.iter().map(words::standard).collect();
    assert_eq!(
        said,
        [
            "达到20㎡得10分，达不到不得分",
            "每件1.5分，最多9分",
            "12以上2.5分；6以上1分",
            "应有10人，每少1人扣1分，扣完为止",
            "不明显扣0.5分；没有扣5分",
            "酌情评分",
        ]
    );
    assert!(words::rule(&sheet).starts_with("评委5人以上（含5人）的，去掉一个最高分和一个最低分后平均"));
}
