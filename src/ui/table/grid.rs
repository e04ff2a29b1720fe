//! The table itself: head, rows, foot. One set of listeners serves all cells, however many there are.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::composition;
use crate::notice::{Field, Notice};
use crate::ui::hooks::{use_narrower_than, use_session};
use crate::ui::in_steps::{Steps, use_in_steps};
use crate::ui::lazy::{Until, lazy};
use crate::ui::session::Session;
use crate::ui::shown::{marked, shown};
use crate::ui::subscriptions::Topic;

use super::cell::{self, heading, width_class};
use super::dropdown::{self, Dropdown};
use super::events::{CellEvents, Pasted};
use super::foot::Foot;
use super::row::{Row, RowKind, columns};

/// More rows at first than a screen shows.
const ROWS: Steps = Steps { first: 60, then: 120 };

/// From so many rows on the browser leaves out what is not in sight.
const LARGE: usize = 60;

/// The room of a row's head and of its buttons, in rem, as the sheet has it.
const HEAD: f64 = 3.25;
const TOOLS: f64 = 7.25;

/// Which grid.
#[derive(Properties, PartialEq)]
pub struct GridProps {
    /// The table's id.
    pub table: Rc<str>,
    /// Called with a block pasted into a cell.
    pub on_paste: Callback<Pasted>,
}

/// The grid.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let session = use_session(Topic::Table(props.table.clone()));
    let node = use_node_ref();
    let as_cards = use_narrower_than(&node, least_width(&session, &props.table));
    let dropdown = use_memo((), |()| Dropdown::default());
    use_effect_with((), |()| composition::listen());
    let count = session.work().row_keys(&props.table).len();
    let drawn = use_in_steps(count, ROWS, session.is_bound_for(&props.table));
    let notice = session.notice();
    let Some(table) = notice.field(&props.table) else { return Html::default() };
    let (grows, most) = (!table.has_fixed_rows(), super::most(table));
    let on_paste = props.on_paste.clone();
    let events = CellEvents { session: session.clone(), dropdown: (*dropdown).clone(), on_paste };
    html! {
        <div
            class={if as_cards { "table-grid is-cards" } else { "table-grid" }}
            ref={node}
            oninput={events.on(CellEvents::input)}
            onfocusout={events.on(CellEvents::leave)}
            onkeydown={events.on(CellEvents::key)}
            onclick={events.on(CellEvents::click)}
            onpaste={events.on(CellEvents::paste)}
        >
            if grows && count == 0 && !session.read_only() {
                { empty(&table.label) }
            }
            { whole(&session, &notice, table, drawn, as_cards) }
            if grows && count >= most {
                <p class="soft">{ format!("本表最多 {most} 行，不能再添加。") }</p>
            }
            { lazy::<dropdown::ChoicesPart>(events, Until::Nothing) }
        </div>
    }
}

/// The room that the table needs to stand as on paper, in rem; with less, its rows are cards.
fn least_width(session: &Session, table: &str) -> f64 {
    let notice = session.notice();
    let Some(table) = notice.field(table) else { return 0.0 };
    let beside = if table.has_fixed_rows() { HEAD } else { HEAD + TOOLS };
    beside + columns(table).map(|column| cell::least_width(&notice, column)).sum::<f64>()
}

/// What is said of a table without rows; nobody copies blocks between programs on a telephone.
fn empty(label: &str) -> Html {
    html! {
        <p class="table-empty soft">
            { shown(format!("还没有“{label}”，请逐行填写")) }
            <span class="table-paste">{ "，或从 Excel、WPS 复制整块后粘贴" }</span>
            { "。" }
        </p>
    }
}

/// The table with so many rows; one that is not complete yet says so.
fn whole(session: &Session, notice: &Notice, table: &Field, drawn: usize, as_cards: bool) -> Html {
    let count = session.work().row_keys(&table.id).len();
    let large = count + usize::from(takes_more(session, table)) > LARGE;
    let class = classes!("table", table.has_fixed_rows().then_some("is-fixed"), large.then_some("is-large"));
    let busy = (drawn < count).then_some("true");
    html! {
        <table {class} role="table" aria-busy={busy} aria-label={marked(table.label.clone().into())}>
            { head(session, notice, table) }
            <tbody role="rowgroup">{ rows(session, notice, table, drawn, as_cards) }</tbody>
            <Foot table={Rc::<str>::from(table.id.as_str())} />
        </table>
    }
}

/// Whether there is a row to come behind the others.
fn takes_more(session: &Session, table: &Field) -> bool {
    let count = session.work().row_keys(&table.id).len();
    !table.has_fixed_rows() && !session.read_only() && count < super::most(table)
}

/// The first rows by their keys; behind the last the row to come, while there may be one.
fn rows(session: &Session, notice: &Notice, table: &Field, drawn: usize, as_cards: bool) -> Html {
    let work = session.work();
    let (keys, fixed) = (work.row_keys(&table.id), table.has_fixed_rows());
    // The few rows of years are cards that stand open.
    let folded = as_cards && !fixed;
    let (years, id) = (table.years(notice.edition).len(), Rc::<str>::from(table.id.as_str()));
    let one = |key: u32, row: usize, part: RowKind| html! { <Row {key} table={id.clone()} {row} {part} {folded} /> };
    let written = keys.iter().enumerate().take(drawn).map(|(row, key)| {
        let part = match fixed {
            true if row < years => RowKind::Fixed,
            true => RowKind::Stray,
            false => RowKind::Written { last: row + 1 == keys.len() },
        };
        one(*key, row, part)
    });
    let next = (drawn == keys.len() && takes_more(session, table)).then(|| work.next_row_key(&table.id)).flatten();
    written.chain(next.map(|key| one(key, keys.len(), RowKind::Next))).collect()
}

fn head(session: &Session, notice: &Notice, table: &Field) -> Html {
    let (class, first) = if table.has_fixed_rows() { ("table-year", "年度") } else { ("table-number", "序号") };
    let one = |class: &'static str, words: Html| {
        html! { <th {class} role="columnheader" scope="col">{ words }</th> }
    };
    let column = |column| one(width_class(notice, column), shown(heading(column)));
    html! {
        <thead role="rowgroup">
            <tr role="row">
                { one(class, first.into()) }
                { columns(table).map(column).collect::<Html>() }
                if !session.read_only() && !table.has_fixed_rows() {
                    { one("table-tools", html! { <span class="hidden-visually">{ "本行操作" }</span> }) }
                }
            </tr>
        </thead>
    }
}
