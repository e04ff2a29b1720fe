//! The other applications of the unit that are not decided of, or are returned as well: each can be written into the same letter.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::collection::{Collection, DecisionState, ItemKey, ReceivedItem, unit_name, words};
use crate::ui::desk::state::use_desk;
use crate::ui::shown::shown;

/// Others that are listed; a unit rarely has more than some.
const LISTED: usize = 20;

/// Beside which.
#[derive(Properties, PartialEq)]
pub struct OfSameUnitProps {
    /// The application that the letter is about.
    pub item: ItemKey,
    /// Those that are written into it as well.
    pub chosen: BTreeSet<ItemKey>,
    /// One of them is wanted, or not any more.
    pub on_change: Callback<(ItemKey, bool)>,
}

/// The list; nothing where the unit has no other.
#[component]
pub fn OfSameUnit(props: &OfSameUnitProps) -> Html {
    let desk = use_desk();
    let collection = desk.collection();
    let found = of_same_unit(&collection, &props.item);
    if found.is_empty() {
        return Html::default();
    }
    let line = |item: &&ReceivedItem| {
        let key = item.key.clone();
        let checked = props.chosen.contains(&key);
        let onchange = props.on_change.reform(move |_: Event| (key.clone(), !checked));
        let names = item.application().map(|it| it.names.clone()).unwrap_or_default();
        let name = if names.studio.is_empty() { names.leader } else { names.studio };
        let name = if name.is_empty() { "没有写名称的申报".to_owned() } else { name };
        let verdict = item.application().map(|it| words::judgement(it.judgement)).unwrap_or_default();
        let state = words::state(collection.log.state(&item.key));
        html! {
            <li key={item.key.0.clone()}>
                <label class="choice">
                    <input type="checkbox" {checked} {onchange} />
                    { shown(format!("{name}（核对{verdict}，{state}）")) }
                </label>
            </li>
        }
    };
    html! {
        <fieldset class="card desk-letter-unit">
            <legend>{ "同一单位还有没审完的申报，可以合写成一封：" }</legend>
            <ul>{ for found.iter().take(LISTED).map(line) }</ul>
        </fieldset>
    }
}

/// They, in the order in which they came.
fn of_same_unit<'a>(collection: &'a Collection, item: &ItemKey) -> Vec<&'a ReceivedItem> {
    let unit = |item: &ReceivedItem| item.application().map(|it| unit_name(&it.names.unit)).unwrap_or_default();
    let Some(own) = collection.item(item).map(unit).filter(|unit| !unit.is_empty()) else { return Vec::new() };
    let is_open = |other: &&ReceivedItem| {
        matches!(collection.log.state(&other.key), DecisionState::Open | DecisionState::Returned)
    };
    let standing = collection.standing().into_iter();
    standing.filter(|other| other.key != *item && unit(other) == own).filter(is_open).collect()
}
