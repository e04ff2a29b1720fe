//! Putting one generation into the store so that it is really there, and removing those it replaces.
//! Not here: what other tabs did (`save`).

use super::handle::Step;
use super::record::{MOST, Record};
use super::{DraftContent, Drafts, Handle, SaveError, StoreError};

impl Drafts {
    /// Writes under a new key, above the highest revision that is there, and reads back.
    pub(super) fn put(
        &self,
        handle: &mut Handle,
        content: &DraftContent<'_>,
        highest: u64,
        at: u64,
    ) -> Result<Step, SaveError> {
        self.drop_attempts(handle, 1);
        let (record, step) = self.next_free(handle, content, highest, at)?;
        let text = record.write();
        handle.attempts.push(step.clone());
        let mut kept = self.write_and_read(&step.key, &text);
        if kept == Err(StoreError::Full.into()) && self.make_room(handle) {
            kept = self.write_and_read(&step.key, &text);
        }
        match kept {
            Err(error) if !self.store.hold(&step.key, &text) => Err(error),
            _ => Ok(step),
        }
    }

    /// The next record and its place, where nothing lies yet: a key with an absurd revision is not counted among the used ones.
    fn next_free(
        &self,
        handle: &mut Handle,
        content: &DraftContent<'_>,
        highest: u64,
        at: u64,
    ) -> Result<(Record, Step), SaveError> {
        loop {
            let (record, step) = handle.next(content, &self.tab, highest, at);
            if record.revision > MOST {
                return Err(StoreError::NotKept.into());
            }
            if self.store.get(&step.key)?.is_none() {
                return Ok((record, step));
            }
        }
    }

    /// What comes back as it went in is sound, for it was sealed here.
    pub(super) fn write_and_read(&self, key: &str, text: &str) -> Result<(), SaveError> {
        self.store.set(key, text)?;
        if self.store.get(key)?.as_deref() == Some(text) { Ok(()) } else { Err(StoreError::NotKept.into()) }
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

    /// Removes forebears once two newer generations are sound and outlast the window, the oldest first. What turns out
    /// damaged stays in the store.
    pub(super) fn retire(&self, handle: &mut Handle) {
        let mut head = true;
        handle.line.retain(|step| {
            // Of texts that are only in memory the newest is enough.
            let stays = std::mem::take(&mut head) || self.store.outlasts(&step.key);
            stays || self.store.remove(&step.key).is_err()
        });
        let lasting = first_lasting(self, handle);
        // The newest was read back a moment ago, and stays the one that the next save descends from.
        for at in lasting.max(1)..lasting + 2 {
            while let Some(step) = handle.line.get(at) {
                match self.is_sound(&step.key) {
                    Ok(true) => break,
                    Ok(false) => drop(handle.line.remove(at)),
                    Err(_) => return,
                }
            }
        }
        self.shorten(handle, lasting + 2);
    }

    /// Gives up the second generation where storage is full and the first is sound; tells whether anything was removed.
    fn make_room(&self, handle: &mut Handle) -> bool {
        let lasting = first_lasting(self, handle);
        let sound = handle.line.get(lasting).is_some_and(|first| self.is_sound(&first.key) == Ok(true));
        let before = handle.line.len();
        if sound {
            self.shorten(handle, lasting + 1);
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

/// Where the generations begin that outlast the window; only the newest may not.
fn first_lasting(drafts: &Drafts, handle: &Handle) -> usize {
    usize::from(handle.line.first().is_some_and(|head| !drafts.store.outlasts(&head.key)))
}
