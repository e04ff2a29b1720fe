//! What a draft was before, kept beside it: earlier versions by time, and the steps that can be undone. Both are worth less
//! than the draft: they stand in a store of their own, are written after it, and are given up where there is no room.
//!
//! A version is the text of a generation as it was saved, so that it is encrypted as that was and tells whether it is damaged.
//! Not here: what steps say (`ui::state`), and the browser's database; it implements [`PastDisk`] in `browser`.

mod thinning;

use std::cell::Cell;
use std::cmp::Reverse;
use std::rc::Rc;

use crate::encryption::is_encrypted;

use super::generations::{self, Generation};
use super::record::{self, Reading, Record};
use super::{DraftId, Drafts, OnDone, StoreChange, StoreError, Version, key};

pub use thinning::LocalTime;
use thinning::{Entry, thinned};

/// Texts under keys on the disk, in a store that holds nothing else.
pub trait PastDisk {
    /// Every key that begins so, with its text, in any order.
    fn read(&self, beginning: &str, done: OnDone<Vec<(String, String)>>);
    /// Makes all of these changes, in their order, or none of them.
    fn write(&self, changes: Vec<StoreChange>, done: OnDone<()>);
}

/// What drafts were before. Cloning shares the store.
#[derive(Clone)]
pub struct Past(Rc<Inner>);

struct Inner {
    disk: Box<dyn PastDisk>,
    /// How often something was forgotten, so that what was read before is not written afterwards.
    forgotten: Cell<usize>,
    /// Room is being made.
    making_room: Cell<bool>,
}

impl Past {
    /// What this store holds.
    pub fn new(disk: Box<dyn PastDisk>) -> Self {
        Self(Rc::new(Inner { disk, forgotten: Cell::new(0), making_room: Cell::new(false) }))
    }

    /// The steps that are kept of a draft; none where there are none, or they cannot be read.
    pub fn steps(&self, id: &DraftId, done: impl FnOnce(Option<String>) + 'static) {
        let taken = move |found: Result<Vec<(String, String)>, StoreError>| {
            done(found.ok().and_then(|found| Some(found.into_iter().next()?.1)));
        };
        self.0.disk.read(&key::steps(id), Box::new(taken));
    }

    /// Keeps the steps of a draft in place of those before; an empty text is none.
    pub fn keep_steps(&self, id: &DraftId, text: String) {
        let key = key::steps(id);
        self.write(vec![if text.is_empty() { StoreChange::Remove { key } } else { StoreChange::Put { key, text } }]);
    }

    /// The earlier versions that are kept of a draft, the newest first. Of one that cannot be read nothing is said: it is a
    /// copy.
    pub fn versions(&self, id: &DraftId, done: impl FnOnce(Vec<Version>) + 'static) {
        let taken = move |found: Result<Vec<(String, String)>, StoreError>| {
            let found = found.unwrap_or_default();
            let mut versions: Vec<Version> = found.iter().filter_map(|(key, text)| version(key, text)).collect();
            versions.sort_by_key(|version| Reverse((version.saved_at, version.revision)));
            done(versions);
        };
        self.0.disk.read(&key::past(id), Box::new(taken));
    }

    /// Keeps those generations of a draft as versions that are the last of their quarter of an hour, and lets older versions
    /// go that stand too close together by now.
    pub fn keep_versions(&self, drafts: &Drafts, id: &DraftId, now: LocalTime) {
        let Ok(generations) = drafts.generations(id) else { return };
        let due = due(id, &generations, now);
        if due.is_empty() {
            return;
        }
        let encrypted = generations::head(&generations).is_some_and(|head| is_encrypted(&head.payload));
        let (this, forgotten) = (self.clone(), self.0.forgotten.get());
        let merge = move |found: Result<Vec<(String, String)>, StoreError>| {
            if let Ok(found) = found
                && this.0.forgotten.get() == forgotten
            {
                this.write(changes(found, due, encrypted, now));
            }
        };
        self.0.disk.read(&key::past(id), Box::new(merge));
    }

    /// Removes everything that is kept of a draft.
    pub fn forget(&self, id: &DraftId, done: OnDone<()>) {
        self.0.forgotten.set(self.0.forgotten.get() + 1);
        let this = self.clone();
        let remove = move |found: Result<Vec<(String, String)>, StoreError>| match found {
            Ok(found) => {
                this.0.disk.write(found.into_iter().map(|(key, _)| StoreChange::Remove { key }).collect(), done)
            }
            Err(error) => done(Err(error)),
        };
        self.0.disk.read(&key::past(id), Box::new(remove));
    }

    /// Removes everything, and tells how much is left; nothing where that cannot be asked.
    pub fn clear(&self, done: impl FnOnce(Option<usize>) + 'static) {
        self.0.forgotten.set(self.0.forgotten.get() + 1);
        let this = self.clone();
        let count = move |_| {
            let counted = |left: Result<Vec<(String, String)>, StoreError>| done(left.ok().map(|left| left.len()));
            this.0.disk.read("", Box::new(counted));
        };
        self.0.disk.write(vec![StoreChange::Clear], Box::new(count));
    }

