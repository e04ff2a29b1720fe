//! What can be done to a row, as buttons. The Tab key passes them by, for it goes from cell to cell; each has a key of
//! its own (see `step`), which the table's help names.

use yew::prelude::*;

use crate::notice::Field;
use crate::ui::session::Session;

use super::row::{Part, RowProps};

/// The cell with a row's buttons. The grid hears their presses.
pub fn tools(session: &Session, table: &Field, props: &RowProps) -> Html {
    let number = props.row + 1;
    let one = |act: &'static str, sign: &'static str, what: &str, disabled: bool| {
        html! {
            <button type="button" class="table-tool" tabindex="-1" data-do={act} {disabled}
                aria-label={format!("{what}：{}第 {number} 行", table.label)} title={what.to_owned()}>{ sign }</button>
        }
    };
    let full = session.work().answers.rows(&table.id).len() >= super::most(table);
    html! {
        <td role="cell" class="table-tools">
            if let Part::Written { last } = props.part {
                { one("up", "↑", "上移", props.row == 0) }
                { one("down", "↓", "下移", last) }
                { one("insert", "＋", "在上方插入一行", full) }
            }
            if props.part != Part::Next {
                { one("remove", "✕", "删除", false) }
            }
        </td>
    }
}
