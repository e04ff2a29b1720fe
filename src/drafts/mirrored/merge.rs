//! What the two stores have for one another after they went apart: a browser that was killed has lost the last minute of
//! its storage but not what was on the disk; a page that was closed has the last save in the storage and perhaps not yet on
//! the disk. The union counts, and each is given what it lacks; nothing is thrown away.

use crate::drafts::disk::OnDone;
use crate::drafts::record::{self, Reading};
use crate::drafts::{StoreChange, StoreError, key, trash};
use crate::json::{Json, from_text};

use super::Mirrored;

/// How long the disk remembers what was removed for good, in milliseconds: far longer than a browser keeps its storage off
/// the disk.
const REMEMBERED: u64 = 24 * 60 * 60 * 1_000;

impl Mirrored {
    /// Reads the disk, and gives each store what it lacks. May be called again, to see what another tab has written.
    pub fn load(&self, now: u64, done: OnDone<()>) {
        let Some(disk) = self.0.disk.clone() else { return done(Err(StoreError::Blocked)) };
        let stores = self.clone();
        disk.all(Box::new(move |texts| {
            done(texts.map(|texts| stores.merge(texts, now)));
        }));
    }

    fn merge(&self, texts: Vec<(String, String)>, now: u64) {
        *self.0.on_disk.borrow_mut() = texts.iter().map(|(key, _)| key.clone()).collect();
        self.bury_again(&texts, now);
        for (key, text) in &texts {
            self.take(key, text);
        }
        self.give_back();
        self.give_disk(&texts);
    }

    /// Removes what was removed for good before: the front may have lost that it was.
    fn bury_again(&self, texts: &[(String, String)], now: u64) {
        for grave in texts.iter().filter_map(|(key, text)| Grave::read(key, text)) {
            if grave.at.abs_diff(now) > REMEMBERED {
                self.note(StoreChange::Remove { key: key::grave(grave.name) });
                continue;
            }
            for (key, _) in self.in_front_all().iter().filter(|(key, text)| grave.holds(key, text)) {
                // What the front does not let go comes up at the next opening.
                self.0.front.as_ref().map(|front| front.remove(key));
            }
            for (key, _) in texts.iter().filter(|(key, text)| grave.holds(key, text)) {
                self.0.on_disk.borrow_mut().remove(key);
                self.note(StoreChange::Remove { key: key.clone() });
            }
        }
    }

    /// Every text in front that both stores are to have.
    pub(super) fn in_front_all(&self) -> Vec<(String, String)> {
        let Some(front) = &self.0.front else { return Vec::new() };
        let keys = front.keys().unwrap_or_default().into_iter().filter(|key| key::is_kept(key));
        keys.filter_map(|key| front.get(&key).ok().flatten().map(|text| (key, text))).collect()
    }

    /// Takes from the disk what is not in front, or not as sound.
    fn take(&self, key: &str, text: &str) {
        let changing = self.0.pending.borrow().iter().any(|change| change.key().is_none_or(|changing| changing == key));
        let front = self.0.front.as_ref().and_then(|front| front.get(key).ok()).flatten();
        if key::is_kept(key) && !changing && front.is_none_or(|front| is_better(key, text, &front)) {
            self.0.held.borrow_mut().insert(key, text.to_owned());
        }
    }

    /// Gives the front what is held; what it does not take stays held.
    pub fn give_back(&self) {
        let held: Vec<(String, String)> =
            self.0.held.borrow().iter().map(|(key, text)| (key.to_string(), text.clone())).collect();
        for (key, text) in held {
            if self.put_in_front(&key, &text).is_ok() {
                self.0.held.borrow_mut().remove(&key);
            }
        }
    }

    /// Tells the disk what it has not, or not as sound.
    fn give_disk(&self, texts: &[(String, String)]) {
        for (key, text) in self.in_front_all() {
            let there = texts.iter().find(|(known, _)| *known == key).map(|(_, text)| text);
            if there.is_none_or(|there| is_better(&key, &text, there)) {
                self.note(StoreChange::Put { key, text });
            }
        }
    }
}

/// The mark on the disk that everything of a name was removed for good; of all names where it is empty.
pub(super) fn grave(name: &str, at: u64) -> StoreChange {
    StoreChange::Put { key: key::grave(name), text: Json::object([("at", Json::whole(at))]).to_text() }
}

/// That everything of a name was removed for good; of all names where it is empty.
struct Grave<'a> {
    name: &'a str,
    /// Milliseconds since 1970.
    at: u64,
}

impl<'a> Grave<'a> {
    fn read(key: &'a str, text: &str) -> Option<Self> {
        Some(Self { name: key::grave_of(key)?, at: time_of(text)? })
    }

    /// Whether a text is among what was removed. Of all names one that says nothing of its time may be younger, so it stays.
    fn holds(&self, key: &str, text: &str) -> bool {
        let named = key::name_of(key) == Some(self.name);
        let older = time_of(text).map_or(named, |time| time <= self.at);
        key::is_kept(key) && (named || self.name.is_empty()) && older
    }
}

/// When a text says that it was written.
fn time_of(text: &str) -> Option<u64> {
    let tree = from_text(text)?;
    tree.get("saved_at").or_else(|| tree.get("at"))?.as_whole()
}

/// Whether the text is to take the other's place under its key. A generation is written once, so that texts differ only
/// where one is damaged; marks of deletion count up.
fn is_better(key: &str, text: &str, other: &str) -> bool {
    if text == other {
        return false;
    }
    if key::is_trash(key) {
        return trash::turn(text) > trash::turn(other);
    }
    let readable = |text: &str| record::read(key, text) != Reading::Damaged;
    readable(text) && !readable(other)
}
