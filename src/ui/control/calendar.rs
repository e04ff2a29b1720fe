//! The browser's own calendar under a drawn one. It is no stop for the Tab key: typing is the quicker way there.
//! A browser that does not know the kind shows a plain line instead, which the sheet hides.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::answers::Place;
use crate::check::words;
use crate::ui::anchor;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::session::Session;
use crate::ui::shown::marked;
use crate::ui::subscriptions::Topic;

use super::typing::put;

/// The calendar beside the line of a place.
#[derive(Properties, Clone, PartialEq)]
pub struct CalendarProps {
    /// The place.
    pub place: Place,
    /// The browser's word for what is picked: `date` or `month`.
    pub kind: &'static str,
}

/// Shows it; see `ui::lazy`.
pub struct CalendarPart;

impl LazyPart for CalendarPart {
    type Props = CalendarProps;
    type Output = Html;

    fn run(props: &Self::Props) -> Html {
        html! { <Calendar ..props.clone() /> }
    }
}

#[component]
fn Calendar(props: &CalendarProps) -> Html {
    let session = use_session(Topic::All);
    let name = words::label(&session.notice(), &props.place);
    let label = marked(format!("从日历选择{name}").into());
    html! {
        <span class="calendar">
            <svg
                class="calendar-sign"
                viewBox="0 0 20 20"
                width="20"
                height="20"
                aria-hidden="true"
                focusable="false"
            >
                <path
                    d="M3 4.5h14v12H3zM3 8h14M7 2.5v3M13 2.5v3"
                    fill="none"
                    stroke="currentColor"
                    stroke-width="1.5"
                />
            </svg>
            <input
                class="calendar-input"
                type={props.kind}
                tabindex="-1"
                aria-label={label}
                onchange={on_pick(session, props.place.clone())}
            />
        </span>
    }
}

/// What is picked is written as if it had been typed in the line beside.
fn on_pick(session: Session, place: Place) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let picked = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
        if !picked.is_empty() {
            let line = gloo::utils::document().get_element_by_id(&anchor::control(&place));
            put(&session, &place, &picked, line.as_ref());
        }
    })
}
