//! What can be done to a row, as buttons. The Tab key passes them by, for it goes from cell to cell; each has a key of
//! its own (see `step`), which the table's help names.

use crate::notice::Field;
use crate::ui::piece::{El, el};
use crate::ui::session::Session;

use super::row::{Part, Row};

/// The cell with a row's buttons. The grid hears their presses.
pub fn tools(session: &Session, table: &Field, row: &Row) -> El {
    let one = |act: &'static str, sign: &'static str, what: &'static str, disabled: bool| {
        let label = format!("{what}：{}第 {} 行", table.label, row.row + 1);
        let tool = el("button").class("table-tool").attr("type", "button").attr("tabindex", "-1").attr("data-do", act);
        tool.flag("disabled", disabled).label(label).attr("title", what).text(sign)
    };
    let mut tools = el("td").class("table-tools").attr("role", "cell");
    if let Part::Written { last } = row.part {
        let full = session.work().answers.rows(&table.id).len() >= super::most(table);
        tools = tools.child(one("up", "↑", "上移", row.row == 0)).child(one("down", "↓", "下移", last));
        tools = tools.child(one("insert", "＋", "在上方插入一行", full));
    }
    if row.part != Part::Next {
        tools = tools.child(one("remove", "✕", "删除", false));
    }
    tools
}
