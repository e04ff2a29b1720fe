//! Tables of 评审 whose rows stand as cards on a telephone (`style/desk.css`, `is-stacked`): there each cell says its column's name
//! itself, by `data-label`.

use yew::prelude::*;

/// The head of such a table.
pub fn column_heads(columns: &[&'static str]) -> Html {
    html! { <thead><tr>{ for columns.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr></thead> }
}
