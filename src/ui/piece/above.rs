//! Yew's contexts, as pieces ask for them.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use yew::html::AnyScope;
use yew::{Callback, ContextHandle, ContextProvider, Html, html};

use super::remembered::Redraw;

/// Something that can be compared with a value of any type.
pub(super) trait Alike: Any {
    fn same(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + 'static> Alike for T {
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>().is_some_and(|other| self == other)
    }
}

/// Provides a value for everything below; see [`super::Cx::above`].
pub fn provide<T: Clone + PartialEq + 'static>(context: T, children: Html) -> Html {
    html! { <ContextProvider<T> {context}>{ children }</ContextProvider<T>> }
}

/// The value of a context, kept up to date for a piece.
pub(super) struct Heard<T: Clone + PartialEq + 'static> {
    pub(super) now: Rc<RefCell<Option<T>>>,
    /// The subscription lasts as long as this is held.
    _handle: Option<ContextHandle<T>>,
}

impl<T: Clone + PartialEq + 'static> Heard<T> {
    /// Subscribes; a new value draws the piece again.
    pub(super) fn new(scope: &AnyScope, redraw: Redraw) -> Self {
        let now = Rc::new(RefCell::new(None));
        let changed = now.clone();
        let on_change = Callback::from(move |new: T| {
            changed.replace(Some(new));
            redraw.now();
        });
        let handle = scope.context::<T>(on_change).map(|(value, handle)| {
            now.replace(Some(value));
            handle
        });
        Self { now, _handle: handle }
    }
}
