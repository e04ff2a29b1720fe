//! Puts a text on the clipboard.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// Copies a text; whether it worked. The old way on purpose: the clipboard API is missing on plain http.
pub fn copy(text: &str) -> bool {
    try_copy(text).unwrap_or(false)
}

fn try_copy(text: &str) -> Option<bool> {
    let document = gloo::utils::document();
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    area.set_class_name("hidden-visually");
    let before = document.active_element();
    gloo::utils::body().append_child(&area).ok()?;
    area.select();
    let command = js_sys::Reflect::get(&document, &"execCommand".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    let copied = command.call1(&document, &"copy".into()).ok().and_then(|done| done.as_bool());
    area.remove();
    if let Some(element) = before.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Where the focus cannot go back, the text is copied all the same.
        let _ = element.focus();
    }
    copied
}
