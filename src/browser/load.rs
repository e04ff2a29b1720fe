//! Files of the page's own that it loads once it runs. What the first screen waits for, the loader has asked for beside the
//! program; see `src/loader/boot.js`.

use js_sys::{Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestInit, Response};

/// How urgent a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// Somebody waits for it.
    Now,
    /// Nobody does yet; whatever else is asked for comes first, in browsers that know of priorities.
    Low,
}

/// Loads a text from beside the page; none where it cannot be loaded.
pub fn text(address: String, urgency: Urgency, done: impl FnOnce(Option<String>) + 'static) {
    spawn_local(async move { done(fetched(&address, urgency).await) });
}

/// Loads a file from beside the page that somebody waits for; none where it cannot be loaded.
pub fn bytes(address: String, done: impl FnOnce(Option<Vec<u8>>) + 'static) {
    spawn_local(async move {
        let loaded = async {
            let buffer = answer(&address, Urgency::Now).await?.array_buffer().ok()?;
            Some(Uint8Array::new(&JsFuture::from(buffer).await.ok()?).to_vec())
        };
        done(loaded.await);
    });
}

/// Loads a notice's file, which the loader may have asked for already.
pub fn notice(id: &str, address: String, urgency: Urgency, done: impl FnOnce(Option<String>) + 'static) {
    let asked =
        asked("shenbaoNotice").filter(|asked| get(asked, "id").and_then(|it| it.as_string()).as_deref() == Some(id));
    let text = asked.and_then(|asked| {
        let text = get(&asked, "text")?.dyn_into::<Promise>().ok()?;
        // It is taken once; whoever asks again wants it anew.
        let _ = Reflect::delete_property(asked.unchecked_ref::<Object>(), &"id".into());
        Some(text)
    });
    spawn_local(async move {
        // The loader gives nothing where it could not know the file.
        done(match awaited(text).await {
            Some(text) => Some(text),
            None => fetched(&address, urgency).await,
        });
    });
}

/// Loads the list of notices.
pub fn list(address: String, done: impl FnOnce(Option<String>) + 'static) {
    let asked = asked("shenbaoNotices").and_then(|asked| asked.dyn_into::<Promise>().ok());
    spawn_local(async move {
        done(match asked {
            Some(asked) => awaited(Some(asked)).await,
            None => fetched(&address, Urgency::Now).await,
        });
    });
}

/// What the loader asked for, by its name.
fn asked(name: &str) -> Option<JsValue> {
    get(&js_sys::global(), name).filter(|asked| !asked.is_undefined())
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

/// The text that was asked for already; none where it was not, or cannot be loaded.
async fn awaited(asked: Option<Promise>) -> Option<String> {
    JsFuture::from(asked?).await.ok()?.as_string()
}

async fn fetched(address: &str, urgency: Urgency) -> Option<String> {
    let answer = answer(address, urgency).await?;
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}

async fn answer(address: &str, urgency: Urgency) -> Option<Response> {
    let how = RequestInit::new();
    if urgency == Urgency::Low {
        // Where the browser does not know it, it means nothing.
        let _ = Reflect::set(&how, &"priority".into(), &"low".into());
    }
    let answer = JsFuture::from(gloo::utils::window().fetch_with_str_and_init(address, &how)).await.ok()?;
    answer.dyn_into().ok().filter(Response::ok)
}
