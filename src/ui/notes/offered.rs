//! A value computed from other answers, in grey with 「采用」; what stands there already stays beside it.

use yew::prelude::*;

use crate::check::{Offer, words};
use crate::ui::anchor;
use crate::ui::session::Session;
use crate::ui::state::Action;

/// The note of an offer.
pub fn note(session: &Session, offer: &Offer) -> Html {
    let written = session.text(&offer.place);
    let name = words::label(&session.prepared().notice, &offer.place);
    html! {
        <div class="note is-offer">
            <p class="note-words soft">
                if !written.is_empty() {
                    { "现填：" }<b>{ written }</b>{ "　" }
                }
                { "可采用：" }<b>{ &offer.text }</b>
                if !offer.note.is_empty() {
                    { format!("（{}）", offer.note) }
                }
            </p>
            if !session.read_only() {
                <div class="note-acts">
                    <button type="button" class="button is-small" aria-label={format!("采用“{}”为{name}", offer.text)}
                        onclick={take(session, offer)}>{ "采用" }</button>
                </div>
            }
        </div>
    }
}

fn take(session: &Session, offer: &Offer) -> Callback<MouseEvent> {
    let (session, offer) = (session.clone(), offer.clone());
    Callback::from(move |_| {
        anchor::focus(&anchor::control(&offer.place));
        let note = format!("已采用“{}”", offer.text);
        session.act(Action::Put { place: offer.place.clone(), text: offer.text.clone(), note });
    })
}
