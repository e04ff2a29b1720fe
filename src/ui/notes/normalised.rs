//! What was brought into its stored form, in sight, with a way back.

use yew::prelude::*;

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::session::Session;
use crate::ui::state::Action;

/// The note of a text brought into form; nothing where it stands as typed.
pub fn note(session: &Session, place: &Place) -> Html {
    let Some(typed) = session.work().typed(place).map(str::to_owned) else { return Html::default() };
    let (session, place) = (session.clone(), place.clone());
    let onclick = Callback::from(move |_| {
        anchor::focus(&anchor::control(&place));
        session.act(Action::Restore(place.clone()));
    });
    html! {
        <div class="note is-normalised">
            <p class="note-words soft">{ "已规范：原为“" }<span class="note-typed">{ typed }</span>{ "”" }</p>
            <div class="note-acts"><button type="button" class="button is-quiet" {onclick}>{ "撤销" }</button></div>
        </div>
    }
}
