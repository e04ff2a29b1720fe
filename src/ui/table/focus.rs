//! Where the focus goes in a table. Cells are found by their ids, so that nothing need remember them.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use crate::answers::Place;
use crate::ui::anchor;

use super::step::{Caret, Step};

/// A control of this height in pixels shows more than one line.
const TWO_LINES: i32 = 60;

/// The control at a place.
pub fn control(place: &Place) -> Option<Element> {
    by_id(&anchor::control(place))
}

/// The caret of a control; none where it has no text to stand in.
pub fn caret(control: &Element) -> Option<Caret> {
    let length = |text: String| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    if let Some(line) = control.dyn_ref::<HtmlInputElement>() {
        let (start, end) = (line.selection_start().ok()??, line.selection_end().ok()??);
        return Some(Caret { start, end, length: length(line.value()), lines: false });
    }
    let area = control.dyn_ref::<HtmlTextAreaElement>()?;
    let (start, end) = (area.selection_start().ok()??, area.selection_end().ok()??);
    Some(Caret { start, end, length: length(area.value()), lines: area.client_height() > TWO_LINES })
}

/// Steps to a neighbouring cell, where there is one.
pub fn go(control: &Element, place: &Place, step: Step) -> bool {
    let Some(next) = neighbour(control, place, step) else { return false };
    let Some(next) = next.dyn_into::<HtmlElement>().ok() else { return false };
    // A control that cannot take the focus is passed by.
    let _ = next.focus();
    let end = matches!(step, Step::Left);
    place_caret(&next, end);
    true
}

fn neighbour(control: &Element, place: &Place, step: Step) -> Option<Element> {
    match step {
        Step::Up => self::control(&Place { row: Some(place.row?.checked_sub(1)?), ..place.clone() }),
        Step::Down => self::control(&Place { row: Some(place.row? + 1), ..place.clone() }),
        Step::Left => beside(control, |at| at.checked_sub(1)),
        Step::Right => beside(control, |at| Some(at + 1)),
    }
}

/// The control so many places beside in the same row.
fn beside(control: &Element, other: impl Fn(u32) -> Option<u32>) -> Option<Element> {
    let controls = control.closest("tr").ok()??.query_selector_all("[data-place]").ok()?;
    let at = (0..controls.length()).find(|at| controls.get(*at).as_ref() == control.dyn_ref())?;
    controls.get(other(at)?)?.dyn_into().ok()
}

fn place_caret(element: &HtmlElement, end: bool) {
    let at = |text: String| if end { u32::try_from(text.encode_utf16().count()).unwrap_or(0) } else { 0 };
    // A control without a caret needs none.
    if let Some(line) = element.dyn_ref::<HtmlInputElement>() {
        let at = at(line.value());
        let _ = line.set_selection_range(at, at);
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let at = at(area.value());
        let _ = area.set_selection_range(at, at);
    }
}

/// Puts the focus on an element once what was just done is shown.
pub fn soon(find: impl FnOnce() -> Option<Element> + 'static) {
    put(Box::new(find));
}

fn put(find: Box<dyn FnOnce() -> Option<Element>>) {
    Timeout::new(0, move || {
        if let Some(element) = find().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
        }
    })
    .forget();
}

/// An element by its id.
pub fn by_id(id: &str) -> Option<Element> {
    gloo::utils::document().get_element_by_id(id)
}
