//! The two stores as drafts see them: one store that answers at once.

use crate::drafts::{Kept, Store, StoreChange, StoreError, key};

use super::{Mirrored, merge};

impl Mirrored {
    /// Puts a text in front, and looks whether it is there.
    pub(super) fn put_in_front(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let front = self.0.front.as_ref().ok_or(StoreError::Blocked)?;
        front.set(key, text)?;
        let same = front.get(key)?.as_deref() == Some(text);
        if same { Ok(()) } else { Err(StoreError::NotKept) }
    }

    /// Notes a change to be written to the disk, where nothing stands of what goes with a tab or is not missed.
    pub(super) fn note(&self, change: StoreChange) {
        if self.0.disk.is_none() || change.key().is_some_and(key::is_passing) {
            return;
        }
        let mut pending = self.0.pending.borrow_mut();
        // Later changes of a key are all that counts; after clearing, nothing before it does.
        match change.key() {
            Some(key) => pending.retain(|older| older.key() != Some(key)),
            None => pending.clear(),
        }
        pending.push(change);
        drop(pending);
        let wake = self.0.wake.borrow().clone();
        if let Some(wake) = wake {
            wake();
        }
    }
}

impl Store for Mirrored {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let in_front = self.0.front.as_ref().map_or(Ok(Vec::new()), |front| front.keys());
        let mut keys = match in_front {
            // What the disk had is held where the front does not have it; but what the front alone has is out of reach.
            Err(error) if self.0.disk.is_none() => return Err(error),
            keys => keys.unwrap_or_default(),
        };
        let held = self.0.held.borrow();
        let unseen = held.keys().filter(|key| !keys.iter().any(|known| known == key));
        let unseen: Vec<String> = unseen.map(str::to_owned).collect();
        keys.extend(unseen);
        Ok(keys)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let held = self.0.held.borrow().get(key).cloned();
        match (&self.0.front, held) {
            (Some(front), None) => front.get(key),
            (_, held) => Ok(held),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        if self.0.front.is_none() {
            self.hold(key, text);
            return Ok(());
        }
        let put = self.put_in_front(key, text);
        if !key::is_passing(key) {
            *self.0.trouble.borrow_mut() = put.clone().err();
        }
        put?;
        self.0.held.borrow_mut().remove(key);
        self.note(StoreChange::Put { key: key.to_owned(), text: text.to_owned() });
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        if let Some(front) = &self.0.front {
            front.remove(key)?;
        }
        self.0.held.borrow_mut().remove(key);
        self.note(StoreChange::Remove { key: key.to_owned() });
        Ok(())
    }

    fn hold(&self, key: &str, text: &str) -> bool {
        if key::is_lease(key) {
            // A lease that nobody else can see is none.
            return false;
        }
        if let Some(front) = &self.0.front {
            // Half a text there would be damage.
            drop(front.remove(key));
        }
        self.0.held.borrow_mut().insert(key, text.to_owned());
        self.note(StoreChange::Put { key: key.to_owned(), text: text.to_owned() });
        true
    }

    fn outlasts(&self, key: &str) -> bool {
        !self.lasts() || self.kept(key) > Kept::Window
    }

    fn bury(&self, name: &str, at: u64) {
        self.note(merge::grave(name, at));
    }

    fn clear_disk(&self) {
        self.0.on_disk.borrow_mut().clear();
        self.note(StoreChange::Clear);
    }
}
