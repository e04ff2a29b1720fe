//! Files of the page's own that it loads once it runs.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Loads a text from beside the page; none where it is not to be had.
pub fn text(address: String, done: impl FnOnce(Option<String>) + 'static) {
    spawn_local(async move { done(fetched(&address).await) });
}

async fn fetched(address: &str) -> Option<String> {
    let answer = JsFuture::from(gloo::utils::window().fetch_with_str(address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
