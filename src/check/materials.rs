//! What is sent beside the form, and what is ticked on paper before sending.

use std::rc::Rc;

use crate::answers::{Answers, Map, Place};
use crate::notice::{ChecklistItem, Material, Severity, Stage};

use super::{Facts, Finding, Prepared, Problem};

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

/// The states of all materials.
pub fn states(prepared: &Prepared, answers: &Answers, facts: &Facts) -> Vec<MaterialState> {
    let state = |material: &Material| MaterialState {
        id: material.id.as_str().into(),
        due: match material.due {
            None => Some(true),
            Some(_) => facts.holds(prepared, &format!("materials.{}.due", material.id)),
        },
        ready: answers.text(&Place::field(&material.tick())) == "是",
    };
    prepared.notice.materials.iter().map(state).collect()
}

/// Send-stage findings for what is due and not ready, and for what is not ticked.
pub fn findings(prepared: &Prepared, states: &[MaterialState], answers: &Answers, facts: &Facts) -> Vec<Finding> {
    let materials = prepared.notice.materials.iter().zip(states);
    let missing = materials.filter(|(_, state)| state.due == Some(true) && !state.ready);
    let mut found: Vec<Finding> = missing.filter_map(|(material, _)| unready(material)).collect();
    let open = |item: &&ChecklistItem| {
        let path = format!("checklist.{}.when", item.id);
        let applies = item.when.is_none() || facts.holds(prepared, &path) == Some(true);
        applies && answers.text(&Place::field(&item.tick())) != "是"
    };
    found.extend(prepared.notice.checklist.iter().filter(open).map(unticked));
    found
}

fn unready(material: &Material) -> Option<Finding> {
    let clause = material.clause.as_deref();
    Some(send(&material.id, Problem::Material, material.missing?, &material.tick(), clause))
}

/// The page cannot see the paper, so an open item is a reminder and never an error.
fn unticked(item: &ChecklistItem) -> Finding {
    send(&item.id, Problem::Checklist, Severity::Warning, &item.tick(), item.clause.as_deref())
}

fn send(id: &str, problem: Problem, severity: Severity, tick: &str, clause: Option<&str>) -> Finding {
    let place = Place::field(tick);
    Finding {
        rule: id.into(),
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
