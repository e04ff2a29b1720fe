//! A single box that says 是 or nothing: 已备齐, 已办妥.

use yew::prelude::*;

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::session::use_session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// What [`TickBox`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TickBoxProps {
    /// Where it writes.
    pub place: Place,
    /// Its words.
    pub label: AttrValue,
    /// The id of what it speaks of, where its own words do not say.
    #[prop_or_default]
    pub described: Option<AttrValue>,
}

/// A box to tick.
#[component]
pub fn TickBox(props: &TickBoxProps) -> Html {
    let session = use_session(Watch::Place(props.place.clone()));
    let update = use_force_update();
    let ticked = session.text(&props.place) == "是";
    let disabled = session.read_only();
    let place = props.place.clone();
    let onchange = Callback::from(move |_| {
        let text = if session.text(&place) == "是" { "" } else { "是" };
        session.act(Action::Type { place: place.clone(), text: text.to_owned() });
        session.act(Action::Leave(place.clone()));
        update.force_update();
    });
    html! {
        <label class="choice">
            <input type="checkbox" id={anchor::control(&props.place)} data-place={props.place.to_string()}
                aria-describedby={props.described.clone()} checked={ticked} {disabled} {onchange} />
            <span>{ &props.label }</span>
        </label>
    }
}
