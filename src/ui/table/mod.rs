//! Tables on the screen.
//! Not here: single fields (`ui::control`).

use yew::prelude::*;

/// What [`TableField`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TableProps {
    /// The table's id.
    pub table: AttrValue,
}

/// A table with its rows, its sums and its notes.
#[component]
pub fn TableField(props: &TableProps) -> Html {
    html! { <p class="soft">{ props.table.clone() }</p> }
}
