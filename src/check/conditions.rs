//! 申报条件: each part 是, 否 or 未填; any 否 makes the condition 不符, all 是 make it 符合.

use std::rc::Rc;

use crate::answers::{Map, Place};
use crate::notice::{Condition, ConditionPart, Stage};

use super::memo::Memo;
use super::prepared::{PreparedCondition, PreparedPart};
use super::ranked::Ranked;
use super::{ChangedSlots, Facts, Finding, Prepared, Problem};

/// What is known of a condition or of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fulfilment {
    /// 符合, 是
    Met,
    /// 不符, 否
    Unmet,
    /// 未填
    Open,
}

/// A condition's state.
#[derive(Debug, Clone, PartialEq)]
pub struct ConditionState {
    /// The condition's id.
    pub id: Rc<str>,
    /// The state of the whole.
    pub state: Fulfilment,
    /// The parts' states, in the definition's order.
    pub parts: Vec<Fulfilment>,
}

/// For each condition its state; none where it does not apply.
pub type States = Vec<Memo<Option<ConditionState>>>;

/// The states of the conditions; which of them apply is asked of `applying`, where hidden fields are absent.
pub fn states(
    prepared: &Prepared,
    (facts, applying): (&Facts<'_>, &Facts<'_>),
    changes: &ChangedSlots,
    before: States,
) -> States {
    let mut before = before.into_iter();
    let conditions = prepared.conditions();
    conditions
        .map(|(condition, programs)| {
            let stale = changes.touch(&programs.reads);
            Memo::again(before.next(), stale, facts.work(), || {
                let applies = programs.when.as_ref().is_none_or(|when| applying.holds(when) == Some(true));
                applies.then(|| state(facts, condition, programs))
            })
        })
        .collect()
}

fn state(facts: &Facts<'_>, condition: &Condition, programs: &PreparedCondition) -> ConditionState {
    let parts: Vec<Fulfilment> = programs.parts.iter().map(|part| part_state(facts, part)).collect();
    let state = if parts.contains(&Fulfilment::Unmet) {
        Fulfilment::Unmet
    } else if parts.contains(&Fulfilment::Open) {
        Fulfilment::Open
    } else {
        Fulfilment::Met
    };
    ConditionState { id: condition.id.as_str().into(), state, parts }
}

fn part_state(facts: &Facts<'_>, part: &PreparedPart) -> Fulfilment {
    let truth = match part {
        PreparedPart::Computed(holds) => facts.holds(holds),
        PreparedPart::Ticked(slot) => facts.tick(*slot),
    };
    match truth {
        Some(true) => Fulfilment::Met,
        Some(false) => Fulfilment::Unmet,
        None => Fulfilment::Open,
    }
}

/// A finding for every condition that is 不符.
pub fn findings(prepared: &Prepared, states: &States) -> Vec<Ranked> {
    let states = prepared.conditions().zip(states);
    let unmet = states.filter_map(|((condition, _), state)| {
        let state = state.value().as_ref().filter(|state| state.state == Fulfilment::Unmet)?;
        finding(condition, state)
    });
    unmet.map(|finding| Ranked::new(prepared, finding)).collect()
}

fn finding(condition: &Condition, state: &ConditionState) -> Option<Finding> {
    let parts = condition.parts.iter().zip(&state.parts);
    let failed: Vec<&ConditionPart> =
        parts.filter(|(_, state)| **state == Fulfilment::Unmet).map(|(part, _)| part).collect();
    let touches: Vec<Place> = failed.iter().flat_map(|part| places(condition, part)).collect();
    Some(Finding {
        problem: Problem::Condition {
            id: condition.id.as_str().into(),
            failed: failed.iter().map(|part| part.id.as_str().into()).collect(),
        },
        severity: condition.severity,
        stage: Stage::Fill,
        place: touches.first()?.clone(),
        touches,
        clause: Some(condition.clause.as_str().into()),
        facts: Map::default(),
        fix: None,
    })
}

/// A computed part is mended where it looks; a ticked one at its tick.
fn places(condition: &Condition, part: &ConditionPart) -> Vec<Place> {
    let touched: Vec<Place> = part.touches.iter().filter_map(|place| place.parse().ok()).collect();
    if touched.is_empty() { vec![Place::field(&condition.tick(part))] } else { touched }
}
