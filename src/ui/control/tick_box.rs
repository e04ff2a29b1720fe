//! A single box that says 是 or nothing: 已备齐, 已办妥.

use yew::prelude::*;

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::hooks::use_session;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

use super::group::write;

/// Which box.
#[derive(Properties, PartialEq)]
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
    let session = use_session(Topic::Place(props.place.clone()));
    let redraw = use_force_update();
    let (ticked, read_only) = (session.text(&props.place) == "是", session.read_only());
    let place = props.place.clone();
    let on_change = Callback::from(move |_: Event| {
        write(&session, &place, if ticked { "" } else { "是" }.to_owned());
        redraw.force_update();
    });
    html! {
        <label class="choice">
            <input
                type="checkbox"
                id={anchor::control(&props.place)}
                data-place={props.place.to_string()}
                aria-describedby={props.described.clone()}
                checked={ticked}
                disabled={read_only}
                onchange={on_change}
            />
            <span>{ shown(props.label.clone()) }</span>
        </label>
    }
}
