//! The element of a control as it stands on the page: its place, its text, and the events about it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use crate::answers::Place;

/// The element that an event is about.
pub fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target: EventTarget| target.dyn_into().ok())
}

/// The place of a control.
pub fn place_of(control: &Element) -> Option<Place> {
    control.get_attribute("data-place")?.parse().ok()
}

/// The text that stands in a control; none where the element is no control.
pub fn text_of(control: &Element) -> Option<String> {
    if let Some(line) = control.dyn_ref::<HtmlInputElement>() {
        return Some(line.value());
    }
    if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    control.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value)
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
