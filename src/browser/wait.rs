//! Waiting, in asynchronous code, for what calls back once.

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use gloo::timers::callback::Timeout;

/// What the callback was given, and the task that waits for it.
struct Pending<T> {
    value: Option<T>,
    waker: Option<Waker>,
}

/// Begins something and waits until it calls the callback; gives what the callback was called with.
pub async fn for_callback<T: 'static>(begin: impl FnOnce(Box<dyn FnOnce(T)>)) -> T {
    let pending = Rc::new(RefCell::new(Pending { value: None, waker: None }));
    let called = pending.clone();
    begin(Box::new(move |value| {
        called.borrow_mut().value = Some(value);
        let waker = called.borrow_mut().waker.take();
        if let Some(waker) = waker {
            waker.wake();
        }
    }));
    poll_fn(move |context| {
        let mut pending = pending.borrow_mut();
        match pending.value.take() {
            Some(value) => Poll::Ready(value),
            None => {
                pending.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    })
    .await
}

/// Waits until the browser has shown what was drawn.
pub async fn a_moment() {
    let wait = |callback: Box<dyn FnOnce(())>| {
        Timeout::new(20, move || callback(())).forget();
    };
    for_callback(wait).await;
}
