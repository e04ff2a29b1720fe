//! The worker of the built page, asked without a screen.
//! Not here: what can be asked (`office`).

use super::page::Page;
use serde_json::{Value, json};

impl Page {
    /// Has a new worker do a task: the bytes it answers, and the milliseconds from its being ready until then.
    pub fn work(&self, task: &str, bytes: &[u8]) -> (Vec<u8>, f64) {
        self.js_args(ASK, json!([task, bytes]));
        let answer = self.until("return window.answered");
        let bytes = answer["bytes"].as_array().unwrap_or_else(|| panic!("{answer}"));
        let byte = |value: &Value| u8::try_from(value.as_u64().expect("a byte")).expect("a byte");
        (bytes.iter().map(byte).collect(), answer["took"].as_f64().expect("milliseconds"))
    }
}

const ASK: &str = "window.answered = null; const worker = shenbaoOffice(); let began; worker.onmessage = ({data}) => { \
    if (data.ready) return began = performance.now(); worker.terminate(); \
    window.answered = data.bytes ? {bytes: [...new Uint8Array(data.bytes)], took: performance.now() - began} : data; }; \
    worker.postMessage({task: arguments[0], bytes: new Uint8Array(arguments[1])})";
