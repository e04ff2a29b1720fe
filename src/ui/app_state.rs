//! What every screen can reach: the drafts and where they are kept.

use yew::prelude::*;

use crate::browser::events;
use crate::drafts::{Drafts, Kept, Mirrored};

/// What every screen can reach.
#[derive(Clone)]
pub struct AppState {
    /// The drafts.
    pub drafts: Drafts,
    /// Where they are kept.
    pub stores: Mirrored,
    /// The disk was asked; drafts can be opened.
    pub ready: bool,
    /// 公共电脑: stores of its own, which nothing outlives; none where the computer's own are used.
    pub public: UseStateHandle<Option<Public>>,
    /// Counts up when the list of drafts, and of notices from files, must be read anew.
    pub version: usize,
    /// Asks for that.
    pub refresh: Callback<()>,
}

/// Drafts that go with the window.
#[derive(Clone)]
pub struct Public {
    /// The drafts.
    pub drafts: Drafts,
    /// The memory that they are in.
    pub stores: Mirrored,
}

impl PartialEq for Public {
    fn eq(&self, other: &Self) -> bool {
        self.stores == other.stores
    }
}

impl PartialEq for AppState {
    fn eq(&self, other: &Self) -> bool {
        (self.version, self.ready) == (other.version, other.ready) && self.stores == other.stores
    }
}

impl AppState {
    /// Whether drafts outlive the window.
    pub fn lasting(&self) -> bool {
        self.stores.lasts()
    }

    /// Whether this window leaves nothing behind, because the person wanted it so.
    pub fn is_public(&self) -> bool {
        self.public.is_some()
    }

    /// From now on nothing of this window is kept.
    pub fn begin_public(&self) {
        let stores = Mirrored::new(None, None);
        let drafts = Drafts::new(std::rc::Rc::new(stores.clone()), self.drafts.tab().clone());
        self.public.set(Some(Public { drafts, stores }));
        self.refresh.emit(());
        // The band and the notices stand at the top.
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    /// Drops what this window holds, and goes back to the computer's own drafts.
    pub fn end_public(&self) {
        self.public.set(None);
        self.refresh.emit(());
    }

    /// Whether a draft that was worked on would go with the window, and the person has no file of it.
    pub fn loses(&self) -> bool {
        let drafts = self.drafts.list().unwrap_or_default().drafts;
        let worked_on = drafts.into_iter().filter(|draft| draft.revision > 1);
        let mut keys = worked_on.map(|draft| draft.key);
        keys.any(|key| self.stores.kept(&key) == Kept::Window && !self.stores.was_given(&key))
    }
}

/// Asks before the window is closed, wherever the person is, while something would be lost.
#[hook]
pub fn use_question_before_closing(app: Option<&AppState>) {
    let app = app.cloned();
    use_effect_with(app.as_ref().map(|app| app.stores.clone()), move |_| {
        let listener = app.map(|app| events::before_closing(move || app.loses()));
        move || drop(listener)
    });
}
