//! The worker named `office`, seen from the page. One errand has one worker: it starts with a message and ends with the
//! answer, or at once when the errand is dropped, whatever it was doing; so that nothing waits behind a lost worker and its
//! memory comes back. For a row of files it is kept from one to the next. Not here: what can be asked (`office`).

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Worker;

use super::told::told;

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
pub struct Errand(Shared);

/// A worker that is kept for several tasks, one after the other; dropping it ends it. One that has stopped is replaced by
/// the next task.
#[derive(Default)]
pub struct Kept(Shared);

type Shared = Rc<RefCell<Option<Running>>>;

struct Running {
    worker: Worker,
    heard: Option<Box<dyn FnOnce(Answer)>>,
    _ears: [EventListener; 2],
    patience: Option<Timeout>,
}

/// Asks for a task to be done with these bytes, and hears what came of it once.
pub fn ask(task: &str, bytes: &[u8], heard: impl FnOnce(Answer) + 'static) -> Errand {
    let running = Shared::default();
    let ended = running.clone();
    let heard = move |answer| {
        end(&ended);
        heard(answer);
    };
    begin(&running, task, bytes, Box::new(heard));
    Errand(running)
}

impl Kept {
    /// Has a task done with these bytes. A worker that is ended meanwhile has failed.
    pub async fn work(&self, task: &str, bytes: &[u8]) -> Answer {
        told(|heard| begin(&self.0, task, bytes, heard)).await
    }

    /// Ends the worker, whatever it is doing.
    pub fn end(&self) {
        let heard = self.0.borrow_mut().as_mut().and_then(|running| running.heard.take());
        end(&self.0);
        if let Some(heard) = heard {
            heard(Answer::Failed);
        }
    }
}

fn begin(running: &Shared, task: &str, bytes: &[u8], heard: Box<dyn FnOnce(Answer)>) {
    let here = running.borrow().as_ref().map(|running| running.worker.clone());
    // Refused by policy, an old kernel throws; newer ones fire an error.
    let worker = here.map_or_else(worker, Ok);
    match worker.and_then(|worker| send(&worker, task, bytes).map(|()| worker)) {
        Ok(worker) => listen(running, worker, heard),
        Err(_) => heard(Answer::Failed),
    }
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

/// Hears the next answer of a worker, which may be new.
fn listen(running: &Shared, worker: Worker, heard: Box<dyn FnOnce(Answer)>) {
    if let Some(running) = running.borrow_mut().as_mut() {
        running.heard = Some(heard);
        return;
    }
    let (hearing, failing, waiting) = (running.clone(), running.clone(), running.clone());
    let message = EventListener::new(&worker, "message", move |event| {
        let said = Reflect::get(event, &"data".into()).unwrap_or_default();
        match answer(&said) {
            Some(answer) => tell(&hearing, answer),
            // It is ready: from now on it may work as long as the person waits.
            None => drop(hearing.borrow_mut().as_mut().and_then(|running| running.patience.take())),
        }
    });
    let error = EventListener::new(&worker, "error", move |_| tell(&failing, Answer::Failed));
    let patience = Some(Timeout::new(PATIENCE, move || tell(&waiting, Answer::Failed)));
    *running.borrow_mut() = Some(Running { worker, heard: Some(heard), _ears: [message, error], patience });
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

/// Hands an answer on. A worker that failed is of no further use.
fn tell(running: &Shared, answer: Answer) {
    let heard = running.borrow_mut().as_mut().and_then(|running| running.heard.take());
    if answer == Answer::Failed {
        end(running);
    }
    if let Some(heard) = heard {
        heard(answer);
    }
}

fn end(running: &Shared) {
    let ended = running.borrow_mut().take();
    if let Some(running) = ended {
        running.worker.terminate();
    }
}

impl Drop for Errand {
    fn drop(&mut self) {
        end(&self.0);
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        end(&self.0);
    }
}
