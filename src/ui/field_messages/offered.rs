//! A value computed from other answers, in grey with 「采用」; what stands there already stays beside it.

use yew::prelude::*;

use crate::check::{Offer, words};
use crate::ui::anchor;
use crate::ui::lazy::LazyPart;
use crate::ui::session::Session;
use crate::ui::shown::{marked, shown};
use crate::ui::state::Action;

/// The note of an offer; see `ui::lazy`.
pub struct OfferPart;

impl LazyPart for OfferPart {
    type Props = (Session, Offer);
    type Output = Html;

    fn run((session, offer): &Self::Props) -> Html {
        let written = session.text(&offer.place);
        html! {
            <div class="note is-offer">
                <p class="note-words soft">
                    if !written.is_empty() {
                        { "现填：" }<b>{ shown(written) }</b>{ "　" }
                    }
                    { "可采用：" }<b>{ shown(offer.text.clone()) }</b>
                    if !offer.note.is_empty() {
                        { shown(format!("（{}）", offer.note)) }
                    }
                </p>
                if !session.read_only() {
                    <div class="note-acts">{ take_button(session, offer) }</div>
                }
            </div>
        }
    }
}

fn take_button(session: &Session, offer: &Offer) -> Html {
    let name = words::label(&session.notice(), &offer.place);
    let label = marked(format!("采用“{}”为{name}", offer.text).into());
    let (session, offer) = (session.clone(), offer.clone());
    let on_click = Callback::from(move |_: MouseEvent| {
        anchor::focus(&anchor::control(&offer.place));
        let note = format!("已采用“{}”", offer.text);
        session.act(Action::Put { place: offer.place.clone(), text: offer.text.clone(), note });
    });
    html! {
        <button type="button" class="button is-small" aria-label={label} onclick={on_click}>{ "采用" }</button>
    }
}
