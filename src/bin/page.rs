//! The page's entry: mounts the screen and hands a panic to the loader, which shows it.
//! Not here: any screen.

use wasm_bindgen::{JsCast, JsValue};

fn main() {
    std::panic::set_hook(Box::new(|panic| report(&panic.to_string())));
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        shenbao::ui::shell::start(root);
    }
}

/// Calls the loader's `window.shenbaoPanic(message)`.
fn report(message: &str) {
    let global = js_sys::global();
    let hook = js_sys::Reflect::get(&global, &JsValue::from_str("shenbaoPanic"));
    if let Some(hook) = hook.ok().and_then(|it| it.dyn_into::<js_sys::Function>().ok()) {
        // Nothing is left to do where even the message cannot be shown.
        let _ = hook.call1(&global, &JsValue::from_str(message));
    }
}
