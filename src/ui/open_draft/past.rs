//! What the code that keeps earlier versions and steps asks of an open draft. It comes in the second part of the program, and
//! with it everything here. An encrypted draft's steps are encrypted as it is, under a name of their own.

use crate::browser::clock;
use crate::drafts::{DraftId, EditState, Past, SaveError, SaveState, StoreError};
use crate::encryption::is_encrypted;

use super::{OpenDraft, content};

impl OpenDraft {
    /// The key of the generation that holds exactly what stands here; none while something is not saved, or another window
    /// may write. A page that is being put aside has saved, and has a moment left.
    pub fn settled(&self) -> Option<String> {
        let written_here = matches!(self.state(), EditState::Editing | EditState::Aside);
        let settled = written_here && !self.0.autosave.borrow().flush();
        let handle = self.0.handle.borrow();
        handle.key().filter(|_| settled).map(str::to_owned)
    }

    /// Whether the last save failed for want of room.
    pub fn has_no_room(&self) -> bool {
        self.save_state() == SaveState::Failed(SaveError::Store(StoreError::Full))
    }

    /// The steps that can be undone, as they are kept; none where they cannot be encrypted as the draft is.
    pub fn stored_steps(&self) -> Option<String> {
        let text = self.session().written_steps();
        if text.is_empty() {
            return Some(text);
        }
        let notice = self.0.handle.borrow().notice().to_owned();
        self.for_storing(text, &self.steps_id()?, &notice).ok()
    }

    /// Takes up steps that were kept; whether they belong to what was opened.
    pub fn take_up_steps(&self, stored: &str) -> bool {
        let notice = self.0.handle.borrow().notice().to_owned();
        let text = self
            .steps_id()
            .filter(|_| is_encrypted(stored) == self.is_encrypted())
            .and_then(|id| content::plain(stored, self.0.cipher.borrow().as_ref(), &id, &notice).ok());
        text.is_some_and(|text| self.session().take_up_steps(&text))
    }

    /// Keeps what is due of the draft's generations as earlier versions.
    pub fn keep_versions(&self, past: &Past) {
        past.keep_versions(&self.0.drafts, &self.id(), clock::local());
    }

    /// To what encrypted steps are bound, so that they never stand for the draft itself.
    fn steps_id(&self) -> Option<DraftId> {
        DraftId::parse(&format!("{}-undo", self.id()))
    }
}
