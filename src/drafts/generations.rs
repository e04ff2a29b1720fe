//! The generations of drafts as they lie in the store, each judged.
//! Not here: which of them is the draft (`load`), writing and retiring them (`save`).

use std::cmp::Reverse;

use super::record::{self, Reading, Record};
use super::{DraftId, Drafts, StoreError, key};

/// A stored text as it was found, to be downloaded by the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawText {
    /// The key it lies under.
    pub key: String,
    /// The text, untouched.
    pub text: String,
}

/// One stored generation.
#[derive(Debug, Clone)]
pub(super) struct Generation {
    pub raw: RawText,
    pub reading: Reading,
}

impl Generation {
    /// The record, where it is sound.
    pub fn sound(&self) -> Option<&Record> {
        match &self.reading {
            Reading::Sound(record) => Some(record),
            Reading::Newer | Reading::Damaged => None,
        }
    }
}

/// The sound generation that counts: the highest revision; among equals the later one, then by writer, so that every tab agrees.
pub(super) fn head(generations: &[Generation]) -> Option<&Record> {
    let sound = generations.iter().filter_map(Generation::sound);
    sound.max_by(|a, b| (a.revision, a.saved_at, &a.writer).cmp(&(b.revision, b.saved_at, &b.writer)))
}

/// The generation that counts and those it descends from, newest first, as far as they are there.
pub(super) fn lineage(generations: &[Generation]) -> Vec<&Record> {
    let mut line: Vec<&Record> = head(generations).into_iter().collect();
    let mut older: Vec<&Record> = generations.iter().filter_map(Generation::sound).collect();
    older.sort_by_key(|record| Reverse(record.revision));
    for record in older {
        // The first format named only the parent, so that every one of the line is asked. Falling revisions keep out a
        // forged record that names itself.
        let is_forebear =
            |of: &&Record| record.revision < of.revision && of.descent().holds(record.revision, &record.writer);
        if line.iter().any(is_forebear) {
            line.push(record);
        }
    }
    line
}

impl Drafts {
    /// The generations of one draft.
    pub(super) fn generations(&self, id: &DraftId) -> Result<Vec<Generation>, StoreError> {
        let mut found = Vec::new();
        for key in self.keys_of(id)? {
            found.extend(self.generation(key)?);
        }
        Ok(found)
    }

    /// The generations of every draft.
    pub(super) fn all_generations(&self, keys: &[String]) -> Result<Vec<(DraftId, Vec<Generation>)>, StoreError> {
        let mut all: Vec<(DraftId, Vec<Generation>)> = Vec::new();
        for key in keys {
            let Some((id, _)) = key::draft_of(key) else { continue };
            let found = self.generation(key.clone())?;
            match all.iter_mut().find(|(known, _)| *known == id) {
                Some((_, generations)) => generations.extend(found),
                None => all.push((id, found.into_iter().collect())),
            }
        }
        // Drafts of one moment stand in one order, whatever order the store has.
        all.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        Ok(all)
    }

    /// The keys of one draft's generations.
    pub(super) fn keys_of(&self, id: &DraftId) -> Result<Vec<String>, StoreError> {
        let mut keys = self.store.keys()?;
        keys.retain(|key| key::draft_of(key).is_some_and(|(of, _)| of == *id));
        Ok(keys)
    }

    /// The generation under a key; none if there is nothing.
    pub(super) fn generation(&self, key: String) -> Result<Option<Generation>, StoreError> {
        let Some(text) = self.store.get(&key)? else { return Ok(None) };
        let reading = record::read(&key, &text);
        Ok(Some(Generation { raw: RawText { key, text }, reading }))
    }

    /// Whether a sound generation lies under a key.
    pub(super) fn is_sound(&self, key: &str) -> Result<bool, StoreError> {
        Ok(self.generation(key.to_owned())?.is_some_and(|g| g.sound().is_some()))
    }
}