    /// Makes room for what is worth more: the older half of all versions goes, and where there are none the steps.
    pub fn give_up(&self) {
        if self.0.making_room.replace(true) {
            return;
        }
        let this = self.clone();
        let give_up = move |found: Result<Vec<(String, String)>, StoreError>| {
            let keys = found.unwrap_or_default().into_iter().map(|(key, _)| key).collect();
            let changes = worth_least(keys).into_iter().map(|key| StoreChange::Remove { key }).collect();
            let done = this.clone();
            this.0.disk.write(changes, Box::new(move |_| done.0.making_room.set(false)));
        };
        self.0.disk.read("", Box::new(give_up));
    }

    /// What is not written is not missed; where that was for want of room, something else goes.
    fn write(&self, changes: Vec<StoreChange>) {
        let this = self.clone();
        let written = move |result: Result<(), StoreError>| {
            if result == Err(StoreError::Full) {
                this.give_up();
            }
        };
        self.0.disk.write(changes, Box::new(written));
    }
}

/// The generations that are the last of an earlier quarter of an hour, by the keys and texts of versions. Only what is encrypted
/// as the newest is: a generation from before the passphrase was set is about to be removed.
fn due(id: &DraftId, generations: &[Generation], now: LocalTime) -> Vec<(String, String)> {
    let encrypted = generations::head(generations).map(|head| is_encrypted(&head.payload));
    let sound = generations.iter().filter_map(|generation| Some((generation.sound()?, &generation.raw.text)));
    let past = |record: &Record| now.quarter(record.saved_at) != now.quarter(now.at);
    let mut past: Vec<(&Record, &String)> =
        sound.filter(|(record, _)| past(record) && Some(is_encrypted(&record.payload)) == encrypted).collect();
    past.sort_by_key(|(record, _)| Reverse((record.saved_at, record.revision)));
    past.dedup_by_key(|(record, _)| now.quarter(record.saved_at));
    past.into_iter().map(|(record, text)| (key::version(id, record.saved_at, &record.step()), text.clone())).collect()
}

/// What is to be written once these versions are due. What cannot be read, or is not encrypted as the draft is by now, goes.
fn changes(
    found: Vec<(String, String)>,
    due: Vec<(String, String)>,
    encrypted: bool,
    now: LocalTime,
) -> Vec<StoreChange> {
    let versions = found.iter().filter(|(key, _)| key::version_of(key).is_some());
    let is_alike = |key: &str, text: &str| version(key, text).is_some_and(|it| is_encrypted(&it.payload) == encrypted);
    let (known, unfit): (Vec<_>, Vec<_>) = versions.partition(|(key, text)| is_alike(key, text));
    let new: Vec<&(String, String)> =
        due.iter().filter(|(key, _)| known.iter().all(|(known, _)| known != key)).collect();
    let all: Vec<&(String, String)> = known.iter().copied().chain(new.iter().copied()).collect();
    let entry = |(key, text): &&(String, String)| Entry {
        at: key::version_of(key).map_or(0, |(_, at, _)| at),
        size: text.len(),
    };
    let entries: Vec<Entry> = all.iter().map(entry).collect();
    let stays = thinned(&entries, now);
    let judged = all.into_iter().zip(stays).enumerate();
    let change = |(nth, ((key, text), stays)): (usize, (&(String, String), bool))| match (nth >= known.len(), stays) {
        (true, true) => Some(StoreChange::Put { key: key.clone(), text: text.clone() }),
        (false, false) => Some(StoreChange::Remove { key: key.clone() }),
        _ => None,
    };
    let unfit = unfit.into_iter().map(|(key, _)| StoreChange::Remove { key: key.clone() });
    unfit.chain(judged.filter_map(change)).collect()
}

/// The keys of what goes first.
fn worth_least(keys: Vec<String>) -> Vec<String> {
    let mut versions: Vec<(u64, &String)> =
        keys.iter().filter_map(|key| Some((key::version_of(key)?.1, key))).collect();
    versions.sort_unstable();
    let half = versions.len().div_ceil(2);
    if half == 0 { keys } else { versions.into_iter().take(half).map(|(_, key)| key.clone()).collect() }
}

/// The version under a key, where it is sound and stands where it belongs.
fn version(key: &str, text: &str) -> Option<Version> {
    let (id, at, step) = key::version_of(key)?;
    match record::read(&id.step(step), text) {
        Reading::Sound(record) if record.saved_at == at => Some(Version::of(&record)),
        _ => None,
    }
}

/// The versions of a draft in both stores, the newest first, each once.
pub fn all_versions(newest: Vec<Version>, earlier: Vec<Version>) -> Vec<Version> {
    let known =
        |version: &Version| newest.iter().any(|it| (it.revision, it.saved_at) == (version.revision, version.saved_at));
    let earlier: Vec<Version> = earlier.into_iter().filter(|version| !known(version)).collect();
    newest.into_iter().chain(earlier).collect()
}
