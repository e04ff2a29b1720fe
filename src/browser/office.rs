//! The worker named `office`, seen from the page. A request has a worker of its own: it starts with a message and ends with
//! the answer, or at once when the request is dropped, whatever it was doing; so that nothing waits behind a lost worker and
//! its memory comes back. For a row of files one worker is used again. Not here: what can be asked (`office`).

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Worker;

use super::wait::for_callback;
use crate::office::{Ask, OTHER_VERSION, Request};

/// How long its program may take to come and start, in milliseconds.
const START_TIMEOUT: u32 = 60_000;

/// What the worker says, by its script as well: see `src/loader/office.js`.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    /// Its program has started.
    Ready(bool),
    /// Its program could not be fetched or started, or has stopped; for the support desk.
    Failed(String),
    /// It cannot do what was asked; a sentence for the person.
    Refused(String),
    /// It has done what was asked; what that is says the request.
    Done(#[serde(with = "serde_wasm_bindgen::preserve")] JsValue),
}

/// How a request ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RequestOutcome<A> {
    /// The answer.
    Done(A),
    /// It cannot be done; why, for the person.
    Refused(String),
    /// The worker could not be started, or has stopped.
    Failed,
}

/// A request under way; dropping it ends it without an answer.
pub struct PendingRequest(Shared);

/// A worker for several requests, one after the other; dropping it ends it. One that has stopped is replaced by the next
/// request.
#[derive(Default)]
pub struct ReusedWorker(Shared);

type Shared = Rc<RefCell<Option<Running>>>;

type OnOutcome = Box<dyn FnOnce(RequestOutcome<JsValue>)>;

struct Running {
    worker: Worker,
    on_outcome: Option<OnOutcome>,
    _listeners: [EventListener; 2],
    start_timeout: Option<Timeout>,
}

/// Asks a new worker; `on_outcome` is called once.
pub fn ask<A: Ask>(asked: A, on_outcome: impl FnOnce(RequestOutcome<A::Answer>) + 'static) -> PendingRequest {
    ask_new(&asked.into(), Box::new(|outcome| on_outcome(read(outcome))))
}

fn ask_new(request: &Request, on_outcome: OnOutcome) -> PendingRequest {
    let running = Shared::default();
    let ended = running.clone();
    let on_outcome = move |outcome| {
        end(&ended);
        on_outcome(outcome);
    };
    begin(&running, request, Box::new(on_outcome));
    PendingRequest(running)
}

impl ReusedWorker {
    /// Asks this worker. One that is ended meanwhile has failed.
    pub async fn ask<A: Ask>(&self, asked: A) -> RequestOutcome<A::Answer> {
        let request = asked.into();
        read(for_callback(|callback| begin(&self.0, &request, callback)).await)
    }

    /// Ends the worker, whatever it is doing.
    pub fn end(&self) {
        let on_outcome = self.0.borrow_mut().as_mut().and_then(|running| running.on_outcome.take());
        end(&self.0);
        if let Some(on_outcome) = on_outcome {
            on_outcome(RequestOutcome::Failed);
        }
    }
}

/// An answer that this page cannot read comes from a worker of another version.
fn read<A: DeserializeOwned>(outcome: RequestOutcome<JsValue>) -> RequestOutcome<A> {
    match outcome {
        RequestOutcome::Done(answer) => match serde_wasm_bindgen::from_value(answer) {
            Ok(answer) => RequestOutcome::Done(answer),
            Err(_) => RequestOutcome::Refused(OTHER_VERSION.to_owned()),
        },
        RequestOutcome::Refused(sentence) => RequestOutcome::Refused(sentence),
        RequestOutcome::Failed => RequestOutcome::Failed,
    }
}

fn begin(running: &Shared, request: &Request, on_outcome: OnOutcome) {
    let here = running.borrow().as_ref().map(|running| running.worker.clone());
    // Refused by policy, an old kernel throws; newer ones fire an error.
    let worker = here.map_or_else(worker, Ok);
    match worker.and_then(|worker| send(&worker, request).map(|()| worker)) {
        Ok(worker) => listen(running, worker, on_outcome),
        Err(_) => on_outcome(RequestOutcome::Failed),
    }
}

/// A new worker; the loader makes it, for it alone may name scripts.
fn worker() -> Result<Worker, JsValue> {
    let window = gloo::utils::window();
    let make: Function = Reflect::get(&window, &"shenbaoOffice".into())?.dyn_into()?;
    make.call0(&window)?.dyn_into()
}

fn send(worker: &Worker, request: &Request) -> Result<(), JsValue> {
    let message = serde_wasm_bindgen::to_value(request)?;
    worker.post_message_with_transfer(&message, &buffers(&message))
}

/// The memory of all bytes in a message, which is handed over and not copied.
pub fn buffers(message: &JsValue) -> Array {
    let buffers = Array::new();
    collect_buffers(message, &buffers);
    buffers
}

fn collect_buffers(value: &JsValue, buffers: &Array) {
    if let Some(bytes) = value.dyn_ref::<Uint8Array>() {
        buffers.push(&bytes.buffer());
    } else if let Some(object) = value.dyn_ref::<Object>() {
        Object::values(object).iter().for_each(|value| collect_buffers(&value, buffers));
    }
}

/// Hears the next answer of a worker, which may be new.
fn listen(running: &Shared, worker: Worker, on_outcome: OnOutcome) {
    if let Some(running) = running.borrow_mut().as_mut() {
        running.on_outcome = Some(on_outcome);
        return;
    }
    let (on_message, on_error, on_timeout) = (running.clone(), running.clone(), running.clone());
    let message = EventListener::new(&worker, "message", move |event| {
        let data = Reflect::get(event, &"data".into()).unwrap_or_default();
        match serde_wasm_bindgen::from_value(data) {
            // From now on it may work as long as the person waits.
            Ok(Message::Ready(_)) => drop(on_message.borrow_mut().as_mut().and_then(|it| it.start_timeout.take())),
            Ok(Message::Done(answer)) => deliver(&on_message, RequestOutcome::Done(answer)),
            Ok(Message::Refused(sentence)) => deliver(&on_message, RequestOutcome::Refused(sentence)),
            Ok(Message::Failed(_)) => deliver(&on_message, RequestOutcome::Failed),
            Err(_) => deliver(&on_message, RequestOutcome::Refused(OTHER_VERSION.to_owned())),
        }
    });
    let error = EventListener::new(&worker, "error", move |_| deliver(&on_error, RequestOutcome::Failed));
    let start_timeout = Some(Timeout::new(START_TIMEOUT, move || deliver(&on_timeout, RequestOutcome::Failed)));
    let (on_outcome, _listeners) = (Some(on_outcome), [message, error]);
    *running.borrow_mut() = Some(Running { worker, on_outcome, _listeners, start_timeout });
}

/// Hands an outcome on. A worker that failed is of no further use.
fn deliver(running: &Shared, outcome: RequestOutcome<JsValue>) {
    let on_outcome = running.borrow_mut().as_mut().and_then(|running| running.on_outcome.take());
    if matches!(outcome, RequestOutcome::Failed) {
        end(running);
    }
    if let Some(on_outcome) = on_outcome {
        on_outcome(outcome);
    }
}

fn end(running: &Shared) {
    let ended = running.borrow_mut().take();
    if let Some(running) = ended {
        running.worker.terminate();
    }
}

impl Drop for PendingRequest {
    fn drop(&mut self) {
        end(&self.0);
    }
}

impl Drop for ReusedWorker {
    fn drop(&mut self) {
        end(&self.0);
    }
}
