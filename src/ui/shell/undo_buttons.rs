//! 撤销 and 重做: buttons in the head, and the keys for them wherever a control of the form has the focus or nothing has it;
//! beside them the way to the draft's earlier versions.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use crate::ui::control::is_composing_key;
use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::lazy::LazyPart;
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::sign;
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

use super::keep_past::use_past;

/// Shows it; see `ui::lazy`.
pub struct UndoButtonsPart;

impl LazyPart for UndoButtonsPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <UndoButtons /> }
    }
}

/// The two buttons.
#[component]
fn UndoButtons() -> Html {
    let session = use_session(Topic::Undo);
    use_session(Topic::All);
    use_keys(&session);
    use_past();
    let versions = use_open_draft().map(|open| Route::Versions(open.id().as_str().to_owned()).fragment());
    let (back, again) = session.work().ways();
    html! {
        <span class="head-undo">
            { button(&session, sign::BACK, "撤销", "Ctrl+Z", Action::Back, back) }
            { button(&session, sign::AGAIN, "重做", "Ctrl+Y", Action::Again, again) }
            if let Some(versions) = versions {
                <a class="button is-small" href={versions} aria-label="历史版本" title="历史版本">{ "版本" }</a>
            }
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

/// Whether a key goes to the form or to nothing in particular. The boxes of a group have their place around them.
fn is_of_the_form(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        let writes = target.matches("input, textarea, select").unwrap_or(false);
        !writes || target.closest("[data-place]").is_ok_and(|place| place.is_some())
    })
}
