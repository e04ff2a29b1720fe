//! A listener, as elements take it.

use web_sys::Event;
use yew::Callback;
use yew::virtual_dom::{Listener, ListenerKind};

/// What can be heard. Yew's own kind names every event there is, which costs a branch each wherever it is copied.
#[derive(Clone, Copy)]
pub enum On {
    /// The focus leaves it.
    Blur,
    /// A choice or a text is settled.
    Change,
    /// It is pressed.
    Click,
    /// Something is held over it.
    DragOver,
    /// Something is let go over it.
    Drop,
    /// The focus leaves it, or something inside it.
    FocusOut,
    /// Its text changed.
    Input,
    /// A key goes down.
    KeyDown,
    /// The mouse's button goes down.
    MouseDown,
    /// Something is pasted.
    Paste,
}

/// A listener of any kind.
pub(super) struct Ear {
    pub(super) on: On,
    pub(super) callback: Callback<Event>,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Blur => ListenerKind::onblur,
            On::Change => ListenerKind::onchange,
            On::Click => ListenerKind::onclick,
            On::DragOver => ListenerKind::ondragover,
            On::Drop => ListenerKind::ondrop,
            On::FocusOut => ListenerKind::onfocusout,
            On::Input => ListenerKind::oninput,
            On::KeyDown => ListenerKind::onkeydown,
            On::MouseDown => ListenerKind::onmousedown,
            On::Paste => ListenerKind::onpaste,
        }
    }

    fn handle(&self, event: Event) {
        self.callback.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
