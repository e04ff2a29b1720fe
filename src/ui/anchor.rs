//! Where things stand on the page: the ids of controls and sections, and going there.

use gloo::timers::callback::Timeout;
use gloo::utils::document;

use crate::answers::Place;

/// The id of the control at a place: letters, digits and dashes only, so that it can stand in a selector.
pub fn control(place: &Place) -> String {
    let part = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("at-{}", place.to_string().chars().map(part).collect::<String>())
}

/// The id of the messages (findings, offers) under a control.
pub fn messages(place: &Place) -> String {
    control(place) + "-messages"
}

/// The id of a section.
pub fn section(id: &str) -> String {
    format!("section-{id}")
}

/// Whether the control at a place is there to be gone to.
pub fn is_drawn(place: &Place) -> bool {
    document().get_element_by_id(&control(place)).is_some()
}

/// Brings the control at a place, else its table, into view and puts the focus there. Where the form or
/// its table is still being drawn, that is done once it is drawn as far as the place.
pub fn go_to(place: &Place) {
    let there = place.clone();
    once_drawn(place, move || {
        let candidates = [control(&there), control(&Place::field(&there.field))];
        if let Some(id) = candidates.iter().find(|id| document().get_element_by_id(id).is_some()) {
            focus(id);
        }
    });
}

/// Brings a part of the form into view and puts the focus there, once the form is drawn as far as that.
pub fn go_to_part(id: &str) {
    let there = id.to_owned();
    wait(id.to_owned(), BUSY.to_owned(), document().active_element(), Box::new(move || focus(&there)));
}

/// A form that is still being drawn; it is drawn in steps and says so.
const BUSY: &str = "main[aria-busy]";

/// Does something once the control at a place is drawn, or at once where nothing of the form or its table is still to come.
/// Whoever puts the focus somewhere else meanwhile does not want to be taken away from there.
pub fn once_drawn(place: &Place, act: impl FnOnce() + 'static) {
    let busy = format!("#{} [aria-busy], {BUSY}", control(&Place::field(&place.field)));
    wait(control(place), busy, document().active_element(), Box::new(act));
}

/// Acts once an element is there, or nothing is busy any more that could bring it.
fn wait(id: String, busy: String, focused: Option<web_sys::Element>, act: Box<dyn FnOnce()>) {
    let drawn = document().get_element_by_id(&id).is_some();
    if drawn || !document().query_selector(&busy).is_ok_and(|found| found.is_some()) {
        act();
    } else if document().active_element() == focused {
        Timeout::new(0, move || wait(id, busy, focused, act)).forget();
    }
}

/// Puts the focus on the heading of the screen, where nothing in the screen has taken it; what reads the screen out begins there.
pub fn focus_heading() {
    use wasm_bindgen::JsCast;
    let find = |css| document().query_selector(css).ok().flatten();
    if find("main :focus").is_some() {
        return;
    }
    let heading = find("main h1").or_else(|| find("main"));
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
        heading.set_tab_index(-1);
        // A heading that cannot take the focus is in view all the same.
        let _ = heading.focus();
    }
}

/// Brings an element into view and puts the focus there.
pub fn focus(id: &str) {
    use wasm_bindgen::JsCast;
    let element = document().get_element_by_id(id);
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
