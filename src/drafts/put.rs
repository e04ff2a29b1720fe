//! Putting one generation into the store so that it is really there, and removing those it replaces.
//! Not here: what other tabs did (`save`).

use super::handle::Step;
use super::{Content, Drafts, Handle, SaveError, StoreError};

impl Drafts {
    /// Writes under a new key, above the highest revision that is there, and reads back.
    pub(super) fn put(
        &self,
        handle: &mut Handle,
        content: &Content<'_>,
        highest: u64,
        at: u64,
    ) -> Result<Step, SaveError> {
        self.drop_attempts(handle, 1);
        let (record, step) = handle.next(content, &self.tab, highest, at);
        let text = record.write();
        handle.attempts.push(step.clone());
        if let Err(error) = self.store.set(&step.key, &text) {
            if error != StoreError::Full || !self.make_room(handle) {
                return Err(error.into());
            }
            self.store.set(&step.key, &text)?;
        }
        let kept = self.generation(step.key.clone())?;
        let kept = kept.is_some_and(|generation| generation.raw.text == text && generation.sound().is_some());
        if kept { Ok(step) } else { Err(SaveError::NotKept) }
    }

    /// Removes this tab's own unfinished writes but the latest few; their text lives on in the tab.
    pub(super) fn drop_attempts(&self, handle: &mut Handle, keep: usize) {
        let old = handle.attempts.len().saturating_sub(keep);
        let mut index = 0;
        handle.attempts.retain(|step| {
            index += 1;
            index > old || self.store.remove(&step.key).is_err()
        });
    }

    /// Removes forebears once two newer generations are sound, the oldest first. What turns out damaged stays in the store.
    pub(super) fn retire(&self, handle: &mut Handle) {
        while let Some(second) = handle.line.get(1) {
            match self.is_sound(&second.key) {
                Ok(true) => break,
                Ok(false) => drop(handle.line.remove(1)),
                Err(_) => return,
            }
        }
        self.shorten(handle, 2);
    }

    /// Gives up the second generation where storage is full and the first is sound; tells whether anything was removed.
    fn make_room(&self, handle: &mut Handle) -> bool {
        let sound = handle.line.first().is_some_and(|first| self.is_sound(&first.key) == Ok(true));
        let before = handle.line.len();
        if sound {
            self.shorten(handle, 1);
        }
        handle.line.len() < before
    }

    /// Cuts the line to its newest `keep` generations; stops at the first that cannot be removed.
    fn shorten(&self, handle: &mut Handle, keep: usize) {
        while handle.line.len() > keep
            && let Some(oldest) = handle.line.last()
        {
            let gone = match self.is_sound(&oldest.key) {
                Ok(true) => self.store.remove(&oldest.key).is_ok(),
                Ok(false) => true,
                Err(_) => false,
            };
            if !gone {
                return;
            }
            handle.line.pop();
        }
    }
}
