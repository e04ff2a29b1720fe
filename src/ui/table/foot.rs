//! The sums under the number columns.

use std::rc::Rc;

use yew::Html;

use crate::answers::Row;
use crate::notice::{Field, Notice};
use crate::ui::piece::{Cx, El, View, el, nothing};
use crate::ui::watch::Watch;

use super::cell::{heading, width_class};
use super::row::columns;
use super::sums::{Sum, is_summed, sum};

/// The table's foot; nothing where no column is added up.
#[derive(PartialEq)]
pub struct Foot {
    /// The table's id.
    pub table: Rc<str>,
}

impl View for Foot {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Sums(self.table.clone()));
        let notice = session.notice();
        let Some(table) = notice.field(&self.table).filter(|table| table.columns.iter().any(is_summed)) else {
            return nothing();
        };
        let work = session.work();
        let rows = rows(table, work.answers.rows(&table.id));
        if rows.is_empty() {
            return nothing();
        }
        let head = el("th").class("table-foot-head").attr("role", "rowheader").attr("scope", "row").text("合计");
        let mut row = el("tr").class("table-row").attr("role", "row").child(head);
        for column in columns(table) {
            row = row.child(shown(&notice, column, &rows));
        }
        let with_tools = !table.has_fixed_rows() && !session.read_only();
        row = row.some(with_tools.then(|| cell("table-tools is-empty")));
        el("tfoot").class("table-foot").attr("role", "rowgroup").child(row).into()
    }
}

/// Rows in which nothing is written are no gaps, unless they stand for a year.
fn rows<'a>(table: &Field, rows: &'a [Rc<Row>]) -> Vec<&'a Rc<Row>> {
    rows.iter().filter(|row| table.has_fixed_rows() || !row.is_empty()).collect()
}

fn cell(class: &str) -> El {
    el("td").class(class).attr("role", "cell")
}

fn shown(notice: &Notice, column: &Field, rows: &[&Rc<Row>]) -> El {
    if !is_summed(column) {
        return cell("table-cell is-empty");
    }
    let total = sum(notice, column, rows.iter().map(|row| row.text(&column.id)));
    let cell = cell("table-cell table-sum numbers").class(width_class(notice, column));
    let cell = cell.attr("data-label", heading(column));
    let number = |number: rust_decimal::Decimal| el("b").text(number.to_string());
    match total {
        Sum::Empty => cell,
        Sum::Whole(total) => cell.child(number(total)),
        Sum::Partial(total) => {
            cell.child(number(total)).child(el("span").class("table-sum-part soft").text("（已填）"))
        }
        Sum::Unknown => cell.child(el("span").class("soft").text("有的数无法合计")),
    }
}
