//! A row of cells: rendered anew when something there changes other than by typing, whatever the table's length.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::answers::Place;
use crate::browser::composition;
use crate::check::YEAR;
use crate::notice::{Field, Notice};
use crate::ui::session::{Session, use_session};
use crate::ui::watch::Watch;

use super::cell::cell;
use super::tools::tools;

/// What a row is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct RowProps {
    /// The table's id.
    pub table: Rc<str>,
    /// The row, counted from 0.
    pub row: usize,
    /// Its part in the table.
    pub part: Part,
}

/// A row's part in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
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
    let session = use_session(Watch::Row(props.table.clone(), props.row));
    let node = use_node_ref();
    {
        let (node, session) = (node.clone(), session.clone());
        use_effect(move || show(&node, &session));
    }
    let notice = session.prepared().notice;
    let Some(table) = notice.field(&props.table) else { return Html::default() };
    let shown = columns(table).map(|column| {
        let place = Place::cell(&props.table, props.row, &column.id);
        cell(&session, &notice, column, place, props.part == Part::Fixed && !session.read_only())
    });
    html! {
        <tr role="row" ref={node} class={classes!("table-row", (props.part == Part::Next).then_some("is-next"))} data-row={props.row.to_string()}>
            { head(&session, &notice, table, props) }
            { for shown }
            if !session.read_only() && (!table.has_fixed_rows() || props.part == Part::Stray) {
                { tools(&session, table, props) }
            }
        </tr>
    }
}

/// The columns one writes in: a fixed row's year is its head.
pub fn columns(table: &Field) -> impl Iterator<Item = &Field> {
    table.columns.iter().filter(|column| !table.has_fixed_rows() || column.id != YEAR)
}

fn head(session: &Session, notice: &Notice, table: &Field, props: &RowProps) -> Html {
    if !table.has_fixed_rows() {
        let number = (props.row + 1).to_string();
        return html! {
            <th role="rowheader" scope="row" class="table-number numbers"><span class="table-card-word">{ "第 " }</span>{ number }<span class="table-card-word">{ " 行" }</span></th>
        };
    }
    let year = table.years(notice.edition).get(props.row).cloned();
    let year = year.unwrap_or_else(|| session.text(&Place::cell(&table.id, props.row, YEAR)));
    html! { <th role="rowheader" scope="row" class="table-year numbers">{ format!("{year}年") }</th> }
}

/// Shows the session's texts where others stand. After each keystroke both are the same, so a caret stays where it is;
/// and nothing is written while an input method composes.
fn show(node: &NodeRef, session: &Session) {
    let Some(row) = node.cast::<Element>().filter(|_| !composition::under_way()) else { return };
    let Ok(controls) = row.query_selector_all("[data-place]") else { return };
    for index in 0..controls.length() {
        let Some(control) = controls.get(index) else { continue };
        if let Some(place) = place_of(control.unchecked_ref()) {
            let text = session.text(&place);
            if text_of(control.unchecked_ref()).is_some_and(|shown| shown != text) {
                write(control.unchecked_ref(), &text);
            }
        }
    }
}

/// The place of a control.
pub fn place_of(control: &Element) -> Option<Place> {
    control.get_attribute("data-place")?.parse().ok()
}

/// The text of a control.
pub fn text_of(control: &Element) -> Option<String> {
    if let Some(line) = control.dyn_ref::<HtmlInputElement>() {
        return Some(line.value());
    }
    if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    control.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value)
}

/// Puts a text into a control.
pub fn write(control: &Element, text: &str) {
    if let Some(line) = control.dyn_ref::<HtmlInputElement>() {
        line.set_value(text);
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        select.set_value(text);
    }
}
