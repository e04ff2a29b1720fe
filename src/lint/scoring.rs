//! A scoring sheet holds together, speaks of what is there, and its examples earn what they say.
//! Not here: what holds of every sheet, whoever set it up (`scoring`).

use super::ids::names;
use super::logic::{self, Role, Said};
use super::{FaultKind, Faults, Thing, examples};
use crate::check::{
    Defect, Prepared, Question, Workload, defects as question_defects, number_defects, reads_no_answer,
};
use crate::notice::{Examples, Notice, ScoringItem, WrittenScoring};
use crate::scoring::{ScoreSheet, SheetFaultKind};

/// Where the sheet stands.
const PATH: &str = "review.scoring";

/// The sheet of a notice.
pub(super) fn written(notice: &Notice) -> Option<WrittenScoring> {
    Some(notice.review.as_ref()?.scoring.as_ref()?.value())
}

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    let Some(scoring) = written(notice) else { return };
    names(faults, &format!("{PATH}.gates"), scoring.gates.iter().map(|gate| gate.id.as_str()));
    let extras = scoring.extras.iter().flat_map(|extras| &extras.items);
    names(faults, &format!("{PATH}.items"), scoring.items.iter().chain(extras).map(|item| item.id.as_str()));
    // Ids are looked at more closely in a definition than on the screen, which gives them itself.
    let found = ScoreSheet::of(&scoring).err().unwrap_or_default().into_iter();
    for fault in found.filter(|fault| !matches!(fault.kind, SheetFaultKind::Twice(_))) {
        faults.add(&format!("{PATH}.{}", fault.path), FaultKind::Scoring(fault.kind));
    }
    for gate in &scoring.gates {
        let known = |id: &String| notice.conditions.iter().any(|condition| condition.id == *id);
        if let Some(id) = gate.condition.as_ref().filter(|id| !known(id)) {
            let path = format!("{PATH}.gates.{}.condition", gate.id);
            faults.add(&path, FaultKind::Unknown(Thing::Condition, id.clone()));
        }
    }
    for (path, clause) in clauses(&scoring) {
        let known = clause.is_none_or(|id| notice.clauses.iter().any(|it| it.id == *id));
        let unknown = || FaultKind::Unknown(Thing::Clause, clause.cloned().unwrap_or_default());
        faults.unless(known, &format!("{path}.clause"), unknown);
    }
    logic::check_said(faults, notice, &said(&scoring));
}

/// The expressions that do not compile. The check runs none of them, so that `Prepared` has none.
pub(super) fn defects(prepared: &Prepared) -> Vec<Defect> {
    let Some(scoring) = written(&prepared.notice) else { return Vec::new() };
    let truths =
        scoring.gates.iter().filter_map(|gate| Some((format!("{PATH}.gates.{}.holds", gate.id), gate.holds.as_ref()?)));
    let truths =
        truths.flat_map(|(path, source)| question_defects(prepared, &Question { path: &path, source, applies: false }));
    let numbers = numbers(&scoring);
    let numbers: Vec<(&str, &str)> = numbers.iter().map(|(path, source)| (path.as_str(), source.as_str())).collect();
    truths.chain(number_defects(prepared, &numbers)).collect()
}

/// Looks for what only compiled expressions tell, and runs the examples; none where the work does not suffice.
pub(super) fn run(faults: &mut Faults, prepared: &Prepared, work: &Workload) -> Option<()> {
    let Some(scoring) = written(&prepared.notice) else { return Some(()) };
    // What does not compile has been named already.
    for asked in questions(&scoring) {
        let compiles = |source| question_defects(prepared, &Question { path: PATH, source, applies: false }).is_empty();
        if asked.source.is_none_or(compiles) {
            examples::question(faults, prepared, &asked, work)?;
        }
    }
    for (path, source) in items(&scoring).filter_map(|(path, item)| Some((path, item.self_mark.as_ref()?))) {
        faults.unless(!reads_no_answer(prepared, source), &format!("{path}.self_mark"), || FaultKind::SameForAll);
    }
    let Ok(sheet) = ScoreSheet::of(&scoring) else { return Some(()) };
    for (path, item) in items(&scoring).filter(|(_, item)| item.examples != Examples::default()) {
        faults.unless(item.from.is_some(), &format!("{path}.examples"), || FaultKind::Missing("from"));
        let compiles = item.from.as_ref().is_some_and(|source| number_defects(prepared, &[(PATH, source)]).is_empty());
        if let Some(exact) = sheet.item(&item.id).filter(|_| compiles) {
            examples::item(faults, prepared, (&format!("{path}.examples"), exact), &item.examples, work)?;
        }
    }
    Some(())
}

/// Every item with its path.
fn items(scoring: &WrittenScoring) -> impl Iterator<Item = (String, &ScoringItem<String>)> {
    let extras = scoring.extras.iter().flat_map(|extras| &extras.items);
    let items = scoring.items.iter().map(|item| (format!("{PATH}.items.{}", item.id), item));
    items.chain(extras.map(|item| (format!("{PATH}.extras.items.{}", item.id), item)))
}

fn questions(scoring: &WrittenScoring) -> Vec<logic::Question<'_>> {
    let role = Role::Demands { guarded: false };
    let gates = scoring.gates.iter().map(|gate| (format!("{PATH}.gates.{}", gate.id), gate));
    gates.map(|(path, gate)| logic::Question::new(path, ("holds", &gate.holds), role, &gate.examples)).collect()
}

fn said(scoring: &WrittenScoring) -> Vec<Said<'_>> {
    let numbers = numbers(scoring).into_iter().map(|(path, source)| Said::other(path, source, None));
    questions(scoring).iter().filter_map(logic::Question::said).chain(numbers).collect()
}

/// Every expression of an item that gives a number, with its path.
fn numbers(scoring: &WrittenScoring) -> Vec<(String, &String)> {
    let mut found = Vec::new();
    for (path, item) in items(scoring) {
        let keys = [("from", &item.from), ("self_mark", &item.self_mark)];
        found.extend(keys.into_iter().filter_map(|(key, source)| Some((format!("{path}.{key}"), source.as_ref()?))));
    }
    found
}

fn clauses(scoring: &WrittenScoring) -> Vec<(String, Option<&String>)> {
    let gates = scoring.gates.iter().map(|gate| (format!("{PATH}.gates.{}", gate.id), gate.clause.as_ref()));
    let items = items(scoring).map(|(path, item)| (path, item.clause.as_ref()));
    [(PATH.to_owned(), scoring.clause.as_ref())].into_iter().chain(gates).chain(items).collect()
}
