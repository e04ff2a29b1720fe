//! Deleting: a small mark beside the draft, whose text stays in place until the person empties the trash.
//! Not here: any deleting that the person did not ask for.

use crate::json::{Json, from_text};

use super::generations::{self, Generation};
use super::record::Reading;
use super::{DraftId, Drafts, SaveError, StoreError, key};

/// A deleted draft, under 「最近删除」; [`Drafts::restore`] undoes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    /// The draft.
    pub id: DraftId,
    /// Its name; empty if it cannot be read.
    pub name: String,
    /// When it was deleted, in milliseconds since 1970; 0 if unknown.
    pub at: u64,
}

impl Drafts {
    /// Marks a draft as deleted, damaged and newer ones too. Needs hardly any room, so it works in a full store.
    /// A later save of the draft takes the mark away: what is being typed is not deleted.
    pub fn delete(&self, id: &DraftId, at: u64) -> Result<Deleted, SaveError> {
        if let Some(holder) = self.other_holder(id, at)? {
            return Err(SaveError::ReadOnly { holder });
        }
        let generations = self.generations(id)?;
        if generations.is_empty() {
            return Err(SaveError::Unreadable);
        }
        let text = mark(at);
        self.store.set(&id.trash(), &text)?;
        let kept = self.store.get(&id.trash())?.as_deref() == Some(text.as_str());
        if kept { Ok(Deleted { id: id.clone(), name: name(&generations), at }) } else { Err(SaveError::NotKept) }
    }

    /// Takes a deletion back.
    pub fn restore(&self, id: &DraftId) -> Result<(), StoreError> {
        self.store.remove(&id.trash())
    }

    /// Removes a deleted draft for good, at the person's request; false if it is not in the trash (any more).
    pub fn empty(&self, id: &DraftId) -> Result<bool, StoreError> {
        if self.store.get(&id.trash())?.is_none() {
            return Ok(false);
        }
        // The mark goes last: a removal cut short leaves the rest in the trash.
        for key in self.keys_of(id)? {
            self.store.remove(&key)?;
        }
        self.store.remove(&id.lease())?;
        self.store.remove(&id.trash())?;
        Ok(true)
    }

    /// Removes a draft's unreadable generations, at the person's request, after they were offered for download.
    pub fn discard_damaged(&self, id: &DraftId) -> Result<usize, StoreError> {
        let damaged = self.generations(id)?;
        let damaged: Vec<_> = damaged.iter().filter(|g| g.reading == Reading::Damaged).collect();
        for generation in &damaged {
            self.store.remove(&generation.raw.key)?;
        }
        Ok(damaged.len())
    }

    /// Removes every key of this program, at the person's request (shared computers). Gives how many there were.
    pub fn wipe(&self) -> Result<usize, StoreError> {
        let mut keys = self.store.keys()?;
        keys.retain(|key| key::is_ours(key));
        for key in &keys {
            self.store.remove(key)?;
        }
        Ok(keys.len())
    }

    /// The line in the list of deleted drafts.
    pub(super) fn deleted(&self, id: DraftId, generations: &[Generation]) -> Result<Deleted, StoreError> {
        let mark = self.store.get(&id.trash())?.unwrap_or_default();
        let at = from_text(&mark).and_then(|mark| mark.get("at")?.as_whole()).unwrap_or(0);
        Ok(Deleted { id, name: name(generations), at })
    }

    /// Takes the mark away from a draft that has just been saved; if that fails, the next save tries again.
    pub(super) fn unmark(&self, id: &DraftId) {
        if let Ok(Some(_)) = self.store.get(&id.trash()) {
            drop(self.store.remove(&id.trash()));
        }
    }
}

/// What stands under the mark's key. The key alone says that the draft is deleted.
fn mark(at: u64) -> String {
    Json::object([("program", Json::text("shenbao")), ("format", Json::whole(1)), ("at", Json::whole(at))]).to_text()
}

fn name(generations: &[Generation]) -> String {
    generations::head(generations).map(|head| head.name.clone()).unwrap_or_default()
}
