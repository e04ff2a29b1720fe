//! The table itself: head, rows, foot. One set of ears hears all cells, however many there are.

use std::rc::Rc;

use yew::prelude::*;

use crate::notice::{Field, Notice};
use crate::ui::session::{Session, use_session};
use crate::ui::watch::Watch;

use super::cell::{heading, width_class};
use super::chooser::{Choices, Chooser};
use super::foot::Foot;
use super::hands::{Hands, Pasted};
use super::row::{Part, Row, columns};

/// From so many rows on the browser leaves out what is not in sight.
const LARGE: usize = 60;

/// What the grid is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct GridProps {
    /// The table's id.
    pub table: Rc<str>,
    /// Hears of a block pasted into a cell.
    pub on_paste: Callback<Pasted>,
}

/// The grid.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let session = use_session(Watch::Table(props.table.clone()));
    let chooser = use_memo((), |()| Chooser::default());
    let hands = Hands { session: session.clone(), chooser: (*chooser).clone(), on_paste: props.on_paste.clone() };
    use_effect_with((), |()| crate::browser::composition::listen());
    let notice = session.prepared().notice;
    let Some(table) = notice.field(&props.table) else { return Html::default() };
    let rows = rows(&session, &notice, table);
    let large = rows.len() > LARGE;
    let full = !table.has_fixed_rows() && session.work().answers.rows(&table.id).len() >= super::most(table);
    let empty = !table.has_fixed_rows() && session.work().answers.rows(&table.id).is_empty();
    html! {
        <div class="table-grid" oninput={hands.input()} onfocusout={hands.leave()} onkeydown={hands.key()}
            onclick={hands.click()} onpaste={hands.paste()}>
            if empty && !session.read_only() {
                <p class="table-empty soft">{ format!("还没有“{}”。逐行填写，或从 Excel、WPS 复制整块后粘贴。", table.label) }</p>
            }
            <table class={classes!("table", table.has_fixed_rows().then_some("is-fixed"), large.then_some("is-large"))}
                role="table" aria-label={table.label.clone()}>
                { head(&session, &notice, table) }
                <tbody role="rowgroup">
                    { for rows.into_iter().map(|(key, row, part)| html! { <Row {key} table={props.table.clone()} {row} {part} /> }) }
                </tbody>
                <Foot table={props.table.clone()} />
            </table>
            if full {
                <p class="soft">{ format!("本表最多 {} 行，不能再添加。", super::most(table)) }</p>
            }
            <Choices chooser={(*chooser).clone()} {hands} />
        </div>
    }
}

fn head(session: &Session, notice: &Notice, table: &Field) -> Html {
    let first = if table.has_fixed_rows() { "年度" } else { "序号" };
    let class = if table.has_fixed_rows() { "table-year" } else { "table-number" };
    let one = |column: &Field| {
        html! { <th role="columnheader" scope="col" class={width_class(notice, column)}>{ heading(column) }</th> }
    };
    html! {
        <thead role="rowgroup">
            <tr role="row">
                <th role="columnheader" scope="col" {class}>{ first }</th>
                { for columns(table).map(one) }
                if !session.read_only() && !table.has_fixed_rows() {
                    <th role="columnheader" scope="col" class="table-tools"><span class="hidden-visually">{ "本行操作" }</span></th>
                }
            </tr>
        </thead>
    }
}

/// Every row's key, index and part; behind them the row to come, while there may be one.
fn rows(session: &Session, notice: &Notice, table: &Field) -> Vec<(u32, usize, Part)> {
    let work = session.work();
    let keys = work.row_keys(&table.id);
    let years = table.years(notice.edition).len();
    let part = |row: usize| match table.has_fixed_rows() {
        true if row < years => Part::Fixed,
        true => Part::Stray,
        false => Part::Written { last: row + 1 == keys.len() },
    };
    let mut rows: Vec<_> = keys.iter().enumerate().map(|(row, key)| (*key, row, part(row))).collect();
    if !table.has_fixed_rows() && !session.read_only() && keys.len() < super::most(table) {
        rows.extend(work.next_row_key(&table.id).map(|key| (key, keys.len(), Part::Next)));
    }
    rows
}
