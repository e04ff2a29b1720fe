//! Saving: write under a new key, read back, look for other tabs, and only then retire what is older.
//! Not here: the writing and retiring itself (`put`), when to save (`autosave`), who may (`lease`).

use crate::wire::LARGEST;

use super::load::{Draft, Loaded, Version};
use super::record::Reading;
use super::{Access, DraftId, Drafts, Handle, StoreError, key};

/// What a person has typed, to be kept.
#[derive(Debug, Clone, Copy)]
pub struct DraftContent<'a> {
    /// The draft's name.
    pub name: &'a str,
    /// The submission file's text.
    pub payload: &'a str,
    /// A small JSON text for the list of drafts.
    pub summary: &'a str,
}

/// A save that was read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// The new revision.
    pub revision: u64,
    /// When, in milliseconds since 1970.
    pub at: u64,
}

/// Why nothing was saved. What was saved before is still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveError {
    /// Another tab has saved this draft since it was opened here: keep this tab's text with [`Drafts::save_apart`].
    OtherTab {
        /// The other tab's revision.
        revision: u64,
    },
    /// Another tab is editing this draft.
    ReadOnly {
        /// The other tab.
        holder: String,
    },
    /// A newer program has saved this draft; this one must not write it.
    Newer,
    /// The text could not be encrypted, for the browser gives no random bytes.
    Unencrypted,
    /// The text is larger than a submission file may be: it could not be opened again.
    TooLarge,
    /// There is no sound draft of this id to copy, rename or delete.
    Unreadable,
    /// The store refused.
    Store(StoreError),
}

impl From<StoreError> for SaveError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Drafts {
    /// Saves what the tab has typed. After an error the same call may be repeated with newer text.
    pub fn save(&self, handle: &mut Handle, content: &DraftContent<'_>, at: u64) -> Result<Saved, SaveError> {
        if content.payload.len() > LARGEST {
            return Err(SaveError::TooLarge);
        }
        self.permitted(handle, at)?;
        let highest = self.undisturbed(handle)?;
        let step = self.put(handle, content, highest, at)?;
        // A tab that wrote between the look before and this one finds our key in its turn: at least one of the two notices.
        self.undisturbed(handle)?;
        let revision = step.revision;
        handle.attempts.retain(|attempt| *attempt != step);
        handle.descent = std::mem::take(&mut handle.descent).with(revision, self.tab.as_str());
        handle.line.insert(0, step);
        self.drop_attempts(handle, 0);
        self.retire(handle);
        self.unmark(&handle.id);
        Ok(Saved { revision, at })
    }

    /// A new draft of which nothing is stored until its first [`Drafts::save`]; works where storage does not.
    pub fn begin(&self, notice: &str, at: u64) -> Handle {
        Handle::unsaved(self.fresh_id(at), notice.to_owned())
    }

    /// Makes a draft and saves it for the first time; this tab edits it. After an error nothing is left of it.
    pub fn create(&self, notice: &str, content: &DraftContent<'_>, at: u64) -> Result<Draft, SaveError> {
        self.create_as(self.begin(notice, at), content, at)
    }

    /// The same with a draft that [`Self::begin`] has named, because its text depends on its id.
    pub fn create_as(&self, mut handle: Handle, content: &DraftContent<'_>, at: u64) -> Result<Draft, SaveError> {
        match self.save(&mut handle, content, at) {
            Ok(saved) => {
                self.claim(&mut handle, at);
                Ok(Draft::new(handle, content, saved))
            }
            Err(error) => {
                self.drop_attempts(&mut handle, 0);
                Err(error)
            }
        }
    }

    /// Keeps this tab's text as a draft of its own after [`SaveError::OtherTab`]; `content.name` is the new draft's name.
    pub fn save_apart(&self, handle: &mut Handle, content: &DraftContent<'_>, at: u64) -> Result<Draft, SaveError> {
        let draft = self.create(&handle.notice, content, at)?;
        self.drop_attempts(handle, 0);
        Ok(draft)
    }

