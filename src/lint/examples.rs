//! Every rule says of its own examples what the definition says it does.

use super::{Faults, Problem};
use crate::check::{Prepared, outcomes};
use crate::notice::Rule;
use crate::wire::{self, Json};

/// What an example should show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// The rule holds.
    Pass,
    /// The rule does not hold.
    Fail,
    /// What is filled does not decide it.
    Unknown,
}

/// What a rule says of an example: of a rule for each row, the worst of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It holds.
    Passed,
    /// It does not hold.
    Failed,
    /// It is not decided, or there is no row to decide on.
    Open,
}

impl Expected {
    pub(super) fn verb(self) -> &'static str {
        match self {
            Self::Pass => "passes",
            Self::Fail => "fails",
            Self::Unknown => "leaves it open",
        }
    }

    pub(super) fn infinitive(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Unknown => "leave the rule open",
        }
    }

    fn is_met(self, found: Outcome) -> bool {
        matches!(
            (self, found),
            (Self::Pass, Outcome::Passed) | (Self::Fail, Outcome::Failed) | (Self::Unknown, Outcome::Open)
        )
    }
}

impl Outcome {
    pub(super) fn clause(self) -> &'static str {
        match self {
            Self::Passed => "the rule holds",
            Self::Failed => "the rule does not hold",
            Self::Open => "the rule is undecided",
        }
    }
}

pub(super) fn check(faults: &mut Faults, prepared: &Prepared) {
    // A rule that does not compile has been named already.
    for rule in prepared.notice.rules.iter().filter(|rule| prepared.compiles(rule)) {
        let examples = &rule.examples;
        let kinds = [
            (Expected::Pass, "pass", &examples.pass),
            (Expected::Fail, "fail", &examples.fail),
            (Expected::Unknown, "unknown", &examples.unknown),
        ];
        for (expected, key, tried) in kinds {
            let path = format!("rules.{}.examples.{key}", rule.id);
            // A rule that asks `has` may never be undecided.
            let needed = expected != Expected::Unknown && tried.is_empty();
            faults.unless(!needed, &format!("rules.{}.examples", rule.id), || Problem::NoExample(expected));
            for (example, number) in tried.iter().zip(1..) {
                run(faults, prepared, rule, &path, (expected, number), example);
            }
        }
    }
}

fn run(
    faults: &mut Faults,
    prepared: &Prepared,
    rule: &Rule,
    path: &str,
    (expected, number): (Expected, usize),
    example: &Json,
) {
    let answers = wire::answers(&prepared.notice, example);
    for place in answers.aside.keys() {
        faults.add(path, Problem::Stray(place.to_owned()));
    }
    let found = worst(&outcomes(prepared, &answers, rule));
    faults.unless(expected.is_met(found), path, || Problem::Example { expected, number, found });
}

fn worst(outcomes: &[Option<bool>]) -> Outcome {
    if outcomes.contains(&Some(false)) {
        Outcome::Failed
    } else if outcomes.is_empty() || outcomes.contains(&None) {
        Outcome::Open
    } else {
        Outcome::Passed
    }
}
