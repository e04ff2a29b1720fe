//! The register by keyboard: j and k or the arrows go from row to row, figures decide, u takes back. What is typed into a control
//! is none of this.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use crate::browser::wait::a_moment;
use crate::collection::{DecisionState, ItemKey, LedgerLine};
use crate::ui::anchor;
use crate::ui::control::is_composing_key;
use crate::ui::desk::decide::undo;
use crate::ui::desk::state::DeskState;

use super::AskedDecision;
use super::row::link_id;
use super::window::ListView;

/// The figure of each decision.
pub const FIGURES: [(&str, DecisionState); 6] = [
    ("1", DecisionState::Passed),
    ("2", DecisionState::Returned),
    ("3", DecisionState::Declined),
    ("4", DecisionState::Duplicate),
    ("5", DecisionState::Withdrawn),
    ("0", DecisionState::Open),
];

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Move {
    Down(usize),
    Up(usize),
    First,
    Last,
    Decide(DecisionState),
    Undo,
}

fn what(key: &str) -> Option<Move> {
    Some(match key {
        "j" | "ArrowDown" => Move::Down(1),
        "k" | "ArrowUp" => Move::Up(1),
        "PageDown" => Move::Down(8),
        "PageUp" => Move::Up(8),
        "Home" => Move::First,
        "End" => Move::Last,
        "u" => Move::Undo,
        figure => Move::Decide(FIGURES.iter().find(|(known, _)| *known == figure)?.1),
    })
}

/// Whether the keys of the register act, wherever the focus is.
pub fn is_ours(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    !target.is_some_and(|target| takes_keys(&target))
        && !event.ctrl_key()
        && !event.alt_key()
        && !event.meta_key()
        && !is_composing_key(event)
}

/// Whether keys pressed in an element are its own.
fn takes_keys(element: &Element) -> bool {
    element.matches("input, select, textarea").unwrap_or(false)
}

/// What the keys do in the list.
pub fn on_key(
    desk: &DeskState,
    area: &NodeRef,
    view: ListView,
    decide: &Callback<AskedDecision>,
) -> Callback<KeyboardEvent> {
    let (desk, area, decide) = (desk.clone(), area.clone(), decide.clone());
    Callback::from(move |event: KeyboardEvent| {
        let Some(done) = what(&event.key()).filter(|_| is_ours(&event)) else { return };
        event.prevent_default();
        match done {
            Move::Undo => undo(&desk),
            Move::Decide(to) => {
                if let Some(item) = desk.current() {
                    decide.emit(AskedDecision { items: vec![item], to });
                }
            }
            Move::Down(_) | Move::Up(_) | Move::First | Move::Last => go(&desk, &area, view, done),
        }
    })
}

/// Goes to another row, over the heads of groups.
fn go(desk: &DeskState, area: &NodeRef, view: ListView, to: Move) {
    let rows = rows(desk);
    let current = desk.current();
    let at = current.and_then(|current| rows.iter().position(|(_, key)| *key == current));
    let last = rows.len().saturating_sub(1);
    let next = match (to, at) {
        (Move::Down(by), Some(at)) => (at + by).min(last),
        (Move::Up(by), Some(at)) => at.saturating_sub(by),
        (Move::Last, _) => last,
        _ => 0,
    };
    let Some((line, key)) = rows.get(next) else { return };
    if let Some(element) = area.cast::<Element>() {
        let head = element.query_selector("thead").ok().flatten().map_or(0, |head| head.client_height());
        let seen = ListView { top: element.scroll_top(), ..view };
        element.set_scroll_top(seen.revealing(*line, head));
    }
    desk.set_current(Some(key.clone()));
    focus(key);
}

/// The focus goes to a row once it is drawn, unless somebody has gone into a control meanwhile.
pub fn focus(key: &ItemKey) {
    let id = link_id(key);
    spawn_local(async move {
        a_moment().await;
        if !document().active_element().is_some_and(|element| takes_keys(&element)) {
            anchor::focus(&id);
        }
    });
}

/// The rows that are shown, with their lines.
fn rows(desk: &DeskState) -> Vec<(usize, ItemKey)> {
    let (lines, collection) = (desk.lines(), desk.collection());
    let row = |(line, shown): (usize, &LedgerLine)| match shown {
        LedgerLine::Item(at) => collection.items().get(*at).map(|item| (line, item.key.clone())),
        LedgerLine::Group(..) => None,
    };
    lines.iter().enumerate().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_does_one_thing_and_others_nothing() {
        assert_eq!(what("j"), Some(Move::Down(1)));
        assert_eq!(what("2"), Some(Move::Decide(DecisionState::Returned)));
        for (figure, state) in FIGURES {
            assert_eq!(what(figure), Some(Move::Decide(state)));
        }
        for key in ["Enter", "Tab", "a", "9", "Escape"] {
            assert_eq!(what(key), None, "{key}");
        }
        let mut decided: Vec<DecisionState> = FIGURES.iter().map(|(_, state)| *state).collect();
        decided.sort();
        assert_eq!(decided, DecisionState::ALL, "every decision has a figure");
    }
}
