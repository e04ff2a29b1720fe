//! 自评: what answers give, what is typed, and what goes before.

use super::*;

/// What the answers give for the first item.
fn answered(own: &str) -> Result<Decimal, NoPoints> {
    let written: &[(&str, &str)] = if own.is_empty() { &[] } else { &[("own_area", own)] };
    self_marks(&prepared(), &entries(written), &sheet()).remove(0)
}

/// An application whose answers give this for the first item, and nothing for any other.
fn of(own: Result<Decimal, NoPoints>) -> Candidate {
    Candidate { self_marks: vec![own], ..candidate("a", "甲厂") }
}

#[test]
fn answers_give_a_mark_or_none_and_one_that_cannot_be_is_what_it_is() {
    for (own, expected) in [
        ("9.5", Ok(number("9.5"))),
        ("0", Ok(Decimal::ZERO)),
        ("10", Ok(number("10"))),
        ("10.00001", Err(NoPoints::Outside(number("10.00001")))),
        ("12", Err(NoPoints::Outside(number("12")))),
        ("-1", Err(NoPoints::Outside(number("-1")))),
        ("", Err(NoPoints::Unfilled(vec!["场所自评".to_owned()]))),
        ("约九分", Err(NoPoints::Unfilled(vec!["场所自评".to_owned()]))),
    ] {
        assert_eq!(answered(own), expected, "{own}");
    }
    let all = self_marks(&prepared(), &entries(&[("own_area", "1")]), &sheet());
    assert_eq!((all.len(), &all[1]), (8, &Err(NoPoints::NotReckoned)), "of what is not said there is none");
    let mut other = sheet();
    other.items[0].self_mark = Some("nothing.there".to_owned());
    assert_eq!(self_marks(&prepared(), &entries(&[]), &other)[0], Err(NoPoints::Defective));
    other.items[0].self_mark = Some("own_area / 3".to_owned());
    assert_eq!(self_marks(&prepared(), &entries(&[("own_area", "10")]), &other)[0], Ok(number("3.3333")));
}

#[test]
fn what_is_typed_goes_before_and_both_are_told_apart() {
    let mut scores = Scores::new(sheet());
    let said = |scores: &Scores, own| {
        let marks = scores.self_marks(&of(own));
        marks.0[0].map(|mark| words::self_mark(&scores.sheet.items[0], &mark))
    };
    assert_eq!(said(&scores, answered("9.50")).as_deref(), Some("9.5"));
    assert_eq!(said(&scores, answered("12")).as_deref(), Some("12（超出分值）"));
    assert_eq!(said(&scores, answered("-1")).as_deref(), Some("-1（不足0分）"));
    assert_eq!(said(&scores, answered("")), None);
    scores.mark(&Marker::Applicant, &of(answered("")), "area", Some(points("8"))).unwrap();
    scores.mark(&Marker::Applicant, &of(answered("")), "effect", Some(points("3"))).unwrap();
    for own in ["9.5", "12", ""] {
        assert_eq!(said(&scores, answered(own)).as_deref(), Some("8（录入）"), "{own}");
    }
    let effect = scores.self_marks(&of(answered("9"))).0[5].unwrap();
    assert_eq!(words::self_mark(&scores.sheet.items[5], &effect), "3", "the answers say nothing of it");
}

#[test]
fn a_total_wants_every_mark_and_none_that_cannot_be() {
    let scores = Scores::new(sheet());
    let total = |first: Result<Decimal, NoPoints>| {
        let rest = sheet().items[1..].iter().map(|item| Ok(item.points)).collect::<Vec<_>>();
        let candidate = Candidate { self_marks: [vec![first], rest].concat(), ..candidate("a", "甲厂") };
        let tally = tallies(&scores, std::slice::from_ref(&candidate)).remove(0);
        assert_eq!((tally.points, tally.totals.len()), (None, 0), "it counts for nothing");
        tally.own
    };
    assert_eq!(total(answered("9.5")), Some(number("40")));
    assert_eq!(total(answered("12")), None);
    assert_eq!(total(answered("")), None, "absent is not 0");
}

#[test]
fn a_filled_sheet_has_the_column_where_the_notice_asks_for_it() {
    let scores = Scores::new(sheet());
    let own = filled(&scores, &[of(answered("12"))]).remove(0).own.unwrap();
    assert_eq!(own.marks.0[0].map(|it| (it.points, it.is_possible, it.is_typed)), Some((number("12"), false, false)));
    assert!(filled(&scores, &[of(answered(""))]).remove(0).own.unwrap().marks.is_empty());
    let plain = Scores::new(plain_sheet(""));
    assert_eq!(filled(&plain, &[candidate("a", "甲厂")]).remove(0).own, None);
}
