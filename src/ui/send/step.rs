//! What steps are made of: their frame, notes, and what a demand rests on.

use yew::{AttrValue, Html};

use crate::notice::{Notice, Severity};
use crate::ui::notes::{basis, kind_class, sign};
use crate::ui::piece::{El, el};

/// The frame of a step with its number as shown, ①, and what is done in it.
pub fn step(id: &'static str, number: &'static str, title: &'static str) -> El {
    let number = el("span").class("send-number").attr("aria-hidden", "true").text(number);
    sheet(&format!("{id}-title"), el("h2").child(number).text(title)).id(id)
}

/// A sheet, which its title names by the title's id.
pub fn sheet(title_id: &str, title: El) -> El {
    let id = AttrValue::from(title_id.to_owned());
    let title = title.class("section-title").id(id.clone());
    el("section").class("send-step sheet").attr("aria-labelledby", id).child(title)
}

/// A note as at a field.
pub fn note(severity: Severity, words: AttrValue, basis: Html) -> El {
    let words = el("p").class("note-words").child(sign(severity)).text(words);
    el("div").class("note").class(kind_class(severity)).child(words).child(basis)
}

/// What rests on at most one clause.
pub fn based(notice: &Notice, clause: Option<&String>) -> Html {
    basis(clause.and_then(|id| notice.clause(id)).as_slice())
}

/// A heading within a step.
pub fn subtitle(words: &'static str) -> El {
    el("h3").class("send-subtitle").text(words)
}
