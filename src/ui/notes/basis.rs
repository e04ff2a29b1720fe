//! 「依据」: what a demand rests on, unfolded where one asks.

use yew::Html;

use crate::check::words::NO_CLAUSE;
use crate::notice::Clause;
use crate::ui::piece::{El, el};

/// The clauses' numbers and their words to the letter; 「通知无此规定」 where there is none.
pub fn basis(clauses: &[&Clause]) -> Html {
    if clauses.is_empty() {
        return el("span").class("basis is-none").text(format!("依据：{NO_CLAUSE}")).into();
    }
    let summary = el("summary").text("依据");
    el("details").class("basis").child(summary).all(clauses.iter().map(|clause| words(clause))).into()
}

fn words(clause: &Clause) -> El {
    el("blockquote")
        .class("basis-clause")
        .child(el("p").class("basis-number").text(clause.id.clone()))
        .child(el("p").text(clause.text.clone()))
}
