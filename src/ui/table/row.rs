//! A row of cells: rendered anew when something there changes other than by typing, whatever the table's length.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Html, NodeRef};

use crate::answers::Place;
use crate::browser::composition;
use crate::check::YEAR;
use crate::notice::{Field, Notice};
use crate::ui::piece::{Cx, El, View, el, nothing};
use crate::ui::session::Session;
use crate::ui::watch::Watch;

use super::cell::cell;
use super::tools::tools;

/// A row.
#[derive(PartialEq)]
pub struct Row {
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

impl View for Row {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Row(self.table.clone(), self.row));
        let node = cx.kept(NodeRef::default);
        let notice = session.notice();
        let (shown, texts) = (node.clone(), session.clone());
        cx.each_time(move || show(&shown, &texts));
        let Some(table) = notice.field(&self.table) else { return nothing() };
        let mut row = el("tr").class("table-row").class_if("is-next", self.part == Part::Next).attr("role", "row");
        row = row.attr("data-row", self.row.to_string()).node(&node).child(head(&session, &notice, table, self.row));
        let with_shortcuts = self.part == Part::Fixed && !session.read_only();
        for column in columns(table) {
            let place = Place::cell(&self.table, self.row, &column.id);
            row = row.child(cell(&session, &notice, column, place, with_shortcuts));
        }
        let with_tools = !session.read_only() && (!table.has_fixed_rows() || self.part == Part::Stray);
        row.some(with_tools.then(|| tools(&session, table, self))).into()
    }
}

/// The columns one writes in: a fixed row's year is its head.
pub fn columns(table: &Field) -> impl Iterator<Item = &Field> {
    table.columns.iter().filter(|column| !table.has_fixed_rows() || column.id != YEAR)
}

fn head(session: &Session, notice: &Notice, table: &Field, row: usize) -> El {
    let head = el("th").attr("role", "rowheader").attr("scope", "row");
    if !table.has_fixed_rows() {
        let word = |word: &'static str| el("span").class("table-card-word").text(word);
        let head = head.class("table-number numbers").child(word("第 "));
        return head.text((row + 1).to_string()).child(word(" 行"));
    }
    let year = table.years(notice.edition).get(row).cloned();
    let year = year.unwrap_or_else(|| session.text(&Place::cell(&table.id, row, YEAR)));
    head.class("table-year numbers").text(format!("{year}年"))
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
            grow(control.unchecked_ref());
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

/// The element that an event is about.
pub fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target: EventTarget| target.dyn_into().ok())
}

/// The text of the control that an event is about.
pub fn text_at(event: &Event) -> String {
    target(event).and_then(|control| text_of(&control)).unwrap_or_default()
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
