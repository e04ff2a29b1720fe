//! The sums under the number columns.

use std::rc::Rc;

use yew::prelude::*;

use crate::answers::Row;
use crate::notice::{Field, Notice};
use crate::ui::hooks::use_session;
use crate::ui::shown::marked;
use crate::ui::subscriptions::Topic;

use super::cell::{heading, width_class};
use super::row::columns;
use super::sums::{Sum, sum};

/// Whose foot.
#[derive(Properties, PartialEq)]
pub struct FootProps {
    /// The table's id.
    pub table: Rc<str>,
}

/// The table's foot; nothing where no column is added up.
#[component]
pub fn Foot(props: &FootProps) -> Html {
    let session = use_session(Topic::Sums(props.table.clone()));
    let notice = session.notice();
    let Some(table) = notice.field(&props.table).filter(|table| table.columns.iter().any(Field::is_summed)) else {
        return Html::default();
    };
    let work = session.work();
    let rows = rows(table, work.answers.rows(&table.id));
    if rows.is_empty() {
        return Html::default();
    }
    let with_tools = !table.has_fixed_rows() && !session.read_only();
    html! {
        <tfoot class="table-foot" role="rowgroup">
            <tr class="table-row" role="row">
                <th class="table-foot-head" role="rowheader" scope="row">{ "合计" }</th>
                { columns(table).map(|column| total(&notice, column, &rows)).collect::<Html>() }
                if with_tools {
                    <td class="table-tools is-empty" role="cell"></td>
                }
            </tr>
        </tfoot>
    }
}

/// Rows in which nothing is written are no gaps, unless they stand for a year.
fn rows<'a>(table: &Field, rows: &'a [Rc<Row>]) -> Vec<&'a Rc<Row>> {
    rows.iter().filter(|row| table.has_fixed_rows() || !row.is_empty()).collect()
}

fn total(notice: &Notice, column: &Field, rows: &[&Rc<Row>]) -> Html {
    if !column.is_summed() {
        return html! { <td class="table-cell is-empty" role="cell"></td> };
    }
    let total = match sum(notice, column, rows.iter().map(|row| row.text(&column.id))) {
        Sum::Empty => Html::default(),
        Sum::Whole(total) => html! { <b>{ total.to_string() }</b> },
        Sum::Partial(total) => html! {
            <>
                <b>{ total.to_string() }</b>
                <span class="table-sum-part soft">{ "（已填）" }</span>
            </>
        },
        Sum::Unknown => html! { <span class="soft">{ "有的数无法合计" }</span> },
    };
    let class = classes!("table-cell", "table-sum", "numbers", width_class(notice, column));
    html! { <td {class} role="cell" data-label={marked(heading(column).into())}>{ total }</td> }
}
