//! The parts of the program behind the first, which the loader fetches when they are wanted. It says on the document how
//! each stands.
//! Not here: what belongs to which (`ui::lazy`).

use std::cell::Cell;

use gloo::events::EventListener;
use web_sys::Event;

/// A part of the program that is not in the first download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaterPart {
    /// What home opens with: beside the first where the page opens with home, with the next otherwise.
    Home,
    /// Right behind the first, for everybody.
    Lazy,
    /// For whoever opens one of its screens; it waits for the one before it.
    OnDemand,
}

impl LaterPart {
    /// The attribute of the document that says how it stands.
    fn attribute(self) -> &'static str {
        match self {
            Self::Home => "data-home",
            Self::Lazy => "data-lazy",
            Self::OnDemand => "data-on-demand",
        }
    }

    /// The event by which it is asked for.
    fn wish(self) -> &'static str {
        match self {
            Self::Home => "home-wanted",
            Self::Lazy => "lazy-wanted",
            Self::OnDemand => "on-demand-wanted",
        }
    }
}

/// How a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// It is on its way, or was not asked for.
    Coming,
    /// It is there.
    Here,
    /// It could not be fetched or started.
    Failed,
}

/// How a part stands now. Only the page's program is split; elsewhere all of it is there.
pub fn arrival(part: LaterPart) -> Arrival {
    if !cfg!(target_arch = "wasm32") {
        return Arrival::Here;
    }
    let root = gloo::utils::document().document_element();
    match root.and_then(|root| root.get_attribute(part.attribute())).as_deref() {
        Some("here") => Arrival::Here,
        Some("failed") => Arrival::Failed,
        _ => Arrival::Coming,
    }
}

/// Calls back whenever the state of any part changes.
pub fn on_arrival(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "arrival", move |_| callback())
}

/// Does something once a part is there; at once where it is already.
pub fn once_here(part: LaterPart, action: impl FnOnce() + 'static) {
    if arrival(part) == Arrival::Here {
        return action();
    }
    let action = Cell::new(Some(action));
    let when_here = move || {
        let due = if arrival(part) == Arrival::Here { action.take() } else { None };
        if let Some(action) = due {
            action();
        }
    };
    // The listener stays with the page; once the action has run, it does nothing.
    on_arrival(when_here).forget();
}

/// Asks the loader to fetch a part now, or once more.
pub fn want(part: LaterPart) {
    if let Ok(event) = Event::new(part.wish()) {
        // Nobody cancels this event, so what comes back says nothing.
        let _ = gloo::utils::window().dispatch_event(&event);
    }
}
