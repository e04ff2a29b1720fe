//! The entry of the worker named `office`: gives its script one function, which answers a message.
//! Not here: posting messages (`src/loader/office.js`) and the work (`office`).

use js_sys::{Array, Reflect};
use serde_wasm_bindgen::{Serializer, from_value, to_value};
use shenbao::browser::office::{Message, buffers};
use shenbao::office::{OTHER_VERSION, answered};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

fn main() {
    let work: Box<dyn Fn(JsValue) -> JsValue> = Box::new(|asked| {
        let said = to_value(&answer(asked)).unwrap_or_default();
        let memory = buffers(&said);
        Array::of2(&said, &memory).into()
    });
    // The worker's own global; its script would tell that nothing is there.
    let _ = Reflect::set(&js_sys::global(), &"work".into(), &Closure::wrap(work).into_js_value());
}

fn answer(asked: JsValue) -> Message {
    // What cannot be read comes from a page of another version.
    let Ok(request) = from_value(asked) else { return Message::Refused(OTHER_VERSION.to_owned()) };
    match answered(request, &Serializer::new()) {
        Ok(Ok(answer)) => Message::Done(answer),
        Ok(Err(error)) => Message::Failed(error.to_string()),
        Err(sentence) => Message::Refused(sentence),
    }
}
