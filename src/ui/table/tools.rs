//! What can be done to a row, as buttons. The Tab key passes them by, for it goes from cell to cell; each has a key of
//! its own (see `step`), which the table's help names.

use yew::prelude::*;

use crate::notice::Field;
use crate::ui::session::Session;
use crate::ui::shown::marked;
use crate::ui::sign;

use super::row::{RowKind, RowProps};

/// The cell with a row's buttons. The grid listens for their presses.
pub fn tools(session: &Session, table: &Field, row: &RowProps) -> Html {
    let one = |act: &'static str, sign: &'static str, what: &'static str, disabled: bool| {
        let label = marked(format!("{what}：{}第 {} 行", table.label, row.row + 1).into());
        html! {
            <button
                class="table-tool"
                type="button"
                tabindex="-1"
                data-do={act}
                {disabled}
                aria-label={label}
                title={what}
            >
                { sign }
            </button>
        }
    };
    let mut tools = Vec::new();
    if let RowKind::Written { last } = row.part {
        let full = session.work().answers.rows(&table.id).len() >= super::most(table);
        tools.push(one("up", sign::UP, "上移", row.row == 0));
        tools.push(one("down", sign::DOWN, "下移", last));
        tools.push(one("insert", sign::ADD, "在上方插入一行", full));
    }
    if row.part != RowKind::Next {
        tools.push(one("remove", sign::REMOVE, "删除", false));
    }
    html! { <td class="table-tools" role="cell">{ tools }</td> }
}
