//! A value computed from other answers, in grey with 「采用」; what stands there already stays beside it.

use yew::Html;

use crate::check::{Offer, words};
use crate::ui::anchor;
use crate::ui::piece::{El, button, el};
use crate::ui::session::Session;
use crate::ui::state::Action;

/// The note of an offer; see `ui::later`.
pub fn later((session, offer): &(Session, Offer)) -> Html {
    let written = session.text(&offer.place);
    let mut words = el("p").class("note-words soft");
    if !written.is_empty() {
        words = words.text("现填：").child(el("b").text(written)).text("　");
    }
    words = words.text("可采用：").child(el("b").text(offer.text.clone()));
    if !offer.note.is_empty() {
        words = words.text(format!("（{}）", offer.note));
    }
    let acts = (!session.read_only()).then(|| el("div").class("note-acts").child(take(session, offer)));
    el("div").class("note is-offer").child(words).some(acts).into()
}

fn take(session: &Session, offer: &Offer) -> El {
    let name = words::label(&session.notice(), &offer.place);
    let label = format!("采用“{}”为{name}", offer.text);
    let (session, offer) = (session.clone(), offer.clone());
    let take = move || {
        anchor::focus(&anchor::control(&offer.place));
        let note = format!("已采用“{}”", offer.text);
        session.act(Action::Put { place: offer.place.clone(), text: offer.text.clone(), note });
    };
    button("is-small").label(label).text("采用").on_click(take)
}
