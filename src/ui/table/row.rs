//! A row of cells: drawn anew when something there changes other than by typing, whatever the table's length.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use crate::answers::Place;
use crate::check::YEAR;
use crate::notice::{Field, Notice};
use crate::ui::control::element::place_of;
use crate::ui::control::typing;
use crate::ui::hooks::use_session;
use crate::ui::lazy::{Until, lazy};
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

use super::cell::cell;
use super::row_line::{RowLinePart, RowLineProps};
use super::tools::tools;

/// Which row.
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// The table's id.
    pub table: Rc<str>,
    /// The row, counted from 0.
    pub row: usize,
    /// Its part in the table.
    pub part: RowKind,
    /// There is no room for its cells beside each other: it is one line, which opens when somebody works in it.
    pub folded: bool,
}

/// A row's part in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// It stands for a year and stays.
    Fixed,
    /// It can be moved and removed; whether it is the last of its kind.
    Written {
        /// No row to move down to.
        last: bool,
    },
    /// A row of a year that the notice does not ask for, brought along by a file: it can only be removed.
    Stray,
    /// The row to come: it becomes one once something is written in it.
    Next,
}

/// A row.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let session = use_session(Topic::Row(props.table.clone(), props.row));
    let node = use_node_ref();
    {
        let (node, session) = (node.clone(), session.clone());
        use_effect(move || show(&node, &session));
    }
    let notice = session.notice();
    let Some(table) = notice.field(&props.table) else { return Html::default() };
    let with_shortcuts = props.part == RowKind::Fixed && !session.read_only();
    let cells = columns(table).map(|column| {
        let place = Place::cell(&props.table, props.row, &column.id);
        cell(&session, &notice, column, place, with_shortcuts)
    });
    let is_next = props.part == RowKind::Next;
    let class = classes!("table-row", is_next.then_some("is-next"), props.folded.then_some("is-folded"));
    // A press between its controls keeps a row open.
    let tabindex = props.folded.then_some("-1");
    let line = RowLineProps { table: props.table.clone(), row: props.row, is_next };
    html! {
        <tr {class} role="row" data-row={props.row.to_string()} {tabindex} ref={node}>
            { head(&session, &notice, table, props.row) }
            if props.folded {
                { lazy::<RowLinePart>(line, Until::Nothing) }
            }
            { cells.collect::<Html>() }
            if !session.read_only() && (!table.has_fixed_rows() || props.part == RowKind::Stray) {
                { tools(&session, table, props) }
            }
        </tr>
    }
}

/// The columns one writes in: a fixed row's year is its head.
pub fn columns(table: &Field) -> impl Iterator<Item = &Field> {
    table.columns.iter().filter(|column| !table.has_fixed_rows() || column.id != YEAR)
}

fn head(session: &Session, notice: &Notice, table: &Field, row: usize) -> Html {
    if !table.has_fixed_rows() {
        return html! {
            <th role="rowheader" scope="row" class="table-number numbers">
                <span class="table-card-word">{ "第 " }</span>
                { row + 1 }
                <span class="table-card-word">{ " 行" }</span>
            </th>
        };
    }
    let year = table.years(notice.edition).get(row).cloned();
    let year = year.unwrap_or_else(|| session.text(&Place::cell(&table.id, row, YEAR)));
    html! { <th role="rowheader" scope="row" class="table-year numbers">{ shown(format!("{year}年")) }</th> }
}

/// Shows the session's texts where others stand.
fn show(node: &NodeRef, session: &Session) {
    let Some(controls) = node.cast::<Element>().and_then(|row| row.query_selector_all("[data-place]").ok()) else {
        return;
    };
    for control in (0..controls.length()).filter_map(|at| controls.get(at)) {
        let control: &Element = control.unchecked_ref();
        if let Some(place) = place_of(control) {
            typing::show(session, &place, control);
            grow(control);
        }
    }
}

/// Makes a text area as high as its text, which styles lay out once more, unseen: only new browsers size one by what is in it.
pub fn grow(control: &Element) {
    if let (Some(area), Some(around)) = (control.dyn_ref::<HtmlTextAreaElement>(), control.parent_element()) {
        // Where the browser refuses, the area is too small and can be scrolled.
        let _ = around.set_attribute("data-text", &area.value());
    }
}
