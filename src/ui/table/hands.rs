//! What hands do in the cells: one set of listeners at the grid serves all of them.
//! Not here: what a key means (`step`), choosing from a list (`choosing`) and what becomes of a pasted block (`paste`).

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, FocusEvent, InputEvent, KeyboardEvent, Node};
use yew::Callback;

use crate::answers::Place;
use crate::answers::paste::{has_table, is_block};
use crate::browser::composition;
use crate::ui::piece::{El, On};
use crate::ui::session::Session;
use crate::ui::state::Action;

use super::chooser::Chooser;
use super::focus;
use super::row::{grow, place_of, target, text_of};
use super::rows_at_hand;
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

/// What is done when an event is heard.
type Deed = fn(&Hands, &Event);

/// What acts on the cells of one table.
#[derive(Clone, PartialEq)]
pub struct Hands {
    /// The draft.
    pub session: Session,
    /// The list under the cell at hand.
    pub chooser: Chooser,
    /// Hears of a block pasted into a cell.
    pub on_paste: Callback<Pasted>,
}

impl Hands {
    /// Hears what is done in the cells of a grid.
    pub fn hear(&self, mut grid: El) -> El {
        let deeds: [(On, Deed); 5] = [
            (On::Input, Self::input),
            (On::FocusOut, Self::leave),
            (On::KeyDown, Self::key),
            (On::Click, Self::click),
            (On::Paste, Self::paste),
        ];
        for (kind, deed) in deeds {
            let hands = self.clone();
            grid = grid.on(kind, Callback::from(move |event: Event| deed(&hands, &event)));
        }
        grid
    }

    /// The end of a composition comes as an input event, too; the cell grows before it.
    fn input(&self, event: &Event) {
        if let Some(control) = target(event) {
            grow(&control);
        }
        if event.unchecked_ref::<InputEvent>().is_composing() || composition::under_way() {
            return;
        }
        if let Some((control, place)) = cell(event) {
            self.take(&control, &place);
            self.search(&control, &place);
        }
    }

    /// A cell loses the focus: what stands in it is read, and its findings show.
    fn leave(&self, event: &Event) {
        let Some((control, place)) = cell(event) else { return };
        // Only a composition cut off leaves something that no input event told of.
        if composition::under_way() {
            composition::forget();
            self.take(&control, &place);
        }
        self.chooser.set(None);
        // A row that is being moved or removed loses the focus too, while its place is another's already.
        if text_of(&control).is_none_or(|text| text != self.session.text(&place)) {
            return;
        }
        self.session.leave(&place);
        let grid = control.closest(".table-grid").ok().flatten();
        let next = event.unchecked_ref::<FocusEvent>().related_target().and_then(|next| next.dyn_into::<Node>().ok());
        if grid.is_some_and(|grid| !grid.contains(next.as_ref())) {
            self.session.act(Action::Leave(Place::field(&place.field)));
        }
    }

    fn key(&self, event: &Event) {
        let event = event.unchecked_ref::<KeyboardEvent>();
        // 229 is the key that an input method kept for itself; WebKit sends it after the composition has ended.
        if composition::under_way() || event.is_composing() || event.key_code() == 229 {
            return;
        }
        let Some((control, place)) = cell(event) else { return };
        if self.pressed(event, &control, &place) {
            event.prevent_default();
        }
    }

    /// A row's button is pressed, or a cell with choices.
    fn click(&self, event: &Event) {
        if let Some((control, place)) = cell(event) {
            self.unfold(&control, &place);
        } else if let Some(button) = target(event).and_then(|target| target.closest("[data-do]").ok().flatten()) {
            rows_at_hand::press(&self.session, &button);
        }
    }

    /// A block is looked at before it lands, a single cell and prose are the browser's own.
    fn paste(&self, event: &Event) {
        let Some((_, place)) = cell(event).filter(|_| !self.session.read_only()) else { return };
        let Some((text, html)) = pasted(event) else { return };
        if is_block(&text, &html) {
            event.prevent_default();
            let html = if has_table(&html) { html } else { String::new() };
            self.on_paste.emit(Pasted { place, text: text.into(), html: html.into() });
        }
    }

    /// Hands what stands in the cell to the session.
    pub(super) fn take(&self, control: &Element, place: &Place) {
        if let Some(text) = text_of(control).filter(|text| *text != self.session.text(place)) {
            self.session.act(Action::Type { place: place.clone(), text });
        }
    }

    /// Whether a key was acted on.
    fn pressed(&self, event: &KeyboardEvent, control: &Element, place: &Place) -> bool {
        let name = event.key();
        if let Some(list) = self.chooser.under(place) {
            if self.chose(&list, &name) {
                return true;
            }
        } else if name == "ArrowDown" && !event.alt_key() && text_of(control).is_some_and(|text| text.is_empty()) {
            self.unfold(control, place);
            if self.chooser.under(place).is_some() {
                return true;
            }
        }
        let control_key = event.ctrl_key() || event.meta_key();
        let pressed = Pressed { key: &name, alt: event.alt_key(), control: control_key, shift: event.shift_key() };
        if let Some(act) = row_act(pressed).filter(|_| !self.session.read_only()) {
            return rows_at_hand::act(&self.session, act, place);
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