    /// Removes every generation but the two newest of this tab's line, at the person's request: they are not encrypted.
    pub fn keep_newest(&self, handle: &mut Handle) -> Result<(), StoreError> {
        self.drop_attempts(handle, 0);
        let kept = |key: &str| handle.line.iter().take(2).any(|step| step.key == key);
        for generation in self.generations(&handle.id)? {
            if generation.sound().is_some() && !kept(&generation.raw.key) {
                self.store.remove(&generation.raw.key)?;
            }
        }
        handle.line.truncate(2);
        handle.beside.clear();
        Ok(())
    }

    /// Copies a draft's last save under a new name.
    pub fn copy(&self, id: &DraftId, name: &str, at: u64) -> Result<Draft, SaveError> {
        let draft = self.sound(id)?;
        let content = DraftContent { name, payload: &draft.payload, summary: &draft.summary };
        self.create(&draft.handle.notice, &content, at)
    }

    /// Gives a draft that is not open here another name.
    pub fn rename(&self, id: &DraftId, name: &str, at: u64) -> Result<Saved, SaveError> {
        let mut draft = self.sound(id)?;
        let content = DraftContent { name, payload: &draft.payload, summary: &draft.summary };
        self.save(&mut draft.handle, &content, at)
    }

    /// Saves a version of a draft that does not open anew, as its newest; everything else stays beside.
    pub fn revive(&self, id: &DraftId, version: &Version, at: u64) -> Result<Saved, SaveError> {
        let mut handle = Handle::found(id, version.notice.clone(), &self.generations(id)?);
        let content = DraftContent { name: &version.name, payload: &version.payload, summary: &version.summary };
        self.save(&mut handle, &content, at)
    }

    fn sound(&self, id: &DraftId) -> Result<Draft, SaveError> {
        match self.load(id)? {
            Loaded::Draft(draft) => Ok(*draft),
            Loaded::Newer(_) => Err(SaveError::Newer),
            Loaded::Damaged(_) | Loaded::Missing => Err(SaveError::Unreadable),
        }
    }

    /// An id that no key in the store mentions; the tab's name alone makes it likely where the store does not tell.
    fn fresh_id(&self, at: u64) -> DraftId {
        let keys = self.store.keys().unwrap_or_default();
        let taken = |id: &DraftId| keys.iter().any(|key| key.contains(id.as_str()));
        let mut n = 0;
        loop {
            let id = DraftId::fresh(&self.tab, at, n);
            if !taken(&id) {
                return id;
            }
            n += 1;
        }
    }

    /// Refuses where another tab holds the draft.
    fn permitted(&self, handle: &mut Handle, at: u64) -> Result<(), SaveError> {
        if handle.access == Access::Editing
            && let Some(holder) = self.other_holder(&handle.id, at)?
        {
            handle.access = Access::ReadOnly { holder };
        }
        match &handle.access {
            Access::Editing => Ok(()),
            Access::ReadOnly { holder } => Err(SaveError::ReadOnly { holder: holder.clone() }),
        }
    }

    /// Refuses where somebody else has saved since the draft was opened; gives the highest revision that any key names.
    fn undisturbed(&self, handle: &Handle) -> Result<u64, SaveError> {
        let mut highest = 0;
        for key in self.keys_of(&handle.id)? {
            highest = highest.max(key::revision_of(&key));
            let unknown = if handle.knows(&key) { None } else { self.generation(key)? };
            match unknown.map(|generation| generation.reading) {
                Some(Reading::Newer) => return Err(SaveError::Newer),
                Some(Reading::Sound(other)) if other.revision >= handle.revision() => {
                    return Err(SaveError::OtherTab { revision: other.revision });
                }
                // Damage, and what a lost tab wrote long ago, stays beside.
                Some(Reading::Sound(_) | Reading::Damaged) | None => {}
            }
        }
        Ok(highest)
    }
}
