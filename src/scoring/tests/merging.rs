//! Files of several reviewers as one.

use super::*;
use proptest::prelude::*;

fn file(scores: &Scores) -> Vec<u8> {
    MarksFile { notice: "a".to_owned(), scores: scores.clone() }.write().into_bytes()
}

fn merged(files: &[&Scores]) -> Scores {
    let mut all = Scores::new(files[0].sheet.clone());
    files.iter().for_each(|one| all.merge(MarksFile::read(&file(one)).unwrap().scores).unwrap());
    all
}

#[test]
fn reviewers_files_become_one_and_each_sees_only_their_own() {
    let all = [candidate("a", "甲厂"), candidate("b", "乙厂")];
    let zhang = given(plain_sheet(""), &all, &[("张", &["80", "90.50"])]);
    let li = given(plain_sheet(""), &all, &[("李", &["70", "60"])]);
    let both = merged(&[&zhang, &li]);
    assert_eq!(both, merged(&[&li, &zhang, &li]));
    assert_eq!(both.alone(&Marker::reviewer("张", "评委单位")).marks(), zhang.marks());
    assert_eq!((both.conflicts().len(), ranked(&both, &all).ranks[0].points.shown(2)), (0, "75.25".to_owned()));
    let other = Scores::new(plain_sheet("decimals = 1"));
    let refused = both.clone().merge(other).unwrap_err();
    assert_eq!(refused.sentence(), "这个文件是按另一张考核表打的分，没有并入。请核对考核表是不是同一张。");
}

#[test]
fn people_of_one_name_and_two_units_are_two() {
    let all = [candidate("a", "甲厂")];
    let mut scores = Scores::new(plain_sheet(""));
    for (unit, total) in [("省总", "60"), ("市总", "80"), (" 市总 ", "80")] {
        let by = Marker::reviewer("王伟", unit);
        if scores.mark(&by, &all[0], "a", Some(points(total))).is_ok() {
            scores.submit(&by, &all[0], 1).unwrap();
        }
    }
    assert_eq!((scores.panel().len(), ranked(&scores, &all).ranks[0].points.count()), (2, 2));
}

/// Two versions that were both submitted: the later one counts, both are there, somebody may choose the other.
#[test]
fn versions_that_contradict_each_other_are_shown_and_nothing_is_dropped() {
    let all = [candidate("a", "甲厂")];
    let by = Marker::reviewer("张", "评委单位");
    let version = |total: &str, at: u64| {
        let mut scores = Scores::new(plain_sheet(""));
        scores.mark(&by, &all[0], "a", Some(points(total))).unwrap();
        scores.submit(&by, &all[0], at).unwrap();
        scores
    };
    let mut both = merged(&[&version("80", 9), &version("60", 4)]);
    let conflicts = both.conflicts();
    let [conflict] = &conflicts[..] else { panic!("{conflicts:?}") };
    let (later, earlier) = (conflict.sheet.digest(), conflict.rivals[0].digest());
    assert_eq!((conflict.sheet.submitted, conflict.rivals[0].submitted, both.marks().len()), (Some(9), Some(4), 2));
    assert_eq!(ranked(&both, &all).ranks[0].points.shown(0), "80");
    assert!(both.choose(&earlier, ("办", 20)) && !both.choose("0", ("办", 21)));
    assert_eq!((ranked(&both, &all).ranks[0].points.shown(0), both.conflicts().len()), ("60".to_owned(), 0));
    assert_eq!(merged(&[&both]), both, "a choice goes along");
    assert!(both.choose(&later, ("办", 30)));
    assert_eq!((ranked(&both, &all).ranks[0].points.shown(0), both.marks().len()), ("80".to_owned(), 2));
    assert_eq!(merged(&[&version("80", 9), &version("80", 4)]).conflicts().len(), 0, "both say the same");
}

