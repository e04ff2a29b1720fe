//! What steps are made of: their frame, notes, and what a demand rests on.

use yew::prelude::*;

use crate::notice::Notice;
use crate::ui::field_messages::basis;

/// A step with its number as shown, ①, and what is done in it.
pub fn step(id: &'static str, number: &'static str, title: &'static str, children: Html) -> Html {
    let title_id = format!("{id}-title");
    html! {
        <section class="send-step sheet" aria-labelledby={title_id.clone()} {id}>
            <h2 class="section-title" id={title_id}>
                <span class="send-number" aria-hidden="true">{ number }</span>
                { title }
            </h2>
            { children }
        </section>
    }
}

/// What rests on at most one clause.
pub fn based(notice: &Notice, clause: Option<&String>) -> Html {
    basis(clause.and_then(|id| notice.clause(id)).as_slice())
}

/// A heading within a step.
pub fn subtitle(words: &'static str) -> Html {
    html! { <h3 class="send-subtitle">{ words }</h3> }
}
