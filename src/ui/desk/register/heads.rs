//! The heads of the register: what each column is called, and by which it is ordered.

use yew::prelude::*;

use crate::collection::ledger::LedgerColumn;
use crate::ui::desk::state::DeskState;

/// How wide the columns are, by classes of the style sheet.
pub fn columns(columns: &[&'static LedgerColumn]) -> Html {
    let column =
        |column: &&'static LedgerColumn| html! { <col class={classes!("desk-col", format!("is-{}", column.id))} /> };
    html! { <colgroup><col class="desk-col is-nth" />{ for columns.iter().map(column) }</colgroup> }
}

/// The heads.
pub fn heads(desk: &DeskState, columns: &[&'static LedgerColumn]) -> Html {
    html! {
        <thead>
            <tr aria-rowindex="1">
                <th scope="col" class="desk-nth">{ "序号" }</th>
                { for columns.iter().map(|column| head(desk, column)) }
            </tr>
        </thead>
    }
}

/// A head orders by its column, the other way round at the second press, and as received at the third.
fn head(desk: &DeskState, column: &'static LedgerColumn) -> Html {
    let order = desk.choice().order.clone().filter(|(id, _)| id == column.id);
    let (sort, sign, next) = match order {
        None => (None, "", Some((column.id.to_owned(), false))),
        Some((_, false)) => (Some("ascending"), " ▲", Some((column.id.to_owned(), true))),
        Some((_, true)) => (Some("descending"), " ▼", None),
    };
    let desk = desk.clone();
    let onclick = Callback::from(move |_: MouseEvent| desk.choose(|choice| choice.order.clone_from(&next)));
    html! {
        <th scope="col" aria-sort={sort}>
            <button type="button" class="desk-head" {onclick}>
                { column.title }
                <span aria-hidden="true">{ sign }</span>
            </button>
        </th>
    }
}
