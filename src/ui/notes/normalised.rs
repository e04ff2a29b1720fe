//! What was brought into its stored form, in sight, with a way back.

use yew::Html;

use crate::answers::Place;
use crate::answers::read::{Outcome, read};
use crate::check::{reading, words};
use crate::ui::anchor;
use crate::ui::piece::{button, el, nothing};
use crate::ui::session::Session;
use crate::ui::state::Action;

/// The note of a text brought into form; nothing where it stands as typed.
pub fn note(session: &Session, place: &Place) -> Html {
    let Some(typed) = session.work().typed(place).map(str::to_owned) else { return nothing() };
    let notice = session.notice();
    let outcome = notice.field_at(place).map(|field| read(&reading(&notice, field), &typed));
    let said = if let Some(Outcome::Normalised { how, .. }) = outcome { words::changed(how, &typed) } else { None };
    let (session, place) = (session.clone(), place.clone());
    let restore = move || {
        anchor::focus(&anchor::control(&place));
        session.act(Action::Restore(place.clone()));
    };
    let words = el("p").class("note-words soft").text("已规范：原为“");
    let words = words.child(el("span").class("note-typed").text(typed)).text("”");
    let words = words.some(said.map(|said| el("span").text("。").text(said)));
    let acts = el("div").class("note-acts").child(button("is-quiet").text("撤销").on_click(restore));
    el("div").class("note is-normalised").child(words).child(acts).into()
}
