//! A check that goes on while answers change says what a check from nothing says: over any edits, rows that come, go and move,
//! pastes, files put in their stead, and undoing all of it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a property fails by panicking, also in what prepares it"
)]

mod edits;
#[path = "../kit.rs"]
mod kit;
mod says;

use proptest::prelude::*;
use proptest::test_runner::Config;
use shenbao::answers::Place;
use shenbao::check::{Assessment, Check, Prepared, assess};
use shenbao::notice::{Notice, from_toml};
use shenbao::ui::state::{Action, Work, reduce};

use edits::{Edit, Texts, edits};

fn cases(cases: u32) -> Config {
    Config { failure_persistence: None, cases, ..Config::default() }
}

/// The notices that the page carries.
fn notices() -> Vec<Notice> {
    kit::notices().collect()
}

/// A small one whose parts depend on each other in every way that there is.
fn odd() -> Notice {
    from_toml(include_str!("odd.toml"), &[]).unwrap()
}

/// Works on a notice; after each edit both checks must agree.
fn work_on(notice: &Notice, edits: &[Edit]) -> Result<(), TestCaseError> {
    let (prepared, defects) = Prepared::new(notice.clone());
    prop_assert_eq!(defects, []);
    let texts = Texts::of(notice);
    let mut work = Work::new(prepared.notice.clone(), &texts.sample(0));
    let mut check = Check::new(prepared.clone(), work.answers.clone());
    for edit in edits {
        let action = edit.action(&work, &texts);
        reduce(&mut work, action);
        // Some changes come in one go, as while somebody types on.
        if !edit.together {
            let went_on = check.assess(work.answers.clone(), None);
            let from_nothing = assess(&prepared, &work.answers, None);
            prop_assert!(went_on == from_nothing, "after {:?}: {}", edit, differs(&went_on, &from_nothing));
        }
    }
    Ok(())
}

/// What one says and the other does not.
fn differs(one: &Assessment, other: &Assessment) -> String {
    let only = |one: &Assessment, other: &Assessment| {
        let findings = one.findings.iter().filter(|it| !other.findings.contains(it));
        findings.map(|it| format!("{} {}", it.place, it.name())).collect::<Vec<_>>()
    };
    let rest = (one.left, &one.hidden, &one.progress, one.offers.len(), &one.materials, &one.conditions);
    let other_rest =
        (other.left, &other.hidden, &other.progress, other.offers.len(), &other.materials, &other.conditions);
    format!("{:?} against {:?}\n{rest:?}\n{other_rest:?}", only(one, other), only(other, one))
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn a_check_that_goes_on_says_what_one_from_nothing_says(edits in edits(80)) {
        work_on(&odd(), &edits)?;
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn and_so_it_does_for_every_notice(which in 0..notices().len(), edits in edits(40)) {
        work_on(&notices()[which], &edits)?;
    }
}

/// Where the budget ends in the middle, both end at the same expression.
#[test]
fn a_check_that_is_cut_is_cut_alike() {
    let text = include_str!("odd.toml").to_owned() + include_str!("dear.toml");
    let prepared = kit::prepared(from_toml(&text, &[]).unwrap());
    let mut cuts = 0;
    let mut work = Work::new(prepared.notice.clone(), &Default::default());
    let mut check = Check::new(prepared.clone(), work.answers.clone());
    reduce(&mut work, Action::Type { place: Place::field("has"), text: "有".to_owned() });
    for rows in [10, 90, 240, 241, 60, 300, 20] {
        reduce(&mut work, edits::rows("people", rows));
        for _ in 0..2 {
            let (went_on, from_nothing) =
                (check.assess(work.answers.clone(), None), assess(&prepared, &work.answers, None));
            assert!(went_on == from_nothing, "{rows}: {}", differs(&went_on, &from_nothing));
            cuts += usize::from(went_on.left.left() == 0);
            reduce(&mut work, edits::cell("people", rows / 2, "name", &format!("改{rows}")));
        }
    }
    assert!((2..14).contains(&cuts), "{cuts}");
}

/// A birth is held against the day of filing, which another field says, or nobody does.
#[test]
fn births_are_judged_anew_when_the_form_is_filed_on_another_day() {
    let (prepared, _) = Prepared::new(odd());
    let mut work = Work::new(prepared.notice.clone(), &Default::default());
    reduce(&mut work, Action::Type { place: Place::field("has"), text: "有".to_owned() });
    for (row, born) in ["1985-04", "2026-06", "2026-07-01"].into_iter().enumerate() {
        reduce(&mut work, edits::cell("people", row, "birth", born));
    }
    let mut check = Check::new(prepared.clone(), work.answers.clone());
    for (day, count) in [("", 2), ("2026-06-30", 2), ("2026-08-01", 0), ("2026-07-01", 1), ("1980", 3), ("", 2)] {
        reduce(&mut work, Action::Type { place: Place::field("day"), text: day.to_owned() });
        let (went_on, from_nothing) =
            (check.assess(work.answers.clone(), None), assess(&prepared, &work.answers, None));
        assert!(went_on == from_nothing, "{day}: {}", differs(&went_on, &from_nothing));
        assert_eq!(went_on.findings.iter().filter(|found| found.name() == "birth").count(), count, "{day}");
    }
}
