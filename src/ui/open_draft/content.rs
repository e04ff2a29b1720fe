//! What is saved of an open draft, and what a saved text holds.

use crate::check::how_complete;
use crate::drafts::{DraftContent, DraftId, SaveError, Version};
use crate::encryption::is_encrypted;
use crate::json::Json;
use crate::notice::Notice;
use crate::wire::{self, ReadError, Submission};

use super::{Closed, OpenDraft, Unlocked};

impl OpenDraft {
    /// The submission file's text.
    pub fn payload(&self) -> String {
        self.written(&self.name())
    }

    fn written(&self, name: &str) -> String {
        let work = self.0.session.work();
        wire::write(&work.notice, name, &work.answers, None)
    }

    /// A version's submission file, where it can be read.
    pub fn text_of(&self, version: &Version) -> Option<String> {
        plain(&version.payload, self.0.cipher.borrow().as_ref(), &self.id(), &version.notice).ok()
    }

    /// What is stored of the draft under an id; an encrypted draft's name and summary would give it away.
    pub(super) fn stored(&self, name: &str, id: &DraftId) -> Result<Stored, SaveError> {
        let notice = self.0.handle.borrow().notice().to_owned();
        let payload = self.for_storing(self.written(name), id, &notice)?;
        let [name, summary] = match self.is_encrypted() {
            true => [String::new(), String::new()],
            false => [name.to_owned(), self.summary()],
        };
        Ok(Stored { name, payload, summary })
    }

    /// The same, as a file that the person takes along; closing the window then loses nothing.
    pub fn file(&self) -> String {
        let payload = self.payload();
        *self.0.downloaded.borrow_mut() = Some(payload.clone());
        self.flush();
        if let Some(key) = self.0.handle.borrow().key() {
            self.0.stores.give(key);
        }
        self.notify();
        payload
    }

    /// Whether what stands in the form is what the person was given as a file.
    pub(super) fn is_downloaded(&self) -> bool {
        self.0.downloaded.borrow().as_ref().is_some_and(|file| *file == self.payload())
    }

    /// How complete the draft is, for the list of drafts: as it was checked last.
    pub(super) fn summary(&self) -> String {
        let assessment = self.0.session.assessment();
        if assessment.is_checked() {
            let work = self.0.session.work();
            *self.0.summary.borrow_mut() = how_complete(&work.notice, &work.answers, &assessment);
        }
        self.0.summary.borrow().clone()
    }
}

/// What is stored of a draft.
pub(super) struct Stored {
    name: String,
    payload: String,
    summary: String,
}

impl Stored {
    pub(super) fn content(&self) -> DraftContent<'_> {
        DraftContent { name: &self.name, payload: &self.payload, summary: &self.summary }
    }
}

/// A stored text as it was before it was encrypted, if it was.
pub(super) fn plain(payload: &str, cipher: Option<&Unlocked>, id: &DraftId, notice: &str) -> Result<String, Closed> {
    match cipher {
        _ if !is_encrypted(payload) => Ok(payload.to_owned()),
        None => Err(Closed::Locked),
        Some(Unlocked(cipher)) => cipher.decrypt(payload, id, notice).ok_or(Closed::Damaged),
    }
}

/// The submission in a text. One that does not read is damaged: it must not open as an empty form.
pub fn submission(text: &str, notice: &Notice) -> Result<Submission, Closed> {
    parse(text).and_then(|file| read(&file, notice))
}

/// The tree of a submission's text, by itself: of a large one each of the two steps takes a while.
pub(super) fn parse(text: &str) -> Result<Json, Closed> {
    wire::parse(text).map_err(|error| closed(&error))
}

/// The submission in a tree.
pub(super) fn read(file: &Json, notice: &Notice) -> Result<Submission, Closed> {
    wire::read(file, notice).map_err(|error| closed(&error))
}

fn closed(error: &ReadError) -> Closed {
    match error {
        ReadError::Newer(_) => Closed::Newer,
        _ => Closed::Damaged,
    }
}
