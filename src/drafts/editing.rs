//! Which of several windows edits a draft, as one of them goes through it. A pure machine: what happened goes in, what is to
//! be done comes out. A window that loses the draft shows that at once; one that asked for it loads the latest text first.
//! Not here: how one window is chosen ([`super::EditLock`]), timers and messages (`browser`), the sentences (`words`).

/// Whether this window may write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditState {
    /// Nothing is known yet.
    Opening,
    /// It may.
    Editing,
    /// Another window may.
    Reading {
        /// It was edited here before.
        lost: bool,
    },
    /// Another window may, and was asked for the draft.
    Asking {
        /// When, in milliseconds since 1970.
        since: u64,
    },
    /// The browser has put the page aside, and may bring it back.
    Aside,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditEvent {
    /// The draft was given to this window.
    Given,
    /// Another window has it.
    Refused,
    /// Another window took it.
    Taken,
    /// Another window asks for it.
    AskedFor,
    /// The other window has let go of it.
    Free,
    /// The person asks for it here.
    Ask,
    /// Some time passed.
    Tick,
    /// The browser puts the page aside.
    PutAside,
    /// The page is back.
    Back,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditEffect {
    /// Ask the lock whether the draft is free: the answer is [`EditEvent::Given`] or [`EditEvent::Refused`].
    Try,
    /// Take it although another window has it.
    Take,
    /// Ask the other window for it.
    Ask,
    /// Load the latest text.
    Load,
    /// Save it as it is: a window that slept and does not know yet that it lost the draft finds a newer one, and does not
    /// write.
    Save,
    /// Save what is unsaved, then let go.
    LetGo,
    /// Keep unsaved text as a draft of its own.
    KeepApart,
}

use EditEffect::{Ask, KeepApart, LetGo, Load, Save, Take, Try};
use EditState::{Aside, Asking, Editing, Opening, Reading};

impl EditState {
    /// How long a window that was asked for the draft may take to save and let go, in milliseconds; then it is taken. A
    /// window that gets the question later than that has lost the draft already.
    pub const PATIENCE: u64 = 3_000;

    /// The state after an event, and what is to be done.
    pub fn after(self, event: EditEvent, now: u64) -> (Self, &'static [EditEffect]) {
        match (self, event) {
            // While the page was aside another window may have saved.
            (Opening | Reading { .. } | Aside, EditEvent::Given) => (Editing, &[Load]),
            (Asking { .. }, EditEvent::Given) => (Editing, &[Load, Save]),
            (Opening, EditEvent::Refused) => (Reading { lost: false }, &[Load]),
            (Aside, EditEvent::Refused) => (Reading { lost: true }, &[KeepApart, Load]),
            (Editing, EditEvent::Taken | EditEvent::Refused) => (Reading { lost: true }, &[KeepApart]),
            (Editing, EditEvent::AskedFor) => (Reading { lost: true }, &[LetGo]),
            // The lock answers whether it still is this window's.
            (Editing, EditEvent::Tick | EditEvent::Back) => (Editing, &[Try]),
            (Editing, EditEvent::PutAside) => (Aside, &[LetGo]),
            (Reading { .. }, EditEvent::Ask) => (Asking { since: now }, &[Ask, Try]),
            (Reading { .. }, EditEvent::Tick | EditEvent::Free | EditEvent::Back) => (self, &[Try]),
            (Asking { .. }, EditEvent::Free) => (self, &[Try]),
            (Asking { since }, EditEvent::Tick | EditEvent::Back) => {
                (self, if now.abs_diff(since) < Self::PATIENCE { &[Try] } else { &[Take] })
            }
            (Aside, EditEvent::Back) => (self, &[Try]),
            _ => (self, &[]),
        }
    }

    /// Whether this window may write.
    pub fn may_write(self) -> bool {
        self == Editing
    }
}
