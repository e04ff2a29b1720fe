//! Asks the browser not to clear what is kept when the disk is short of room, and how much room there is.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What the browser says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Persistence {
    /// It does not clear it by itself.
    Persistent,
    /// It may clear it when the disk is short of room.
    BestEffort,
    /// It does not answer such questions; so on plain http, and in old browsers.
    Unknown,
}

/// Asks whether it does, and calls back with the answer.
pub fn ask(callback: impl FnOnce(Persistence) + 'static) {
    call("persisted", callback);
}

/// Asks the browser not to clear it; some browsers ask the person.
pub fn request(callback: impl FnOnce(Persistence) + 'static) {
    call("persist", callback);
}

fn call(method: &'static str, callback: impl FnOnce(Persistence) + 'static) {
    spawn_local(async move {
        callback(match answer(method).await.and_then(|answer| answer.as_bool()) {
            Some(true) => Persistence::Persistent,
            Some(false) => Persistence::BestEffort,
            None => Persistence::Unknown,
        });
    });
}

async fn answer(method: &str) -> Option<JsValue> {
    let storage: Object = Reflect::get(&gloo::utils::window().navigator(), &"storage".into()).ok()?.dyn_into().ok()?;
    let method: Function = Reflect::get(&storage, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
