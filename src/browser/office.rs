//! The worker named `office`, seen from the page: one errand, one worker. It starts with a message and ends with the
//! answer, or at once when the errand is dropped, whatever it was doing; so that nothing waits behind a lost worker and its
//! memory comes back. Not here: what can be asked (`office`).

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Worker;

/// How long its program may take to come and start, in milliseconds.
const PATIENCE: u32 = 60_000;

/// What came of an errand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It was done; the bytes that came of it.
    Done(Vec<u8>),
    /// It cannot be done; why, for the person.
    Refused(String),
    /// The worker could not be had, or has stopped.
    Failed,
}

/// An errand under way; dropping it ends it unheard.
pub struct Errand(Rc<RefCell<Option<Running>>>);

struct Running {
    worker: Worker,
    heard: Box<dyn FnOnce(Answer)>,
    _ears: [EventListener; 2],
    patience: Option<Timeout>,
}

/// Asks for a task to be done with these bytes, and hears what came of it once.
pub fn ask(task: &str, bytes: &[u8], heard: impl FnOnce(Answer) + 'static) -> Errand {
    let errand = Errand(Rc::default());
    // Refused by policy, an old kernel throws; newer ones fire an error.
    match worker().and_then(|worker| send(&worker, task, bytes).map(|()| worker)) {
        Ok(worker) => errand.run(worker, Box::new(heard)),
        Err(_) => heard(Answer::Failed),
    }
    errand
}

/// A new worker; the loader makes it, for it alone may name scripts.
fn worker() -> Result<Worker, JsValue> {
    let window = gloo::utils::window();
    let make: Function = Reflect::get(&window, &"shenbaoOffice".into())?.dyn_into()?;
    make.call0(&window)?.dyn_into()
}

fn send(worker: &Worker, task: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let bytes = Uint8Array::from(bytes);
    let message = Object::new();
    Reflect::set(&message, &"task".into(), &task.into())?;
    Reflect::set(&message, &"bytes".into(), &bytes)?;
    worker.post_message_with_transfer(&message, &Array::of1(&bytes.buffer()))
}

impl Errand {
    fn run(&self, worker: Worker, heard: Box<dyn FnOnce(Answer)>) {
        let (hearing, failing, waiting) = (self.0.clone(), self.0.clone(), self.0.clone());
        let message = EventListener::new(&worker, "message", move |event| {
            let said = Reflect::get(event, &"data".into()).unwrap_or_default();
            match answer(&said) {
                Some(answer) => end(&hearing, answer),
                // It is ready: from now on it may work as long as the person waits.
                None => drop(hearing.borrow_mut().as_mut().and_then(|running| running.patience.take())),
            }
        });
        let error = EventListener::new(&worker, "error", move |_| end(&failing, Answer::Failed));
        let patience = Some(Timeout::new(PATIENCE, move || end(&waiting, Answer::Failed)));
        *self.0.borrow_mut() = Some(Running { worker, heard, _ears: [message, error], patience });
    }
}

fn answer(said: &JsValue) -> Option<Answer> {
    let field = |name: &str| Reflect::get(said, &name.into()).ok().filter(|value| !value.is_undefined());
    if let Some(bytes) = field("bytes") {
        return Some(Answer::Done(Uint8Array::new(&bytes).to_vec()));
    }
    if let Some(sentence) = field("refused") {
        return Some(Answer::Refused(sentence.as_string().unwrap_or_default()));
    }
    field("failed").map(|_| Answer::Failed)
}

fn end(running: &RefCell<Option<Running>>, answer: Answer) {
    let ended = running.borrow_mut().take();
    if let Some(Running { worker, heard, .. }) = ended {
        worker.terminate();
        heard(answer);
    }
}

impl Drop for Errand {
    fn drop(&mut self) {
        let ended = self.0.borrow_mut().take();
        if let Some(running) = ended {
            running.worker.terminate();
        }
    }
}
