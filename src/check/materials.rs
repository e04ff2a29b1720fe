//! What is sent beside the form, and what is ticked on paper before sending.

use std::rc::Rc;

use crate::answers::{Map, Place, Value};
use crate::notice::{ChecklistItem, Material, Severity, Stage};

use super::memo::Memo;
use super::prepared::PreparedTick;
use super::ranked::Ranked;
use super::{ChangedSlots, Entries, Facts, Finding, Prepared, Problem};

/// A material's state.
#[derive(Debug, Clone, PartialEq)]
pub struct MaterialState {
    /// The material's id.
    pub id: Rc<str>,
    /// Whether it is due; none while the answers do not decide it.
    pub due: Option<bool>,
    /// Whether it is ticked as ready.
    pub ready: bool,
}

/// For each material, or each item of the checklist, whether it is due, or applies.
pub type Due = Vec<Memo<Option<bool>>>;

/// Whether each is due; always where nothing else is said.
pub fn due<'a>(
    ticks: impl Iterator<Item = &'a PreparedTick>,
    facts: &Facts<'_>,
    changes: &ChangedSlots,
    before: Due,
) -> Due {
    let mut before = before.into_iter();
    ticks
        .map(|tick| {
            let stale = tick.when.as_ref().is_some_and(|when| changes.touch(when.reads()));
            let holds = || tick.when.as_ref().map_or(Some(true), |when| facts.holds(when));
            Memo::again(before.next(), stale, facts.work(), holds)
        })
        .collect()
}

/// The states of all materials.
pub fn states(prepared: &Prepared, entries: &Entries, due: &Due) -> Vec<MaterialState> {
    let state = |((material, tick), due): ((&Material, &PreparedTick), &Memo<_>)| MaterialState {
        id: material.id.as_str().into(),
        due: *due.value(),
        ready: is_ticked(entries, tick),
    };
    prepared.materials().zip(due).map(state).collect()
}

/// Send-stage findings for what is due and not ready, and for what is not ticked.
pub fn findings(prepared: &Prepared, entries: &Entries, states: &[MaterialState], applies: &Due) -> Vec<Ranked> {
    let materials = prepared.notice.materials.iter().zip(states);
    let missing = materials.filter(|(_, state)| state.due == Some(true) && !state.ready);
    let missing = missing.filter_map(|(material, _)| unready(material));
    let items = prepared.checklist().zip(applies);
    let open = items.filter(|((_, tick), applies)| *applies.value() == Some(true) && !is_ticked(entries, tick));
    let open = open.map(|((item, _), _)| unticked(item));
    missing.chain(open).map(|finding| Ranked::new(prepared, finding)).collect()
}

fn is_ticked(entries: &Entries, tick: &PreparedTick) -> bool {
    entries.values().get(tick.tick) == Some(&Value::Bool(true))
}

fn unready(material: &Material) -> Option<Finding> {
    let clause = material.clause.as_deref();
    Some(send(Problem::Material(material.id.as_str().into()), material.missing?, &material.tick(), clause))
}

/// The page cannot see the paper, so an open item is a reminder and never an error.
fn unticked(item: &ChecklistItem) -> Finding {
    send(Problem::Checklist(item.id.as_str().into()), Severity::Warning, &item.tick(), item.clause.as_deref())
}

fn send(problem: Problem, severity: Severity, tick: &str, clause: Option<&str>) -> Finding {
    let place = Place::field(tick);
    Finding {
        problem,
        severity,
        stage: Stage::Send,
        touches: vec![place.clone()],
        place,
        clause: clause.map(Rc::from),
        facts: Map::default(),
        fix: None,
    }
}
