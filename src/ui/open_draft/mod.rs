//! The draft that is open: what is worked on, when it is saved, and whether this window may write it. One way: a keystroke
//! goes through the reducer to autosave, and the stores report back when it is kept.
//! Whatever runs for it (timers, listeners, the lock) knows it weakly and ends with [`OpenDraft::close`].
//! Not here: the rules of saving (`drafts`) and the words (`drafts::words`).

mod cipher;
mod content;
mod editing;
mod listening;
mod naming;
mod opening;
mod saving;
mod subscriptions;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;

use crate::drafts::{Autosave, DraftId, Drafts, EditLock, EditState, Handle, MadeFile, Mirrored, SaveError, SaveState};

use super::session::Session;
use super::subscriptions::Subscriptions;

pub use cipher::{Cipher, Unlocked};
pub use content::submission;
use listening::Listening;
pub use opening::Closed;

/// The open draft. Cloning shares it.
#[derive(Clone)]
pub struct OpenDraft(Rc<Inner>);

/// The open draft, which does not stay for this.
pub struct WeakOpenDraft(Weak<Inner>);

impl WeakOpenDraft {
    /// The open draft, while somebody has it.
    pub fn upgrade(&self) -> Option<OpenDraft> {
        self.0.upgrade().map(OpenDraft)
    }
}

struct Inner {
    drafts: Drafts,
    stores: Mirrored,
    session: Session,
    handle: RefCell<Handle>,
    name: RefCell<String>,
    /// How complete it is, as far as it was checked.
    summary: RefCell<String>,
    autosave: RefCell<Autosave>,
    /// Runs until the next save.
    timer: RefCell<Option<Timeout>>,
    state: Cell<EditState>,
    lock: RefCell<Option<Rc<dyn EditLock>>>,
    /// Where unsaved text went when another window took the draft.
    apart: RefCell<Option<Apart>>,
    /// What stood in the form when it was last given to the person as a file.
    downloaded: RefCell<Option<String>>,
    /// Encrypts what is saved, where the draft has a passphrase.
    cipher: RefCell<Option<Unlocked>>,
    /// The person has given the draft its name.
    named: Cell<bool>,
    /// Something was typed since the draft was opened.
    touched: Cell<bool>,
    /// Newer generations than the opened one are damaged.
    older: Cell<bool>,
    subscriptions: Subscriptions,
    listening: RefCell<Option<Listening>>,
}

/// A draft that keeps what was unsaved in this window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Which.
    pub id: DraftId,
    /// Its name.
    pub name: String,
}

impl PartialEq for OpenDraft {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl OpenDraft {
    /// What is worked on.
    pub fn session(&self) -> Session {
        self.0.session.clone()
    }

    /// The draft's name.
    pub fn name(&self) -> String {
        self.0.name.borrow().clone()
    }

    /// Gives the draft another name; it is saved with the answers.
    pub fn rename(&self, name: &str) {
        *self.0.name.borrow_mut() = name.to_owned();
        self.find_out_who_named_it();
        self.changed();
    }

    /// Which draft it is.
    pub fn id(&self) -> DraftId {
        self.0.handle.borrow().id().clone()
    }

    /// Remembers where in the form the person is.
    pub fn keep_position(&self, position: &str) {
        self.0.drafts.keep_position(&self.id(), position);
    }

    /// Remembers whether the person wants to see forms whole.
    pub fn keep_wants_whole(&self, whole: bool) {
        self.0.drafts.keep_wants_whole(whole);
    }

    /// The files that were made of the draft, newest first.
    pub fn made_files(&self) -> Vec<MadeFile> {
        self.0.drafts.made_files(&self.id())
    }

    /// Remembers a file that was made of the draft.
    pub fn keep_made_file(&self, file: MadeFile) {
        self.0.drafts.keep_made_file(&self.id(), file);
    }

    /// How often the draft was saved.
    pub fn revision(&self) -> u64 {
        self.0.handle.borrow().revision()
    }

    /// Whether this window may write.
    pub fn state(&self) -> EditState {
        self.0.state.get()
    }

    /// How saving stands.
    pub fn save_state(&self) -> SaveState {
        self.0.autosave.borrow().state()
    }

    /// Where unsaved text went when another window took the draft.
    pub fn apart(&self) -> Option<Apart> {
        self.0.apart.borrow().clone()
    }

    /// Whether newer generations than the opened one are damaged.
    pub fn is_older(&self) -> bool {
        self.0.older.get()
    }

    /// Saves what is open, lets go of it, and ends whatever runs for it.
    pub fn close(&self) {
        self.flush();
        self.forget_if_empty();
        self.0.listening.take();
        self.0.timer.take();
        let lock = self.0.lock.take();
        if let Some(lock) = lock {
            lock.let_go();
        }
        self.0.session.close();
    }

    /// The open draft, for what must not keep it open.
    pub fn downgrade(&self) -> WeakOpenDraft {
        WeakOpenDraft(self.weak())
    }

    fn weak(&self) -> Weak<Inner> {
        Rc::downgrade(&self.0)
    }
}

/// Whether somebody else has written the draft, so that this window must not.
fn is_anothers(error: &SaveError) -> bool {
    matches!(error, SaveError::OtherTab { .. } | SaveError::ReadOnly { .. } | SaveError::Newer)
}