/// What was opened again does not contradict what was submitted before.
#[test]
fn a_version_that_was_opened_again_supersedes_its_former() {
    let all = [candidate("a", "甲厂")];
    let by = Marker::reviewer("张", "评委单位");
    let before = given(plain_sheet(""), &all, &[("张", &["80"])]);
    let mut after = before.clone();
    after.unlock(&by, &all[0].application, ("张", 2, "看错")).unwrap();
    let opened = merged(&[&before, &after]);
    assert_eq!(tallies(&opened, &all)[0].totals[0].1, TotalState::Unsubmitted);
    after.mark(&by, &all[0], "a", Some(points("70"))).unwrap();
    after.submit(&by, &all[0], 3).unwrap();
    for both in [merged(&[&before, &after]), merged(&[&after, &before])] {
        assert_eq!((both.conflicts().len(), both.marks().len()), (0, 2));
        assert_eq!(ranked(&both, &all).ranks[0].points.shown(0), "70");
    }
}

/// 自评 that was typed, for the items of the sheet with every way.
fn typed(given: &[(&str, &str)]) -> Scores {
    let mut scores = Scores::new(sheet());
    for (item, own) in given {
        scores.mark(&Marker::Applicant, &candidate("a", "甲厂"), item, Some(points(own))).unwrap();
    }
    scores
}

#[test]
fn typed_self_marks_go_along_with_a_reviewers_marks() {
    let (by, of) = (Marker::reviewer("张", "评委单位"), candidate("a", "甲厂"));
    let mut desk = typed(&[("area", "9"), ("effect", "3")]);
    desk.mark(&by, &of, "area", Some(points("8"))).unwrap();
    desk.mark(&Marker::reviewer("李", "评委单位"), &of, "area", Some(points("7"))).unwrap();
    let read = MarksFile::read(&file(&desk.handed_on(&by))).unwrap().scores;
    assert_eq!((read.panel().len(), read.marks().len()), (1, 2), "and nobody else's");
    let own = |scores: &Scores| scores.of(&Marker::Applicant, &of.application).map(|it| it.sheet.clone());
    assert_eq!(own(&read), own(&desk));
    let old = MarksFile::read(&file(&desk.alone(&by))).unwrap().scores;
    assert_eq!(own(&old), None, "a file of before says nothing of it");
    let mut after = desk.clone();
    after.merge(old).unwrap();
    after.merge(read).unwrap();
    assert_eq!((after.conflicts().len(), &after), (0, &desk));
}

#[test]
fn self_marks_that_contradict_each_other_are_shown_and_wait_for_somebody() {
    let of = candidate("a", "甲厂");
    let (mine, other) = (typed(&[("area", "9"), ("effect", "3")]), typed(&[("area", "8")]));
    let both = merged(&[&mine, &other]);
    assert_eq!(both, merged(&[&other, &mine]));
    let conflicts = both.conflicts();
    let [conflict] = &conflicts[..] else { panic!("{conflicts:?}") };
    assert_eq!((conflict.sheet, conflict.rivals[0]), (&mine.marks()[0], &other.marks()[0]));
    let mut chosen = both.clone();
    assert_eq!(chosen.mark(&Marker::Applicant, &of, "area", Some(points("7"))), Err(MarkError::Contested));
    assert!(chosen.choose(&other.marks()[0].digest(), ("办", 5)));
    let area = |scores: &Scores| scores.self_marks(&of).0[0].map(|it| it.points);
    assert_eq!((chosen.conflicts().len(), chosen.marks().len(), area(&chosen)), (0, 2, Some(number("8"))));
    assert_eq!(merged(&[&chosen, &mine]), chosen, "a choice stands against what was turned down");
    chosen.mark(&Marker::Applicant, &of, "area", Some(points("7"))).unwrap();
    assert_eq!((chosen.conflicts().len(), chosen.marks().len(), area(&chosen)), (0, 1, Some(number("7"))));
    assert_eq!(merged(&[&chosen, &mine]).conflicts().len(), 1, "what was changed since says something else again");
}

