//! Whether this window may write: what the lock says is put to the state, and what the state demands is done.

use crate::browser::clock;
use crate::drafts::{Access, Autosave, Draft, EditEffect, EditEvent, EditState, Kept, Loaded, SaveState, words};

use crate::wire::Submission;

use super::{Apart, OpenDraft, content, is_anothers};

impl OpenDraft {
    /// Asks the window that edits to hand the draft over.
    pub fn ask(&self) {
        self.happened(EditEvent::Ask);
    }

    /// Puts an event to the state.
    pub(super) fn happened(&self, event: EditEvent) {
        let before = self.state();
        let (state, effects) = before.after(event, clock::millis());
        self.0.state.set(state);
        // The fields follow at once, before anything else is done that takes time.
        self.0.session.set_read_only(!state.may_write());
        for effect in effects {
            self.carry_out(*effect);
        }
        if before != state {
            self.notify();
        }
    }

    fn carry_out(&self, effect: EditEffect) {
        let lock = self.0.lock.borrow().clone();
        let Some(lock) = lock else { return };
        match effect {
            EditEffect::Try => lock.attempt(),
            EditEffect::Take => lock.take(),
            EditEffect::Ask => lock.ask(),
            EditEffect::Load => self.load(),
            EditEffect::Save => self.save_now(),
            EditEffect::LetGo => self.let_go(),
            EditEffect::KeepApart => {
                self.keep_apart();
                lock.let_go();
            }
        }
    }

    /// Takes up the latest text, unless something is typed here that is kept nowhere yet.
    fn load(&self) {
        let unsaved = self.0.autosave.borrow().flush();
        if let Some(latest) = self.latest().filter(|_| !unsaved) {
            self.take_up(latest);
        }
        if self.state().may_write() {
            self.0.apart.take();
        }
        self.set_access();
        self.notify();
    }

    /// The draft as it was saved last, where that is not what stands here.
    fn latest(&self) -> Option<Draft> {
        let handle = self.0.handle.borrow();
        // What went apart makes way for the draft's own text.
        let apart = self.0.apart.borrow().is_some();
        if !apart && self.0.drafts.is_newest(&handle) {
            return None;
        }
        match self.0.drafts.load(handle.id()) {
            Ok(Loaded::Draft(draft)) if apart || draft.handle.key() != handle.key() => Some(*draft),
            // What cannot be read is found out by the next save, which destroys nothing.
            _ => None,
        }
    }

    /// The stores ask the handle whether this window may save.
    fn set_access(&self) {
        let reading = || Access::ReadOnly { holder: String::new() };
        let access = if self.state().may_write() { Access::Editing } else { reading() };
        self.0.handle.borrow_mut().set_access(access);
    }

    /// Shows a draft as it was saved by another window.
    fn take_up(&self, draft: Draft) {
        let notice = self.0.session.notice();
        let text = content::plain(&draft.payload, self.0.cipher.borrow().as_ref(), &self.id(), draft.handle.notice());
        // One that does not read, or has another passphrase by now, stays where it is; saving will not overwrite it.
        let Ok(Submission { head, answers }) = text.and_then(|text| content::submission(&text, &notice)) else {
            return;
        };
        let kept = draft.handle.key().map_or(Kept::Window, |key| self.0.stores.kept(key));
        *self.0.autosave.borrow_mut() = Autosave::new(draft.saved_at, kept);
        self.0.older.set(draft.older);
        *self.0.name.borrow_mut() = if draft.name.is_empty() { head.name } else { draft.name };
        *self.0.handle.borrow_mut() = draft.handle;
        self.0.session.begin_anew(&answers);
        self.find_out_who_named_it();
        self.look_for_it_on_disk();
    }

    /// A reading window follows what the other one saves.
    pub(super) fn follow(&self) {
        let reads = matches!(self.state(), EditState::Reading { .. } | EditState::Asking { .. });
        if reads && self.0.apart.borrow().is_none() {
            self.load();
        }
    }

    /// Saves first, so that the window that waits finds everything; the storage has it at once, the disk a moment later.
    fn let_go(&self) {
        // The state is reading already, and the last save belongs to the time before.
        self.0.handle.borrow_mut().set_access(Access::Editing);
        self.flush_last();
        self.set_access();
        // Where another window has written meanwhile, nothing was saved.
        if matches!(self.save_state(), SaveState::Failed(error) if is_anothers(&error)) {
            self.keep_apart();
        }
        let here = self.is_in_front();
        let this = self.weak();
        let let_go = move || {
            let lock = this.upgrade().and_then(|this| this.lock.borrow().clone());
            if let Some(lock) = lock {
                lock.let_go();
            }
        };
        if here {
            let_go();
        } else {
            self.0.stores.commit(Box::new(move |_| let_go()));
        }
    }

    /// What was typed and not saved when the draft was taken becomes a draft of its own.
    pub(super) fn keep_apart(&self) {
        self.set_access();
        if !self.0.autosave.borrow().flush() {
            return;
        }
        let name = words::conflict_name(&self.name());
        if let Ok(id) = self.save_apart(&name) {
            *self.0.apart.borrow_mut() = Some(Apart { id, name });
            *self.0.autosave.borrow_mut() = Autosave::new(clock::millis(), Kept::Browser);
        }
    }
}
