//! Writing to the disk what changed, one transaction after the other.

use std::rc::Rc;

use crate::drafts::disk::OnDone;
use crate::drafts::{StoreChange, StoreError};

use super::{Inner, Mirrored};

/// Those who wait for what is pending to be on the disk.
pub(super) type Waiting = Vec<OnDone<()>>;

impl Mirrored {
    /// Writes to the disk everything that changed. `done` is called when that is on the disk, or with the reason why it is not;
    /// then it stays pending until the next call.
    pub fn commit(&self, done: OnDone<()>) {
        if self.0.disk.is_none() {
            return done(Err(StoreError::Blocked));
        }
        self.0.waiting.borrow_mut().push(done);
        self.0.clone().next();
    }

    /// Whether some changes are not on the disk yet.
    pub fn is_behind(&self) -> bool {
        self.0.busy.get() || !self.0.pending.borrow().is_empty()
    }
}

impl Inner {
    /// Begins the next transaction unless one is under way.
    fn next(self: Rc<Self>) {
        let Some(disk) = self.disk.clone().filter(|_| !self.busy.get()) else { return };
        let waiting = std::mem::take(&mut *self.waiting.borrow_mut());
        let changes = std::mem::take(&mut *self.pending.borrow_mut());
        if waiting.is_empty() {
            self.pending.replace(changes);
            return;
        }
        if changes.is_empty() {
            return waiting.into_iter().for_each(|done| done(Ok(())));
        }
        self.busy.set(true);
        let sent = changes.clone();
        disk.write(changes, Box::new(move |result| self.written(sent, &result, waiting)));
    }

    fn written(self: Rc<Self>, sent: Vec<StoreChange>, result: &Result<(), StoreError>, waiting: Waiting) {
        self.busy.set(false);
        match result {
            Ok(()) => sent.iter().for_each(|change| self.note_written(change)),
            Err(_) => self.put_back(sent),
        }
        for done in waiting {
            done(result.clone());
        }
        self.next();
    }

    fn note_written(&self, change: &StoreChange) {
        let mut on_disk = self.on_disk.borrow_mut();
        match change {
            StoreChange::Put { key, .. } => drop(on_disk.insert(key.clone())),
            StoreChange::Remove { key } => drop(on_disk.remove(key)),
            StoreChange::Clear => on_disk.clear(),
        }
    }

    /// Puts changes that the disk did not take before those that came since.
    fn put_back(&self, mut refused: Vec<StoreChange>) {
        let mut pending = self.pending.borrow_mut();
        if pending.contains(&StoreChange::Clear) {
            return;
        }
        refused.retain(|older| older.key().is_none() || pending.iter().all(|newer| newer.key() != older.key()));
        refused.append(&mut pending);
        *pending = refused;
    }
}