#[test]
fn self_marks_of_which_one_says_all_that_the_other_does_are_no_conflict() {
    let (less, more) = (typed(&[("area", "9")]), typed(&[("area", "9"), ("effect", "3")]));
    let both = merged(&[&less, &more]);
    let stands = both.of(&Marker::Applicant, &ItemKey("a".to_owned())).unwrap();
    assert_eq!((stands.sheet, stands.rivals.len()), (&more.marks()[0], 0));
    let apart = merged(&[&less, &typed(&[("effect", "3")])]);
    assert_eq!(apart.conflicts().len(), 1, "neither says all");
}

/// A reviewer, an application, points in halves, when it was submitted, and whether it was opened again.
type Act = (usize, usize, u32, Option<u64>, bool);

fn acted(acts: &[Act], candidates: &[Candidate]) -> Scores {
    let mut scores = Scores::new(plain_sheet("rule = 'trimmed'\ntrim_from = 3"));
    for (reviewer, candidate, halves, at, again) in acts {
        let (by, of) = (Marker::reviewer(["张", "李", "王", "赵"][*reviewer], "评委单位"), &candidates[*candidate]);
        if *again {
            let _ = scores.unlock(&by, &of.application, ("办", 50, "改"));
        }
        let given = GivenMark::Points(Decimal::from(*halves) / Decimal::TWO);
        let marked = scores.mark(&by, of, "a", Some(given));
        if let (Ok(()), Some(at)) = (marked, at) {
            scores.submit(&by, of, *at).unwrap();
        }
    }
    scores
}

proptest! {
    /// Whatever several files hold, and in whatever order they come: the same marks, the same places, nothing lost.
    #[test]
    fn the_order_of_files_and_of_applications_changes_nothing(
        files in prop::collection::vec(
            prop::collection::vec((0..4_usize, 0..3_usize, 0..200_u32, prop::option::of(1..9_u64), any::<bool>()), 0..12), 1..5),
        turn in 0..5_usize,
    ) {
        let candidates = [candidate("a", "甲厂"), candidate("b", "乙厂"), candidate("c", "丙厂")];
        let files: Vec<Scores> = files.iter().map(|acts| acted(acts, &candidates)).collect();
        let one = merged(&files.iter().collect::<Vec<_>>());
        let mut order: Vec<&Scores> = files.iter().rev().collect();
        let turn = turn % order.len();
        order.rotate_left(turn);
        let other = merged(&order);
        prop_assert_eq!(&one, &other);
        let turned: Vec<Candidate> = candidates.iter().rev().cloned().collect();
        prop_assert_eq!(ranked(&one, &candidates), ranked(&other, &turned));
        let mut again = one.clone();
        again.merge(one.clone()).unwrap();
        prop_assert_eq!(&again, &one);
        for sheet in files.iter().flat_map(Scores::marks) {
            prop_assert!(one.marks().contains(sheet));
        }
    }

    /// Sums are exact: a total is what its parts come to in whole hundredths.
    #[test]
    fn sums_are_exact(parts in prop::collection::vec(0..=10_000_u32, 1..40)) {
        let hundredths: u32 = parts.iter().sum();
        let mean = MeanPoints::of(parts.iter().map(|part| Decimal::new(i64::from(*part), 2))).unwrap();
        let same = MeanPoints::of([Decimal::new(i64::from(hundredths), 2)]).unwrap();
        prop_assert_eq!(mean.count() as usize, parts.len());
        let whole = MeanPoints::of(vec![Decimal::new(i64::from(hundredths), 2) ; 3]).unwrap();
        prop_assert_eq!(whole, same);
        let thousandth = u64::from(hundredths) * 1_000 / parts.len() as u64;
        let half_up = (thousandth + 500) / 1_000;
        prop_assert_eq!(mean.shown(2), format!("{}.{:02}", half_up / 100, half_up % 100));
    }
}
