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
        let turn = self.store.get(&id.trash())?.map_or(0, |mark| turn(&mark));
        self.mark(id, turn + 1 + turn % 2, at)?;
        Ok(Deleted { id: id.clone(), name: name(&generations), at })
    }

    /// Takes a deletion back.
    pub fn restore(&self, id: &DraftId) -> Result<(), StoreError> {
        let turn = self.store.get(&id.trash())?.map_or(0, |mark| turn(&mark));
        if turn % 2 == 0 { Ok(()) } else { self.mark(id, turn + 1, 0) }
    }

    fn mark(&self, id: &DraftId, turn: u64, at: u64) -> Result<(), StoreError> {
        let (key, text) = (id.trash(), mark(turn, at));
        let kept = match self.store.set(&key, &text) {
            Ok(()) if self.store.get(&key)?.as_deref() == Some(text.as_str()) => Ok(()),
            Ok(()) => Err(StoreError::NotKept),
            Err(error) => Err(error),
        };
        kept.or_else(|error| if self.store.hold(&key, &text) { Ok(()) } else { Err(error) })
    }

    /// Whether a draft is in the trash.
    pub(super) fn is_deleted(&self, id: &DraftId) -> Result<bool, StoreError> {
        Ok(self.store.get(&id.trash())?.is_some_and(|mark| turn(&mark) % 2 == 1))
    }

    /// Removes a deleted draft for good, at the person's request; false if it is not in the trash (any more).
    pub fn empty(&self, id: &DraftId, at: u64) -> Result<bool, StoreError> {
        if !self.is_deleted(id)? {
            return Ok(false);
        }
        self.store.bury(id.as_str(), at);
        // The mark goes last: a removal cut short leaves the rest in the trash.
        for key in self.keys_of(id)? {
            self.store.remove(&key)?;
        }
        self.store.remove(&id.position())?;
        self.store.remove(&id.made())?;
        self.store.remove(&id.lease())?;
        self.store.remove(&id.trash())?;
        Ok(true)
    }

    /// Removes a draft that was saved once with nothing written in it. One of which there is anything else, be it damaged,
    /// stays; so does what a store does not remove, which harms nobody in the list.
    pub fn forget(&self, id: &DraftId, at: u64) {
        let keys = self.keys_of(id).unwrap_or_default();
        if keys.len() == 1 {
            self.store.bury(id.as_str(), at);
            for key in keys.into_iter().chain([id.position()]) {
                drop(self.store.remove(&key));
            }
        }
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
    pub fn wipe(&self, at: u64) -> Result<usize, StoreError> {
        let mut keys = self.store.keys()?;
        keys.retain(|key| key::is_ours(key));
        self.store.clear_disk();
        self.store.bury("", at);
        for key in &keys {
            self.store.remove(key)?;
        }
        Ok(keys.len())
    }

    /// The line in the list of deleted drafts.
    pub(super) fn deleted(&self, id: DraftId, generations: &[Generation]) -> Result<Deleted, StoreError> {
        let mark = self.store.get(&id.trash())?.unwrap_or_default();
        Ok(Deleted { id, name: name(generations), at: marked_at(&mark) })
    }

    /// A draft that has just been saved is not deleted; where that cannot be noted, the next save tries again.
    pub(super) fn unmark(&self, id: &DraftId) {
        drop(self.restore(id));
    }
}

/// What stands under the mark's key. Marks count up, so that of two stores that went apart the later one is known: odd where
/// the draft is deleted, even where that was taken back.
fn mark(turn: u64, at: u64) -> String {
    let entries = [("program", Json::text("shenbao")), ("format", Json::whole(1))];
    Json::object(entries.into_iter().chain([("at", Json::whole(at)), ("turn", Json::whole(turn))])).to_text()
}

/// How often a draft was deleted and brought back; a mark that says nothing of it, or is damaged, says that it is deleted.
pub(super) fn turn(mark: &str) -> u64 {
    from_text(mark).and_then(|mark| mark.get("turn")?.as_whole()).filter(|turn| *turn < 1 << 52).unwrap_or(1)
}

/// When it was deleted, in milliseconds since 1970; 0 if unknown.
pub(super) fn marked_at(mark: &str) -> u64 {
    from_text(mark).and_then(|mark| mark.get("at")?.as_whole()).unwrap_or(0)
}

fn name(generations: &[Generation]) -> String {
    generations::head(generations).map(|head| head.name.clone()).unwrap_or_default()
}
