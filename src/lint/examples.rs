//! Every rule says of its own examples what the definition says it does, and so does every `when`, `due` and `holds` that
//! has some.

use super::logic::{self, Question, Role};
use super::{FaultKind, Faults, scoring};
use crate::answers::Answers;
use crate::check::{self, Entries, PlacedAnswers, Prepared, Workload, decided, outcomes, taking_up};
use crate::notice::{Examples, Rule};
use crate::rules::Budget;
use crate::scoring::{ScoreItem, proposals};
use crate::wire::{self, Json};

/// What an example should show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedOutcome {
    /// The rule holds.
    Pass,
    /// The rule does not hold.
    Fail,
    /// What is filled does not decide it.
    Unknown,
}

/// What an expression says of an example: of a rule for each row, the worst of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExampleOutcome {
    /// It holds.
    Passed,
    /// It does not hold.
    Failed,
    /// It is not decided, or there is no row to decide on.
    Open,
}

impl ExpectedOutcome {
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
            Self::Unknown => "leave it open",
        }
    }

    fn is_met(self, found: ExampleOutcome) -> bool {
        matches!(
            (self, found),
            (Self::Pass, ExampleOutcome::Passed)
                | (Self::Fail, ExampleOutcome::Failed)
                | (Self::Unknown, ExampleOutcome::Open)
        )
    }
}

impl ExampleOutcome {
    pub(super) fn clause(self) -> &'static str {
        match self {
            Self::Passed => "it holds",
            Self::Failed => "it does not hold",
            Self::Open => "it is undecided",
        }
    }
}

/// The steps of all examples of a definition; those of the largest notice so far take a tenth.
pub(super) const STEPS: u64 = 20_000_000;

/// Runs all examples within one budget. Where it does not suffice, that is a fault of the example at hand, and no other
/// is run. What is left of the budget is for other examples.
pub(super) fn check(faults: &mut Faults, prepared: &Prepared) -> Workload {
    let work = Workload::new(Budget::new(STEPS));
    run_all(faults, prepared, &work);
    work
}

pub(super) fn run_all(faults: &mut Faults, prepared: &Prepared, work: &Workload) {
    // A rule that does not compile has been named already.
    for rule in prepared.notice.rules.iter().filter(|rule| prepared.compiles(rule)) {
        let tried = Tried { prepared, path: format!("rules.{}.examples", rule.id), said: Said::Rule(rule) };
        if each(faults, &tried, &rule.examples, work).is_none() {
            return;
        }
    }
    for asked in logic::questions(&prepared.notice) {
        if question(faults, prepared, &asked, work).is_none() {
            return;
        }
    }
    // Where the work does not suffice, that is said, and nothing comes behind.
    let _ = scoring::run(faults, prepared, work);
}

/// Runs the examples of a `when`, `due` or `holds`, where it has some; none where the work does not suffice.
pub(super) fn question(faults: &mut Faults, prepared: &Prepared, asked: &Question<'_>, work: &Workload) -> Option<()> {
    let (path, at) = (format!("{}.examples", asked.of), asked.path());
    if *asked.examples == Examples::default() {
        return Some(());
    }
    let Some(source) = asked.source else {
        faults.add(&path, FaultKind::Missing(asked.key));
        return Some(());
    };
    let question = check::Question { path: &at, source, applies: asked.role == Role::Applies };
    each(faults, &Tried { prepared, path, said: Said::Question(question) }, asked.examples, work)
}

/// Runs the examples of what points are given for, which stand at a path: those that pass earn all its points, those that fail
/// fewer; none where the work does not suffice.
pub(super) fn item(
    faults: &mut Faults,
    prepared: &Prepared,
    (path, item): (&str, &ScoreItem),
    examples: &Examples,
    work: &Workload,
) -> Option<()> {
    each(faults, &Tried { prepared, path: path.to_owned(), said: Said::Item(item) }, examples, work)
}

/// What is tried, and on which notice's answers.
struct Tried<'a> {
    prepared: &'a Prepared,
    path: String,
    said: Said<'a>,
}

enum Said<'a> {
    Rule(&'a Rule),
    Question(check::Question<'a>),
    Item(&'a ScoreItem),
}

/// Runs the examples of each kind; none where the work does not suffice.
fn each(faults: &mut Faults, tried: &Tried<'_>, examples: &Examples, work: &Workload) -> Option<()> {
    let kinds = [
        (ExpectedOutcome::Pass, "pass", &examples.pass),
        (ExpectedOutcome::Fail, "fail", &examples.fail),
        (ExpectedOutcome::Unknown, "unknown", &examples.unknown),
    ];
    for (expected, key, examples) in kinds {
        let path = &format!("{}.{key}", tried.path);
        // What asks `has` may never be undecided.
        let needed = expected != ExpectedOutcome::Unknown && examples.is_empty();
        faults.unless(!needed, &tried.path, || FaultKind::NoExample(expected));
        for (example, number) in examples.iter().zip(1..) {
            let Some(found) = run(faults, tried, path, example, work) else {
                faults.add(path, FaultKind::Cut { expected, number });
                return None;
            };
            faults.unless(expected.is_met(found), path, || FaultKind::Example { expected, number, found });
        }
    }
    Some(())
}

/// Runs an example; none where the work does not suffice.
fn run(faults: &mut Faults, tried: &Tried<'_>, path: &str, example: &Json, work: &Workload) -> Option<ExampleOutcome> {
    let answers: Answers = wire::answers(&tried.prepared.notice, example);
    for place in answers.aside.keys() {
        faults.add(path, FaultKind::Stray(place.to_owned()));
    }
    // They are taken up twice: for what they hide, and for what is left.
    work.spend(path, |budget| budget.spend(2 * taking_up(tried.prepared, &answers)))?;
    let entries = Entries::read(tried.prepared, PlacedAnswers::new(&tried.prepared.notice, answers));
    let outcomes = match &tried.said {
        Said::Rule(rule) => outcomes(tried.prepared, &entries, rule, work),
        Said::Question(question) => vec![decided(tried.prepared, &entries, question, work)],
        Said::Item(item) => {
            let proposed = proposals(tried.prepared, &entries, &[item], work);
            proposed.into_iter().map(|it| it.points.ok().map(|points| points == item.points)).collect()
        }
    };
    work.cut().is_none().then(|| worst(&outcomes))
}

fn worst(outcomes: &[Option<bool>]) -> ExampleOutcome {
    if outcomes.contains(&Some(false)) {
        ExampleOutcome::Failed
    } else if outcomes.is_empty() || outcomes.contains(&None) {
        ExampleOutcome::Open
    } else {
        ExampleOutcome::Passed
    }
}
