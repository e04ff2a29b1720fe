//! A listener, as elements take it.

use web_sys::Event;
use yew::Callback;
use yew::virtual_dom::{Listener, ListenerKind};

/// A listener of any kind.
pub(super) struct Ear {
    pub(super) kind: ListenerKind,
    pub(super) callback: Callback<Event>,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        self.callback.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
