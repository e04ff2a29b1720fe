//! Entries of the browser's history for what has no address of its own: the part of a form that was in view.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// What was written to the present entry; none where nothing was.
pub fn entry() -> Option<String> {
    gloo::utils::window().history().ok()?.state().ok()?.as_string()
}

/// Begins a new entry with the same address, so that Back comes to the present one.
pub fn push(text: &str) {
    if let Ok(history) = gloo::utils::window().history() {
        // A browser that refuses leaves Back to lead to the screen before.
        let _ = history.push_state(&JsValue::from_str(text), "");
    }
}

/// Writes to the present entry.
pub fn replace(text: &str) {
    if let Ok(history) = gloo::utils::window().history() {
        // As above.
        let _ = history.replace_state(&JsValue::from_str(text), "");
    }
}

/// Calls back when the person goes to another entry.
pub fn on_move(moved: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "popstate", move |_| moved())
}
