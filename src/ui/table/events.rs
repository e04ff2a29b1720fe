//! What is done in the cells of a table: one set of listeners at the grid serves all of them, however many there are.
//! Not here: what typing and leaving mean (`ui::control`), what a key means (`step`), choosing from a list (`choosing`) and
//! how a pasted block is taken in (`paste`).

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, FocusEvent, InputEvent, KeyboardEvent, MouseEvent, Node};
use yew::prelude::*;

use crate::answers::Place;
use crate::answers::paste::{has_table, is_block};
use crate::ui::control::element::{place_of, target, text_of};
use crate::ui::control::typing::{is_composing, is_composing_key, leave, take};
use crate::ui::session::Session;
use crate::ui::state::Action;

use super::dropdown::Dropdown;
use super::focus;
use super::row::grow;
use super::row_actions;
use super::step::{Pressed, row_act, step};

/// A block pasted into a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasted {
    /// The cell.
    pub place: Place,
    /// The clipboard's text.
    pub text: Rc<str>,
    /// The document beside it, where that has a table; empty otherwise.
    pub html: Rc<str>,
}

/// The clipboard's text, and the document beside it; empty where there is none.
pub fn pasted(event: &Event) -> Option<(String, String)> {
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data)?;
    Some((data.get_data("text/plain").ok()?, data.get_data("text/html").unwrap_or_default()))
}

/// What acts on the cells of one table.
#[derive(Clone, PartialEq)]
pub struct CellEvents {
    /// The draft.
    pub session: Session,
    /// The list under a cell.
    pub dropdown: Dropdown,
    /// Called with a block pasted into a cell.
    pub on_paste: Callback<Pasted>,
}

impl CellEvents {
    /// A listener of the grid.
    pub fn on<E: 'static>(&self, act: fn(&Self, &E)) -> Callback<E> {
        let events = self.clone();
        Callback::from(move |event: E| act(&events, &event))
    }

    /// Something was typed or composed; the cell grows while it is composed, too.
    pub fn input(&self, event: &InputEvent) {
        target(event).iter().for_each(grow);
        if is_composing(event) {
            return;
        }
        if let Some((control, place)) = cell(event) {
            take(&self.session, &place, &control);
            self.search(&control, &place);
        }
    }

    /// A cell loses the focus, perhaps to something outside of the table.
    pub fn leave(&self, event: &FocusEvent) {
        let Some((control, place)) = cell(event) else { return };
        self.dropdown.set(None);
        if !leave(&self.session, &place, &control) {
            return;
        }
        let grid = control.closest(".table-grid").ok().flatten();
        let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
        if grid.is_some_and(|grid| !grid.contains(next.as_ref())) {
            self.session.act(Action::Leave(Place::field(&place.field)));
        }
    }

    /// A key goes down in a cell.
    pub fn key(&self, event: &KeyboardEvent) {
        if is_composing_key(event) {
            return;
        }
        let Some((control, place)) = cell(event) else { return };
        if self.pressed(event, &control, &place) {
            event.prevent_default();
        }
    }

    /// A row's button is pressed, or a cell with choices.
    pub fn click(&self, event: &MouseEvent) {
        if let Some((control, place)) = cell(event) {
            self.unfold(&control, &place);
        } else if let Some(button) = target(event).and_then(|target| target.closest("[data-do]").ok().flatten()) {
            row_actions::press(&self.session, &button);
        }
    }

    /// A block is looked at before it lands, a single cell and prose are the browser's own.
    pub fn paste(&self, event: &Event) {
        let Some((_, place)) = cell(event).filter(|_| !self.session.read_only()) else { return };
        let Some((text, html)) = pasted(event) else { return };
        if is_block(&text, &html) {
            event.prevent_default();
            let html = if has_table(&html) { html } else { String::new() };
            self.on_paste.emit(Pasted { place, text: text.into(), html: html.into() });
        }
    }

    /// Whether a key was acted on.
    fn pressed(&self, event: &KeyboardEvent, control: &Element, place: &Place) -> bool {
        let name = event.key();
        if let Some(list) = self.dropdown.under(place) {
            if self.chose(&list, &name) {
                return true;
            }
        } else if name == "ArrowDown" && !event.alt_key() && text_of(control).is_some_and(|text| text.is_empty()) {
            self.unfold(control, place);
            if self.dropdown.under(place).is_some() {
                return true;
            }
        }
        let control_key = event.ctrl_key() || event.meta_key();
        let pressed = Pressed { key: &name, alt: event.alt_key(), control: control_key, shift: event.shift_key() };
        if let Some(act) = row_act(pressed).filter(|_| !self.session.read_only()) {
            return row_actions::act(&self.session, act, place);
        }
        // In a text of several lines Enter makes one.
        if name == "Enter" && control.matches(".is-long").unwrap_or(false) {
            return false;
        }
        step(pressed, focus::caret(control)).is_some_and(|step| focus::go(control, place, step))
    }
}

/// The cell's control that an event is about, and its place.
fn cell(event: &Event) -> Option<(Element, Place)> {
    let control = target(event)?;
    let place = place_of(&control)?;
    Some((control, place))
}
