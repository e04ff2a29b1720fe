//! Saving: after pauses, at once on leaving, and the state that is shown once the stores have answered.

use gloo::timers::callback::Timeout;

use crate::answers::Answers;
use crate::browser::clock;
use crate::check::PlacedAnswers;
use crate::drafts::{DraftId, EditEvent, Kept, SaveError, SaveState, Saved, StoreError, Ticket};

use super::{OpenDraft, content, is_anothers};

impl OpenDraft {
    /// The answers or the name changed.
    pub(super) fn changed(&self) {
        self.follow_answers();
        self.0.touched.set(true);
        self.0.autosave.borrow_mut().typed(clock::millis());
        self.wait();
        self.notify();
    }

    /// Saves now what is not saved yet; on leaving nothing may run later.
    pub fn flush(&self) {
        if self.0.autosave.borrow().flush() {
            self.save();
        }
    }

    /// A draft that was begun and left with nothing written in it leaves nothing behind.
    pub(super) fn forget_if_empty(&self) {
        let untouched = !self.0.touched.get() && self.revision() == 1 && self.state().may_write();
        let is_blank = || {
            let work = self.0.session.work();
            work.answers == PlacedAnswers::new(&work.notice, Answers::default())
        };
        if untouched && is_blank() {
            self.0.drafts.forget(&self.id(), clock::millis());
        }
    }

    /// Whether closing the window would lose something.
    pub(super) fn loses(&self) -> bool {
        self.flush();
        let unsaved = match self.save_state() {
            SaveState::Saved { kept, .. } => kept == Kept::Window && self.0.touched.get(),
            // Under way to the disk; closed in order, the browser keeps what stands in its storage.
            SaveState::Saving => !self.is_in_front(),
            SaveState::Unsaved => true,
            SaveState::Failed(_) => self.0.touched.get(),
        };
        unsaved && !self.is_downloaded()
    }

    /// Keeps this window's text as a draft of its own; the new draft's id.
    pub fn save_apart(&self, name: &str) -> Result<DraftId, SaveError> {
        let (drafts, now) = (&self.0.drafts, clock::millis());
        let beginning = drafts.begin(self.0.handle.borrow().notice(), now);
        let stored = self.stored(name, beginning.id())?;
        let draft = drafts.create_as(beginning, &stored.content(), now)?;
        drafts.release(&draft.handle);
        Ok(draft.handle.id().clone())
    }

    /// Another page of the site may have emptied the storage: what stood there is written again at once.
    pub(super) fn look_whether_it_is_there(&self) {
        let written = matches!(self.save_state(), SaveState::Saved { kept: Kept::Disk | Kept::Browser, .. });
        if self.state().may_write() && written && self.revision() > 0 && !self.is_in_front() {
            self.0.stores.give_back();
            if !self.is_in_front() {
                self.0.autosave.borrow_mut().typed(clock::millis());
                self.save();
            }
        }
    }

    /// Whether the last save stands in the browser's storage, which outlives the window by itself.
    pub(super) fn is_in_front(&self) -> bool {
        self.0.handle.borrow().key().is_some_and(|key| self.0.stores.in_front(key))
    }

    /// Sets the timer for the next save.
    pub(super) fn wait(&self) {
        let wait = self.0.autosave.borrow().wait(clock::millis());
        let this = self.weak();
        let timer = |wait: u64| {
            Timeout::new(u32::try_from(wait).unwrap_or(u32::MAX), move || {
                if let Some(this) = this.upgrade() {
                    Self(this).due();
                }
            })
        };
        *self.0.timer.borrow_mut() = wait.map(timer);
    }

    fn due(&self) {
        if self.0.autosave.borrow().wait(clock::millis()) == Some(0) {
            self.save();
        } else {
            self.wait();
        }
    }

    /// Saves unless another window may write. The state of a page that lets go of the draft says so already.
    fn save(&self) {
        if self.state().may_write() {
            self.save_now();
        }
    }

    /// The last save of a window that lets go.
    pub(super) fn flush_last(&self) {
        if self.0.autosave.borrow().flush() {
            self.save_now();
        }
    }

    pub(super) fn save_now(&self) {
        let now = clock::millis();
        let ticket = self.0.autosave.borrow_mut().started(now);
        let stored = self.stored(&self.name(), &self.id());
        let save =
            |stored: content::Stored| self.0.drafts.save(&mut self.0.handle.borrow_mut(), &stored.content(), now);
        let result = stored.and_then(save);
        match result {
            Ok(saved) => self.put_on_disk(ticket, saved),
            Err(error) => self.failed(ticket, error),
        }
        self.wait();
        self.notify();
    }

    /// A draft that was opened may still be on its way to the disk.
    pub(super) fn look_for_it_on_disk(&self) {
        let SaveState::Saved { at, kept } = self.save_state() else { return };
        if kept < Kept::Disk && self.0.stores.has_disk() {
            let ticket = self.0.autosave.borrow_mut().started(at);
            self.put_on_disk(ticket, Saved { revision: self.revision(), at });
        }
    }

    /// A save is shown as saved once the disk has it.
    fn put_on_disk(&self, ticket: Ticket, saved: Saved) {
        let this = self.weak();
        self.0.stores.commit(Box::new(move |_| {
            if let Some(this) = this.upgrade() {
                let this = Self(this);
                this.acknowledge(ticket, saved);
                this.wait();
                this.notify();
            }
        }));
    }

    /// Whether the last save outlasts the window, as far as anything does.
    pub(super) fn is_kept(&self) -> bool {
        self.kept() > Kept::Window || !self.0.stores.lasts()
    }

    /// Where the last save is kept, or what another window has made of it since.
    fn kept(&self) -> Kept {
        let (stores, handle) = (&self.0.stores, self.0.handle.borrow());
        match handle.key().map_or(Kept::Window, |key| stores.kept(key)) {
            Kept::Window => self.0.drafts.continued(&handle).map_or(Kept::Window, |key| stores.kept(&key)),
            kept => kept,
        }
    }

    fn acknowledge(&self, ticket: Ticket, saved: Saved) {
        let (stores, kept) = (&self.0.stores, self.kept());
        if kept == Kept::Window && stores.lasts() {
            let reason = stores.trouble().unwrap_or(StoreError::NotKept);
            self.failed(ticket, reason.into());
        } else {
            self.0.autosave.borrow_mut().saved(ticket, saved.at, kept);
        }
    }

    fn failed(&self, ticket: Ticket, error: SaveError) {
        let lost = is_anothers(&error);
        self.0.autosave.borrow_mut().failed(ticket, error, clock::millis());
        if lost {
            self.happened(EditEvent::Taken);
        } else if !self.state().may_write() {
            // The last save before the draft was let go did not succeed, and there will be no other.
            self.keep_apart();
        }
    }
}
