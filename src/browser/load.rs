//! Files of the page's own that it loads once it runs.

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Loads a text from beside the page; none where it is not to be had.
pub fn text(address: String, done: impl FnOnce(Option<String>) + 'static) {
    spawn_local(async move { done(fetched(&address).await) });
}

/// Loads the list of notices. The loader has asked for it beside the program, so that the first screen waits for neither.
pub fn list(address: String, done: impl FnOnce(Option<String>) + 'static) {
    let asked = Reflect::get(&js_sys::global(), &"shenbaoNotices".into());
    let asked = asked.ok().and_then(|asked| asked.dyn_into::<Promise>().ok());
    spawn_local(async move {
        done(match asked {
            Some(asked) => JsFuture::from(asked).await.ok().and_then(|text| text.as_string()),
            None => fetched(&address).await,
        });
    });
}

async fn fetched(address: &str) -> Option<String> {
    let answer = JsFuture::from(gloo::utils::window().fetch_with_str(address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
