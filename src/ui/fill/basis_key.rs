//! F1 unfolds the 依据 of what the focus is in, and folds it up again.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// What a 依据 is about, from the field outwards.
const AROUND: [&str; 5] = [".field", ".material", ".condition", ".table-field", ".section"];

/// Listens for the key.
#[hook]
pub fn use_basis_key() {
    use_effect_with((), |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "keydown", options, |event| {
            let is_key = event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "F1");
            let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()).filter(|_| is_key) else {
                return;
            };
            if let Some(summary) = nearest(&target) {
                event.prevent_default();
                turn(&target, &summary);
            }
        });
        move || drop(listener)
    });
}

/// The head of the 依据 that is nearest to an element.
fn nearest(from: &Element) -> Option<HtmlElement> {
    let around = |css: &&str| from.closest(css).ok().flatten()?.query_selector(".basis > summary").ok().flatten();
    AROUND.iter().find_map(around)?.dyn_into().ok()
}

/// Unfolds it with the focus on it, so that it is read out; from there the key folds it up and leads back.
fn turn(from: &Element, summary: &HtmlElement) {
    let is_back = from == summary.unchecked_ref::<Element>();
    summary.click();
    let control = summary.closest(".field, .material, .condition").ok().flatten();
    let control = control.and_then(|around| around.query_selector("[data-place]").ok().flatten());
    let control = control.filter(|_| is_back).and_then(|control| control.dyn_into().ok());
    // What cannot take the focus leaves it where it is.
    let _ = control.as_ref().unwrap_or(summary).focus();
}
