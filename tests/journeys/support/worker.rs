//! The worker of the built page, asked without a screen.
//! Not here: what can be asked (`office`).

use super::page::Page;
use serde_json::{Value, json};
use shenbao::office::Request;

impl Page {
    /// Has a new worker do what is asked, whose answer is bytes: these, and the milliseconds from its being ready until then.
    pub fn work(&self, request: impl Into<Request>) -> (Vec<u8>, f64) {
        let request = serde_json::to_value(request.into()).expect("a message");
        self.js_args(ASK, json!([request]));
        let answer = self.until("return window.answered");
        let bytes = answer["bytes"].as_array().unwrap_or_else(|| panic!("{answer}"));
        let byte = |value: &Value| u8::try_from(value.as_u64().expect("a byte")).expect("a byte");
        (bytes.iter().map(byte).collect(), answer["took"].as_f64().expect("milliseconds"))
    }
}

/// JSON has no bytes: what is a list of numbers here is bytes in the message.
const ASK: &str = "const bytes = it => Array.isArray(it) ? new Uint8Array(it) : it && typeof it === 'object' ? \
        Object.fromEntries(Object.entries(it).map(([key, value]) => [key, bytes(value)])) : it; \
    window.answered = null; const worker = shenbaoOffice(); let began; worker.onmessage = ({data}) => { \
    if (data.ready) return began = performance.now(); worker.terminate(); \
    window.answered = data.done ? {bytes: [...data.done], took: performance.now() - began} : data; }; \
    worker.postMessage(bytes(arguments[0]))";
