//! Notices that came from files, kept beside the drafts that answer them and by the same rules: no key is written twice, a
//! keeping counts only after reading back, the generation before stays, and what is damaged is left where it is.
//! Not here: what a notice's text means (`notice`).

use super::record::{self, MOST, Reading, Record};
use super::{Drafts, SaveError, StoreError, key};

/// A notice that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptNotice {
    /// Its id.
    pub id: String,
    /// Counts up whenever another file takes its place.
    pub revision: u64,
    /// When it was kept, in milliseconds since 1970.
    pub kept_at: u64,
    /// The text that was kept.
    pub file: String,
}

impl Drafts {
    /// The notices that are kept, one for each id: the one that was kept last.
    pub fn notices(&self) -> Result<Vec<KeptNotice>, StoreError> {
        let mut found: Vec<KeptNotice> = Vec::new();
        for (_, notice) in self.kept(|_| true)? {
            match found.iter_mut().find(|known| known.id == notice.id) {
                Some(known) if known.revision < notice.revision => *known = notice,
                Some(_) => {}
                None => found.push(notice),
            }
        }
        found.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        Ok(found)
    }

    /// Keeps a notice in place of any other of its id; that one stays behind it, for [`Drafts::restore_notice`].
    /// Gives the key it lies under.
    pub fn keep_notice(&self, id: &str, file: &str, at: u64) -> Result<String, SaveError> {
        let mut older = self.kept(|of| of == id)?;
        older.sort_unstable_by_key(|(_, notice)| notice.revision);
        let keys = self.store.keys()?;
        let named = keys.iter().filter(|key| key::notice_of(key).is_some_and(|(of, _)| of == id));
        let named = named.map(|key| key::notice_revision(key)).max().unwrap_or(0);
        // Keys do not count absurd revisions; what is sound under one must be outdone all the same.
        let revision = older.last().map_or(named, |(_, notice)| named.max(notice.revision)) + 1;
        let record = Record {
            id: id.to_owned(),
            notice: id.to_owned(),
            revision,
            saved_at: at,
            writer: self.tab.as_str().to_owned(),
            payload: file.to_owned(),
            ..Record::default()
        };
        let key = key::notice(id, &record.step());
        if revision > MOST || self.store.get(&key)?.is_some() {
            return Err(StoreError::NotKept.into());
        }
        let text = record.write();
        if let Err(error) = self.write_and_read(&key, &text)
            && !self.store.hold(&key, &text)
        {
            // Half a text would count as damaged; nobody has seen it yet.
            drop(self.store.remove(&key));
            return Err(error);
        }
        if !self.store.outlasts(&key) {
            return Ok(key);
        }
        older.pop();
        // What cannot be removed is only in the way.
        older.iter().for_each(|(key, _)| drop(self.store.remove(key)));
        Ok(key)
    }

    /// Takes back the last keeping of an id, at the person's request; whether another notice of that id was behind it.
    pub fn restore_notice(&self, id: &str) -> Result<bool, StoreError> {
        let mut kept = self.kept(|of| of == id)?;
        kept.sort_unstable_by_key(|(_, notice)| notice.revision);
        match kept.pop() {
            Some((key, _)) if !kept.is_empty() => self.store.remove(&key).map(|()| true),
            _ => Ok(false),
        }
    }

    /// Removes a notice, at the person's request. Drafts that answer it stay, and wait for the file.
    pub fn remove_notice(&self, id: &str, at: u64) -> Result<(), StoreError> {
        self.store.bury(id, at);
        self.kept(|of| of == id)?.iter().try_for_each(|(key, _)| self.store.remove(key))
    }

    /// The sound ones, with their keys.
    fn kept(&self, wanted: impl Fn(&str) -> bool) -> Result<Vec<(String, KeptNotice)>, StoreError> {
        let mut found = Vec::new();
        for key in self.store.keys()? {
            if !key::notice_of(&key).is_some_and(|(id, _)| wanted(id)) {
                continue;
            }
            let Some(text) = self.store.get(&key)? else { continue };
            if let Reading::Sound(record) = record::read(&key, &text) {
                let Record { id, revision, saved_at, payload, .. } = *record;
                found.push((key, KeptNotice { id, revision, kept_at: saved_at, file: payload }));
            }
        }
        Ok(found)
    }
}
