//! 申报条件: each part 是, 否 or 未填; any 否 makes the condition 不符, all 是 make it 符合.

use std::rc::Rc;

use crate::answers::{Map, Place};
use crate::notice::{Condition, Part, Stage};

use super::{Facts, Finding, Prepared, Problem};

/// What is known of a condition or of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
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
    pub state: State,
    /// The parts' states, in the definition's order.
    pub parts: Vec<State>,
}

/// The states of the conditions that apply.
pub fn states(prepared: &Prepared, facts: &Facts) -> Vec<ConditionState> {
    let applies = |condition: &&Condition| {
        condition.when.is_none() || facts.holds(prepared, &format!("conditions.{}.when", condition.id)) == Some(true)
    };
    prepared.notice.conditions.iter().filter(applies).map(|condition| state(prepared, facts, condition)).collect()
}

fn state(prepared: &Prepared, facts: &Facts, condition: &Condition) -> ConditionState {
    let part = |part: &Part| part_state(prepared, facts, condition, part);
    let parts: Vec<State> = condition.parts.iter().map(part).collect();
    let state = if parts.contains(&State::Unmet) {
        State::Unmet
    } else if parts.contains(&State::Open) {
        State::Open
    } else {
        State::Met
    };
    ConditionState { id: condition.id.as_str().into(), state, parts }
}

fn part_state(prepared: &Prepared, facts: &Facts, condition: &Condition, part: &Part) -> State {
    let truth = match part.holds {
        Some(_) => facts.holds(prepared, &format!("conditions.{}.{}.holds", condition.id, part.id)),
        None => facts.tick(&condition.tick(part)),
    };
    match truth {
        Some(true) => State::Met,
        Some(false) => State::Unmet,
        None => State::Open,
    }
}

/// A finding for every condition that is 不符.
pub fn findings(prepared: &Prepared, states: &[ConditionState]) -> Vec<Finding> {
    let unmet = states.iter().filter(|state| state.state == State::Unmet);
    unmet
        .filter_map(|state| finding(prepared.notice.conditions.iter().find(|known| *known.id == *state.id)?, state))
        .collect()
}

fn finding(condition: &Condition, state: &ConditionState) -> Option<Finding> {
    let parts = condition.parts.iter().zip(&state.parts);
    let failed: Vec<&Part> = parts.filter(|(_, state)| **state == State::Unmet).map(|(part, _)| part).collect();
    let touches: Vec<Place> = failed.iter().flat_map(|part| places(condition, part)).collect();
    Some(Finding {
        rule: condition.id.as_str().into(),
        problem: Problem::Condition(failed.iter().map(|part| part.id.as_str().into()).collect()),
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
fn places(condition: &Condition, part: &Part) -> Vec<Place> {
    let touched: Vec<Place> = part.touches.iter().filter_map(|place| place.parse().ok()).collect();
    if touched.is_empty() { vec![Place::field(&condition.tick(part))] } else { touched }
}
