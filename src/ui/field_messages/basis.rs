//! 「依据」: what a demand rests on, unfolded where one asks.

use yew::prelude::*;

use crate::check::words::NO_CLAUSE;
use crate::notice::Clause;
use crate::ui::shown::shown;

/// The clauses' numbers and their words to the letter; 「通知无此规定」 where there is none.
pub fn basis(clauses: &[&Clause]) -> Html {
    if clauses.is_empty() {
        return html! { <span class="basis is-none">{ format!("依据：{NO_CLAUSE}") }</span> };
    }
    html! {
        <details class="basis">
            <summary>{ "依据" }</summary>
            { clauses.iter().map(|clause| quoted(clause)).collect::<Html>() }
        </details>
    }
}

fn quoted(clause: &Clause) -> Html {
    html! {
        <blockquote class="basis-clause">
            <p class="basis-number">{ shown(clause.id.clone()) }</p>
            <p>{ shown(clause.text.clone()) }</p>
        </blockquote>
    }
}
