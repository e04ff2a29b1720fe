//! Keeps where the person is in the form: in the browser's history, so that Back leads to the part before, and for another
//! day. Brings places into view that somebody wants to go to.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::basis_key::use_basis_key;
use crate::answers::Place;
use crate::browser::history;
use crate::ui::anchor;
use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::lazy::LazyPart;
use crate::ui::open_draft::OpenDraft;
use crate::ui::parts;
use crate::ui::session::{Session, View};
use crate::ui::subscriptions::Topic;

/// Shows it; see `ui::lazy`.
pub struct PositionPart;

impl LazyPart for PositionPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <Position /> }
    }
}

/// Follows the session's position, and the focus among the controls of the form.
#[component]
fn Position() -> Html {
    let session = use_session(Topic::All);
    use_session(Topic::View);
    let open = use_open_draft();
    use_history(&session);
    use_basis_key();
    use_arrivals(&session);
    {
        let (session, open) = (session.clone(), open.clone());
        use_effect_with(session.view(), move |_| keep(&session, open.as_ref()));
    }
    use_effect_with((session, open), |(session, open)| {
        let (session, open) = (session.clone(), open.clone());
        let listener = EventListener::new(&gloo::utils::document(), "focusin", move |event| {
            if focused(event).is_some_and(|place| session.stay_at(&place)) {
                keep(&session, open.as_ref());
            }
        });
        move || drop(listener)
    });
    Html::default()
}

/// The place whose control has taken the focus.
pub(super) fn focused(event: &Event) -> Option<Place> {
    let control = event.target()?.dyn_into::<Element>().ok()?.closest(".fill-main [data-place]").ok()??;
    control.get_attribute("data-place")?.parse().ok()
}

fn keep(session: &Session, open: Option<&OpenDraft>) {
    if let Some(open) = open {
        open.keep_position(&session.written_position());
    }
}

/// Each part that comes into view is an entry of the history; the first is that of the screen itself.
#[hook]
fn use_history(session: &Session) {
    {
        let session = session.clone();
        use_effect_with((), move |()| {
            // Back from another screen comes to the part that was left.
            show_entry(&session);
            let listener = history::on_move(move || show_entry(&session));
            move || drop(listener)
        });
    }
    use_effect_with(session.view(), |view| {
        let View::Part(part) = view else { return };
        match history::entry() {
            None => history::replace(part),
            Some(entry) if entry != **part => history::push(part),
            Some(_) => {}
        }
    });
}

fn show_entry(session: &Session) {
    if let (View::Part(_), Some(part)) = (session.view(), history::entry()) {
        session.show(View::Part(part.into()));
    }
}

/// Goes to the place that somebody wants to go to, or to the head of a part that came into view.
#[hook]
fn use_arrivals(session: &Session) {
    let before = use_mut_ref(|| None);
    let session = session.clone();
    use_effect(move || {
        let view = session.view();
        let seen = before.replace(Some(view.clone()));
        let back = if seen.is_none() { session.last_place() } else { None };
        match (session.arrive().or(back), view) {
            (Some(place), _) => anchor::go_to(&place),
            (None, View::Part(part)) if seen.is_some_and(|seen| seen != View::Part(part.clone())) => {
                // Where the check has been asked for, its result stands above the last part.
                let has_result = *part == *parts::FINISH && session.work().checked;
                let title = || format!("{}-title", anchor::section(&part));
                anchor::go_to_part(&if has_result { anchor::section(parts::SUMMARY) } else { title() });
            }
            _ => {}
        }
    });
}
