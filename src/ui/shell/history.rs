//! 撤销 and 重做: buttons in the head, and the keys for them wherever a control of the form has the focus or nothing has it.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use crate::ui::control::is_composing_key;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::session::Session;
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

/// Shows it; see `ui::lazy`.
pub struct HistoryPart;

impl LazyPart for HistoryPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <History /> }
    }
}

/// The two buttons.
#[component]
fn History() -> Html {
    let session = use_session(Topic::Undo);
    use_session(Topic::All);
    use_keys(&session);
    let (back, again) = session.work().ways();
    html! {
        <span class="head-history">
            { button(&session, "↶", "撤销", "Ctrl+Z", Action::Back, back) }
            { button(&session, "↷", "重做", "Ctrl+Y", Action::Again, again) }
        </span>
    }
}

fn button(
    session: &Session,
    sign: &'static str,
    words: &'static str,
    keys: &'static str,
    action: Action,
    can: bool,
) -> Html {
    let disabled = !can || session.read_only();
    let session = session.clone();
    let on_press = Callback::from(move |_: MouseEvent| session.take_step(action.clone()));
    html! {
        <button
            type="button"
            class="button is-small is-sign"
            {disabled}
            aria-label={words}
            title={format!("{words}（{keys}）")}
            onclick={on_press}
        >
            { sign }
        </button>
    }
}

/// Listens for the keys. Other controls, such as the draft's name, keep the browser's own.
#[hook]
fn use_keys(session: &Session) {
    use_effect_with(session.clone(), |session| {
        let session = session.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let pressed = move |event: &Event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            let Some(action) = action(key).filter(|_| !is_composing_key(key) && is_of_the_form(event)) else { return };
            event.prevent_default();
            session.take_step(action);
        };
        let listener = EventListener::new_with_options(&gloo::utils::document(), "keydown", options, pressed);
        move || drop(listener)
    });
}

fn action(key: &KeyboardEvent) -> Option<Action> {
    if !(key.ctrl_key() || key.meta_key()) || key.alt_key() {
        return None;
    }
    match (&*key.key().to_ascii_lowercase(), key.shift_key()) {
        ("z", false) => Some(Action::Back),
        ("z", true) | ("y", false) => Some(Action::Again),
        _ => None,
    }
}

fn is_of_the_form(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        !target.matches("input, textarea, select").unwrap_or(false) || target.has_attribute("data-place")
    })
}
