//! The entry of the worker named `office`: gives its script one function, which does the work.
//! Not here: messages (`src/loader/office.js`) and the work (`office`).

use js_sys::{Error, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

fn main() {
    let work: Box<dyn Fn(JsValue, JsValue) -> Result<JsValue, JsValue>> = Box::new(|task, bytes| {
        let done = shenbao::office::work(&task.as_string().unwrap_or_default(), &Uint8Array::new(&bytes).to_vec());
        done.map(|bytes| Uint8Array::from(bytes.as_slice()).into()).map_err(|sentence| Error::new(&sentence).into())
    });
    // The worker's own global; its script would tell that nothing is there.
    let _ = Reflect::set(&js_sys::global(), &"work".into(), &Closure::wrap(work).into_js_value());
}
