//! 「依据」: what a demand rests on, unfolded where one asks.

use yew::prelude::*;

use crate::check::words::no_clause;
use crate::notice::{Clause, Severity};
use crate::ui::shown::shown;

/// The clauses' numbers and their words to the letter; 「通知无此规定」 where there is none. An error without one says so by
/// its name already (`finding`).
pub fn basis(clauses: &[&Clause]) -> Html {
    if clauses.is_empty() {
        return html! { <span class="basis is-none">{ format!("依据：{}", no_clause(Severity::Advice)) }</span> };
    }
    folded(clauses, None)
}

/// The same beside a field, unfolded by F1 from there: the Tab key passes it by, for it goes from field to field.
pub fn basis_by_key(clauses: &[&Clause]) -> Html {
    if clauses.is_empty() { Html::default() } else { folded(clauses, Some("-1")) }
}

fn folded(clauses: &[&Clause], tabindex: Option<&'static str>) -> Html {
    html! {
        <details class="basis">
            <summary {tabindex} title={tabindex.map(|_| "F1")}>{ "依据" }</summary>
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
