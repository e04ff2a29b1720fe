//! The sums under the number columns.

use std::rc::Rc;

use yew::prelude::*;

use crate::answers::Row;
use crate::notice::{Field, Notice};
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

use super::cell::{heading, width_class};
use super::row::columns;
use super::sums::{Sum, is_summed, sum};

/// What the foot is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FootProps {
    /// The table's id.
    pub table: Rc<str>,
}

/// The table's foot; nothing where no column is added up.
#[component]
pub fn Foot(props: &FootProps) -> Html {
    let session = use_session(Watch::Sums(props.table.clone()));
    let notice = session.prepared().notice;
    let Some(table) = notice.field(&props.table).filter(|table| table.columns.iter().any(is_summed)) else {
        return Html::default();
    };
    let work = session.work();
    let rows: Vec<&Rc<Row>> = rows(table, work.answers.rows(&table.id));
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <tfoot role="rowgroup" class="table-foot">
            <tr role="row" class="table-row">
                <th role="rowheader" scope="row" class="table-foot-head">{ "合计" }</th>
                { for columns(table).map(|column| shown(&notice, column, &rows)) }
                if !table.has_fixed_rows() && !session.read_only() {
                    <td role="cell" class="table-tools is-empty"></td>
                }
            </tr>
        </tfoot>
    }
}

/// Rows in which nothing is written are no gaps, unless they stand for a year.
fn rows<'a>(table: &Field, rows: &'a [Rc<Row>]) -> Vec<&'a Rc<Row>> {
    rows.iter().filter(|row| table.has_fixed_rows() || !row.is_empty()).collect()
}

fn shown(notice: &Notice, column: &Field, rows: &[&Rc<Row>]) -> Html {
    if !is_summed(column) {
        return html! { <td role="cell" class="table-cell is-empty"></td> };
    }
    let total = sum(notice, column, rows.iter().map(|row| row.text(&column.id)));
    html! {
        <td role="cell" class={classes!("table-cell", "table-sum", "numbers", width_class(notice, column))} data-label={heading(column)}>
            { words(total) }
        </td>
    }
}

fn words(total: Sum) -> Html {
    match total {
        Sum::Empty => Html::default(),
        Sum::Whole(number) => html! { <b>{ number.to_string() }</b> },
        Sum::Partial(number) => {
            html! { <><b>{ number.to_string() }</b><span class="table-sum-part soft">{ "（已填）" }</span></> }
        }
        Sum::Unknown => html! { <span class="soft">{ "有的数无法合计" }</span> },
    }
}
