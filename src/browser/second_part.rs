//! The program's second part, which the loader fetches once the page has its notices, or when it is wanted. The loader
//! says on the document how it stands.

use std::cell::Cell;

use gloo::events::EventListener;
use web_sys::Event;

/// How the second part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// It is on its way.
    Coming,
    /// It is there.
    Here,
    /// It could not be fetched or started.
    Failed,
}

/// How the second part stands now. Only the page's program is split; elsewhere all of it is there.
pub fn arrival() -> Arrival {
    if !cfg!(target_arch = "wasm32") {
        return Arrival::Here;
    }
    let root = gloo::utils::document().document_element();
    match root.and_then(|root| root.get_attribute("data-lazy")).as_deref() {
        Some("here") => Arrival::Here,
        Some("failed") => Arrival::Failed,
        _ => Arrival::Coming,
    }
}

/// Calls back whenever its state changes.
pub fn on_arrival(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "lazy", move |_| callback())
}

/// Does something once it is there; at once where it is already.
pub fn once_here(action: impl FnOnce() + 'static) {
    if arrival() == Arrival::Here {
        return action();
    }
    let action = Cell::new(Some(action));
    let when_here = move || {
        let due = if arrival() == Arrival::Here { action.take() } else { None };
        if let Some(action) = due {
            action();
        }
    };
    // The listener stays with the page; once the action has run, it does nothing.
    on_arrival(when_here).forget();
}

/// Asks the loader to fetch it now, or once more.
pub fn want() {
    if let Ok(event) = Event::new("lazy-wanted") {
        // Nobody cancels this event, so what comes back says nothing.
        let _ = gloo::utils::window().dispatch_event(&event);
    }
}
