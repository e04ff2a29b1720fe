//! Waits for what somebody tells by calling back once.

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use gloo::timers::callback::Timeout;

/// What was told, and who waits for it.
struct Telling<T> {
    told: Option<T>,
    waiting: Option<Waker>,
}

/// Begins something and waits until it calls back with what came of it.
pub async fn told<T: 'static>(begin: impl FnOnce(Box<dyn FnOnce(T)>)) -> T {
    let telling = Rc::new(RefCell::new(Telling { told: None, waiting: None }));
    let heard = telling.clone();
    begin(Box::new(move |told| {
        heard.borrow_mut().told = Some(told);
        let waiting = heard.borrow_mut().waiting.take();
        if let Some(waiting) = waiting {
            waiting.wake();
        }
    }));
    poll_fn(move |context| {
        let mut telling = telling.borrow_mut();
        match telling.told.take() {
            Some(told) => Poll::Ready(told),
            None => {
                telling.waiting = Some(context.waker().clone());
                Poll::Pending
            }
        }
    })
    .await
}

/// Waits until the browser has shown what was drawn.
pub async fn a_moment() {
    let wait = |heard: Box<dyn FnOnce(())>| {
        Timeout::new(20, move || heard(())).forget();
    };
    told(wait).await;
}
