//! Moments in which the browser has nothing better to do.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// How long work waits where the browser knows of no such moments, in milliseconds: long enough for a drawing.
const BEHIND: u32 = 50;

/// Does something in the next idle moment, once.
pub fn when_idle(work: impl FnOnce() + 'static) {
    let due = Rc::new(Cell::new(Some(work)));
    let asked = due.clone();
    let run = move || {
        if let Some(work) = asked.take() {
            work();
        }
    };
    let callback = Closure::once_into_js(run);
    // WebKit has no such call.
    if gloo::utils::window().request_idle_callback(callback.unchecked_ref()).is_err() {
        Timeout::new(BEHIND, move || {
            if let Some(work) = due.take() {
                work();
            }
        })
        .forget();
    }
}
