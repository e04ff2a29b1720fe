//! Marking: bounds, what is alone until it is submitted and locked from then on, who is barred.

use super::*;
use crate::collection::Record;
use crate::json;

fn panel() -> (Scores, Marker, Candidate) {
    (Scores::new(sheet()), Marker::reviewer("张三", "省总工会"), candidate("a", "甲厂"))
}

/// Everything marked in full.
fn fill(scores: &mut Scores, by: &Marker, candidate: &Candidate) {
    for item in scores.sheet.items.clone() {
        scores.mark(by, candidate, &item.id, Some(GivenMark::Points(item.points))).unwrap();
    }
}

#[test]
fn points_outside_of_an_item_are_refused_with_a_sentence() {
    let (mut scores, by, of) = panel();
    for (item, given, refused) in [
        ("effect", points("8.5"), Some("“作用”的8.5分不在0至8分之间。请重新打分。")),
        ("effect", points("-0.5"), Some("“作用”的-0.5分不在0至8分之间。请重新打分。")),
        ("effect", points("1.00001"), Some("“作用”的分数小数位太多，最多4位。请重新打分。")),
        ("effect", points("0"), None),
        ("effect", points("8"), None),
        ("effect", points("7.5"), None),
        ("more", points("2"), None),
        ("nothing", points("1"), Some("考核表里没有编号为“nothing”的项目。请核对考核表是不是同一张。")),
        ("effect", GivenMark::Deductions([0].into()), Some("“作用”没有这一条扣分。请核对考核表是不是同一张。")),
        ("place", GivenMark::Deductions([2].into()), Some("“标牌”没有这一条扣分。请核对考核表是不是同一张。")),
        ("place", GivenMark::Deductions([0, 1].into()), None),
    ] {
        let found = scores.mark(&by, &of, item, Some(given.clone()));
        assert_eq!(
            found.map_err(|error| error.sentence()),
            refused.map_or(Ok(()), |it| Err(it.to_owned())),
            "{given:?}"
        );
    }
    let marks = scores.of(&by, &of.application).unwrap().sheet;
    assert_eq!(marks.points(scores.sheet.item("place").unwrap()), Some(Decimal::ZERO), "no points below 0");
    assert_eq!(marks.points(scores.sheet.item("effect").unwrap()), Some(number("7.5")));
    assert_eq!(marks.points(scores.sheet.item("area").unwrap()), None, "absent is not 0");
}

#[test]
fn a_total_is_exact_and_extras_end_at_their_cap() {
    let (mut scores, by, of) = panel();
    fill(&mut scores, &by, &of);
    let total = |scores: &Scores| scores.of(&by, &of.application).unwrap().sheet.total(&scores.sheet);
    assert_eq!(total(&scores), Some(number("40.5")));
    scores.mark(&by, &of, "place", Some(GivenMark::Deductions([0].into()))).unwrap();
    scores.mark(&by, &of, "more", Some(points("1.5"))).unwrap();
    assert_eq!(total(&scores), Some(number("41.5")));
    scores.mark(&by, &of, "press", Some(points("1"))).unwrap();
    assert_eq!(total(&scores), Some(number("42")), "2.5 extra points count as 2");
    scores.mark(&by, &of, "effect", None).unwrap();
    assert_eq!(total(&scores), None);
}

#[test]
fn what_is_submitted_is_locked_until_somebody_opens_it_and_says_why() {
    let (mut scores, by, of) = panel();
    scores.mark(&by, &of, "area", Some(points("1"))).unwrap();
    let error = scores.submit(&by, &of, 5).unwrap_err();
    assert_eq!(
        error.sentence(),
        "还有5项没有打分：专利、成果、带徒、标牌、作用。没有打分不等于0分；该是0分的，请写0。"
    );
    fill(&mut scores, &by, &of);
    assert_eq!(scores.unlock(&by, &of.application, ("李", 6, "写错")), Err(MarkError::NotSubmitted));
    scores.submit(&by, &of, 5).unwrap();
    assert_eq!(scores.mark(&by, &of, "area", Some(points("2"))), Err(MarkError::Locked));
    assert_eq!(scores.find(&by, &of, "sign", Some(false)), Err(MarkError::Locked));
    assert_eq!(scores.note(&by, &of, "改"), Err(MarkError::Locked));
    assert_eq!(scores.submit(&by, &of, 6), Err(MarkError::Locked));
    let Marker::Reviewer(reviewer) = &by else { panic!() };
    assert_eq!(scores.recuse(reviewer, &of, Some("熟人")), Err(MarkError::Locked));
    assert_eq!(scores.unlock(&by, &of.application, ("李", 6, " ")), Err(MarkError::ReasonWanted));
    scores.unlock(&by, &of.application, ("李", 6, "写错")).unwrap();
    scores.mark(&by, &of, "area", Some(points("2"))).unwrap();
    scores.submit(&by, &of, 7).unwrap();
    let [only] = scores.marks() else { panic!("{:?}", scores.marks()) };
    let log = Unlocking { at: 6, by: "李".to_owned(), why: "写错".to_owned(), submitted: 5 };
    assert_eq!((only.submitted, &only.unlocked[..]), (Some(7), &[log][..]));
}

