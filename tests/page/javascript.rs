//! JavaScript said in JavaScript: stand-ins for what the browser would do only on another computer.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

/// Runs a function's body; `return` gives a value.
pub fn run(body: &str) -> JsValue {
    Function::new_no_args(body).call0(&JsValue::UNDEFINED).unwrap()
}

/// Runs a function's body that returns a promise, and waits for it.
pub async fn settle(body: &str) -> JsValue {
    wasm_bindgen_futures::JsFuture::from(run(body).unchecked_into::<js_sys::Promise>()).await.unwrap()
}

/// A property of an object that something else stands in for, until this is dropped.
pub struct StandIn(Function);

impl StandIn {
    /// Puts `descriptor`, an expression, in place of `object.name`.
    pub fn put(object: &str, name: &str, descriptor: &str) -> Self {
        let body = format!(
            "const object = {object}, own = Object.getOwnPropertyDescriptor(object, '{name}'); \
             Object.defineProperty(object, '{name}', Object.assign({{configurable: true}}, {descriptor})); \
             return () => own ? Object.defineProperty(object, '{name}', own) : delete object['{name}']"
        );
        Self(run(&body).unchecked_into())
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        self.0.call0(&JsValue::UNDEFINED).unwrap();
    }
}
