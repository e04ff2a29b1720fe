//! What must hold before points count.

use super::ScoreSheet;
use crate::check::{Entries, Fulfilment, Prepared, Question, Workload, assess_within, decided};
use crate::notice::ScoringGate;

/// What the answers say of each gate, in the sheet's order. A gate that the reviewers decide on the spot is open; so is one that
/// names a condition which the notice has not. A condition that does not apply to this applicant stops nobody.
pub fn gates(prepared: &Prepared, entries: &Entries, sheet: &ScoreSheet) -> Vec<Fulfilment> {
    let work = Workload::default();
    // The conditions are looked at only where a gate asks for one.
    let asked = sheet.gates.iter().any(|gate| gate.condition.is_some());
    let conditions = if asked { assess_within(prepared, entries, None, &work).conditions } else { Vec::new() };
    let state = |gate: &ScoringGate| match (&gate.condition, &gate.holds) {
        (Some(id), _) if !prepared.notice.conditions.iter().any(|it| it.id == *id) => Fulfilment::Open,
        (Some(id), _) => conditions.iter().find(|it| *it.id == **id).map_or(Fulfilment::Met, |it| it.state),
        (None, Some(source)) => {
            let path = format!("review.scoring.gates.{}.holds", gate.id);
            match decided(prepared, entries, &Question { path: &path, source, applies: false }, &work) {
                Some(true) => Fulfilment::Met,
                Some(false) => Fulfilment::Unmet,
                None => Fulfilment::Open,
            }
        }
        (None, None) => Fulfilment::Open,
    };
    sheet.gates.iter().map(state).collect()
}
