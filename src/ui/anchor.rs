//! Where things stand on the page: the ids of controls and sections, and going there.

use crate::answers::Place;

/// The id of the control at a place: letters, digits and dashes only, so that it can stand in a selector.
pub fn control(place: &Place) -> String {
    let part = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("at-{}", place.to_string().chars().map(part).collect::<String>())
}

/// The id of the notes (findings, offers) under a control.
pub fn notes(place: &Place) -> String {
    control(place) + "-notes"
}

/// The id of a section.
pub fn section(id: &str) -> String {
    format!("section-{id}")
}

/// Brings the control at a place, else its table, into view and puts the focus there.
pub fn go_to(place: &Place) {
    let candidates = [control(place), control(&Place::field(&place.field))];
    if let Some(id) = candidates.iter().find(|id| gloo::utils::document().get_element_by_id(id).is_some()) {
        focus(id);
    }
}

/// Brings an element into view and puts the focus there.
pub fn focus(id: &str) {
    use wasm_bindgen::JsCast;
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        element.scroll_into_view_with_bool(true);
        // A group hands the focus to its choice. An element that cannot take the focus is in view all the same.
        let _ = choice_of(&element).unwrap_or(element).focus();
    }
}

/// The button of a group of radio buttons or boxes that takes the focus.
fn choice_of(element: &web_sys::HtmlElement) -> Option<web_sys::HtmlElement> {
    use wasm_bindgen::JsCast;
    let group = element.matches("[role=radiogroup], [role=group]").unwrap_or(false);
    let first = |css| element.query_selector(css).ok().flatten();
    let choice = if group { first("input:checked").or_else(|| first("input")) } else { None };
    choice?.dyn_into().ok()
}