#[test]
fn a_reviewer_of_the_applicants_unit_is_barred_however_it_is_spelled() {
    let mut scores = Scores::new(sheet());
    let of = candidate("a", "江西澄湖机械制造有限公司");
    for (unit, barred) in [
        ("江西澄湖机械制造有限公司", true),
        (" 江西澄湖机械制造 有限责任公司", true),
        ("江西澄湖机械", false),
        ("", false),
    ] {
        let by = Marker::reviewer("张三", unit);
        let found = scores.mark(&by, &of, "area", Some(points("1")));
        assert_eq!(matches!(found, Err(MarkError::Barred { .. })), barred, "{unit}");
    }
    let nobody = candidate("b", "");
    assert_eq!(scores.mark(&Marker::reviewer("张三", ""), &nobody, "area", None), Ok(()));
    let barred = MarkError::Barred { reviewer: "张三".to_owned(), unit: "甲厂".to_owned() };
    assert_eq!(barred.sentence(), "评委“张三”的单位“甲厂”就是这份申报的单位，应当回避，不能评分。");
}

#[test]
fn who_recuses_is_awaited_no_more_and_may_come_back() {
    let (mut scores, by, of) = panel();
    let Marker::Reviewer(reviewer) = &by else { panic!() };
    assert_eq!(scores.recuse(reviewer, &of, Some("")), Err(MarkError::ReasonWanted));
    scores.recuse(reviewer, &of, Some("师徒")).unwrap();
    assert_eq!(scores.mark(&by, &of, "area", Some(points("1"))), Err(MarkError::Recused));
    let tally = tallies(&scores, std::slice::from_ref(&of)).pop().unwrap();
    assert_eq!(tally.totals[0].1, TotalState::Recused("师徒".to_owned()));
    assert!(!tally.totals[0].1.is_awaited() && !tally.is_complete(), "nobody marked it");
    scores.recuse(reviewer, &of, None).unwrap();
    assert_eq!(scores.mark(&by, &of, "area", Some(points("1"))), Ok(()));
}

#[test]
fn marks_of_the_applicant_stand_beside_and_count_for_nothing() {
    let (mut scores, by, of) = panel();
    fill(&mut scores, &Marker::Applicant, &of);
    let tally = tallies(&scores, std::slice::from_ref(&of)).pop().unwrap();
    assert_eq!((tally.own, tally.points, scores.panel().len()), (Some(number("40.5")), None, 0));
    fill(&mut scores, &by, &of);
    scores.mark(&by, &of, "effect", Some(points("0.5"))).unwrap();
    let sheet = filled(&scores, std::slice::from_ref(&of)).remove(0);
    assert_eq!(sheet.own.unwrap().total, Some(number("40.5")));
    assert_eq!(sheet.reviewers[0].0.points, vec![None; 8], "what is not submitted is the reviewer's alone");
    scores.submit(&by, &of, 1).unwrap();
    let sheet = filled(&scores, std::slice::from_ref(&of)).remove(0);
    assert_eq!(sheet.tally.points.unwrap().shown(2), "33.00");
    assert_eq!(sheet.means[5].unwrap().shown(1), "0.5");
    assert_eq!(sheet.means[6], None, "an extra that nobody gave has no mean");
}

#[test]
fn a_sheet_reads_back_and_is_the_same_wherever_it_came_from() {
    for sheet in [Some(sheet()), from_conditions(&kit::nanchang())].into_iter().flatten() {
        let text = sheet.record().to_text();
        assert_eq!(ScoreSheet::recorded(&json::parse(&text).unwrap()), Some(sheet));
    }
    let mut wrong = sheet();
    wrong.points = number("41");
    assert_eq!(ScoreSheet::recorded(&wrong.record()), None, "what does not add up is no sheet");
}

#[test]
fn who_took_everything_back_has_given_nothing() {
    let (mut scores, by, of) = panel();
    for by in [&by, &Marker::Applicant] {
        scores.mark(by, &of, "effect", Some(points("1"))).unwrap();
        scores.mark(by, &of, "effect", None).unwrap();
    }
    assert!(scores.marks().is_empty() && scores.panel().is_empty());
    assert!(filled(&scores, std::slice::from_ref(&of))[0].own.as_ref().is_none_or(|own| own.marks.is_empty()));
    scores.note(&by, &of, "看过").unwrap();
    assert_eq!(scores.panel().len(), 1);
}
