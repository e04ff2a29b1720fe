//! Stories of what drafts were before: versions by time and steps, on a store that may be full or away.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::*;

const MINUTE: u64 = 60 * 1_000;
const HOUR: u64 = 60 * MINUTE;
/// 08:00 of a day where clocks show universal time.
const MORNING: u64 = 20_000 * 24 * HOUR + 8 * HOUR;

/// A store in memory, with room for so many texts.
#[derive(Clone)]
struct FakePast {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    room: Rc<Cell<usize>>,
    away: Rc<Cell<bool>>,
}

impl Default for FakePast {
    fn default() -> Self {
        Self { texts: Rc::default(), room: Rc::new(Cell::new(usize::MAX)), away: Rc::default() }
    }
}

impl PastDisk for FakePast {
    fn read(&self, beginning: &str, done: OnDone<Vec<(String, String)>>) {
        let texts = self.texts.borrow().clone();
        let found = texts.into_iter().filter(|(key, _)| key.starts_with(beginning)).collect();
        done(if self.away.get() { Err(StoreError::Blocked) } else { Ok(found) });
    }

    fn write(&self, changes: Vec<StoreChange>, done: OnDone<()>) {
        if self.away.get() {
            return done(Err(StoreError::Blocked));
        }
        let mut texts = self.texts.borrow().clone();
        for change in changes {
            match change {
                StoreChange::Put { key, text } => drop(texts.insert(key, text)),
                StoreChange::Remove { key } => drop(texts.remove(&key)),
                StoreChange::Clear => texts.clear(),
            }
        }
        // What makes it smaller always goes.
        let grows = texts.len() > self.texts.borrow().len();
        if grows && texts.len() > self.room.get() {
            return done(Err(StoreError::Full));
        }
        *self.texts.borrow_mut() = texts;
        done(Ok(()));
    }
}

fn at(time: u64) -> LocalTime {
    LocalTime { at: time, ahead: 0 }
}

/// A draft, the tab that works on it, and what it was before.
struct Desk {
    drafts: Drafts,
    handle: Handle,
    disk: FakePast,
    past: Past,
}

impl Desk {
    fn new() -> Self {
        let (_, drafts, _) = tabs();
        let handle = drafts.create("demo", &content("开始"), MORNING).unwrap().handle;
        let disk = FakePast::default();
        Self { drafts, handle, past: Past::new(Box::new(disk.clone())), disk }
    }

    /// Saves a text, and keeps what is due then.
    fn save(&mut self, text: &str, time: u64) {
        self.drafts.save(&mut self.handle, &content(text), time).unwrap();
        self.past.keep_versions(&self.drafts, self.handle.id(), at(time));
    }

    /// The texts of the versions of both stores, the newest first.
    fn versions(&self) -> Vec<String> {
        let found = Rc::new(RefCell::new(Vec::new()));
        let seen = found.clone();
        self.past.versions(self.handle.id(), move |versions| *seen.borrow_mut() = versions);
        let all = all_versions(self.drafts.versions(self.handle.id()).unwrap(), found.take());
        all.into_iter().map(|version| version.payload).collect()
    }

    fn steps(&self) -> Option<String> {
        let found = Rc::new(RefCell::new(None));
        let seen = found.clone();
        self.past.steps(self.handle.id(), move |steps| *seen.borrow_mut() = steps);
        found.take()
    }
}

#[test]
fn the_last_text_of_every_quarter_of_an_hour_can_be_gone_back_to() {
    let mut desk = Desk::new();
    for (minute, text) in [(1, "甲"), (14, "乙"), (16, "丙"), (20, "丁"), (50, "戊"), (51, "己"), (52, "庚")] {
        desk.save(text, MORNING + minute * MINUTE);
    }
    assert_eq!(desk.versions(), ["庚", "己", "丁", "乙"]);
    // The next day the last of the day before is left, beside the two newest that are always there.
    desk.save("辛", MORNING + 24 * HOUR);
    desk.save("壬", MORNING + 24 * HOUR + MINUTE);
    assert_eq!(desk.versions(), ["壬", "辛", "庚"]);
}

#[test]
fn what_was_left_yesterday_is_kept_when_the_draft_is_opened() {
    let desk = Desk::new();
    for _ in 0..2 {
        desk.past.keep_versions(&desk.drafts, desk.handle.id(), at(MORNING + 24 * HOUR));
        assert_eq!(desk.versions(), ["开始"], "each version once");
        assert_eq!(desk.disk.texts.borrow().len(), 1);
    }
}

#[test]
fn weeks_of_work_stay_within_bounds() {
    let mut desk = Desk::new();
    for day in 0..40 {
        for nth in 0..30 {
            desk.save(&format!("{day} {nth}"), MORNING + day * 24 * HOUR + nth * 10 * MINUTE);
        }
    }
    let versions = desk.versions();
    assert!((20..=26).contains(&versions.len()), "{}", versions.len());
    assert_eq!((&*versions[0], &*versions[1]), ("39 29", "39 28"));
    assert!(versions.contains(&"38 29".to_owned()) && versions.contains(&"30 29".to_owned()), "{versions:?}");
}

#[test]
fn a_full_store_costs_the_oldest_versions_and_never_a_save() {
    let mut desk = Desk::new();
    desk.past.keep_steps(desk.handle.id(), "步骤".to_owned());
    for day in 0..6 {
        desk.save(&day.to_string(), MORNING + day * 24 * HOUR);
    }
    assert_eq!(desk.versions(), ["5", "4", "3", "2", "1", "0"]);
    desk.disk.room.set(desk.disk.texts.borrow().len());
    desk.save("6", MORNING + 6 * 24 * HOUR);
    assert_eq!(desk.versions(), ["6", "5", "4", "3"], "the older half made room");
    assert_eq!(desk.steps().as_deref(), Some("步骤"));
    (0..3).for_each(|_| desk.past.give_up());
    assert_eq!((desk.versions().len(), desk.steps()), (2, None));
    desk.disk.away.set(true);
    desk.save("7", MORNING + 7 * 24 * HOUR);
    assert_eq!(desk.versions(), ["7", "6"]);
}

#[test]
fn what_a_draft_was_before_goes_with_it_and_waits_in_the_trash() {
    let mut desk = Desk::new();
    desk.save("甲", MORNING + 24 * HOUR);
    desk.past.keep_steps(desk.handle.id(), "步骤".to_owned());
    let other = DraftId::parse("other").unwrap();
    desk.past.keep_steps(&other, "别的".to_owned());
    desk.drafts.release(&desk.handle);
    desk.drafts.delete(desk.handle.id(), MORNING + 25 * HOUR).unwrap();
    desk.drafts.restore(desk.handle.id()).unwrap();
    assert_eq!((desk.versions(), desk.steps().as_deref()), (vec!["甲".to_owned(), "开始".to_owned()], Some("步骤")));
    desk.past.forget(desk.handle.id(), Box::new(|done| done.unwrap()));
    assert_eq!(desk.steps(), None);
    assert_eq!(desk.disk.texts.borrow().keys().collect::<Vec<_>>(), ["shenbao.past.other.steps"]);
    desk.past.keep_steps(&other, String::new());
    desk.past.keep_steps(&other, "别的".to_owned());
    desk.past.clear(|left| assert_eq!(left, Some(0)));
    assert!(desk.disk.texts.borrow().is_empty());
}

#[test]
fn damaged_versions_are_not_offered_and_make_way() {
    let mut desk = Desk::new();
    for day in 0..4 {
        desk.save(&day.to_string(), MORNING + day * 24 * HOUR);
    }
    let first = desk.disk.texts.borrow().keys().next().unwrap().clone();
    desk.disk.texts.borrow_mut().insert(first.clone(), "{".to_owned());
    // A sound text where another belongs is as good as none.
    let (key, text) =
        desk.disk.texts.borrow().iter().next_back().map(|(key, text)| (key.clone(), text.clone())).unwrap();
    desk.disk.texts.borrow_mut().insert(key.replace("past.", "past.x"), text.clone());
    let moved = key.replace(&format!(".{}.", MORNING + 2 * 24 * HOUR), ".5.");
    desk.disk.texts.borrow_mut().insert(moved.clone(), text);
    assert_eq!(desk.versions(), ["3", "2", "1"]);
    desk.save("4", MORNING + 4 * 24 * HOUR);
    let keys: Vec<String> = desk.disk.texts.borrow().keys().cloned().collect();
    assert!(!keys.contains(&first) && !keys.contains(&moved), "{keys:?}");
}

#[test]
fn no_text_from_before_a_passphrase_is_kept_beside_encrypted_ones() {
    let mut desk = Desk::new();
    desk.save("甲", MORNING + 24 * HOUR);
    assert_eq!(desk.disk.texts.borrow().len(), 1);
    let encrypted = include_str!("../../../tests/encryption/draft-2026.json");
    // The generation before is not encrypted and was saved in an earlier quarter of an hour.
    desk.save(encrypted, MORNING + 25 * HOUR);
    assert_eq!(desk.disk.texts.borrow().len(), 1);
    desk.save(encrypted, MORNING + 26 * HOUR);
    let texts: Vec<String> = desk.disk.texts.borrow().values().cloned().collect();
    assert!(texts.len() == 1 && !texts[0].contains("甲") && !texts[0].contains("开始"), "{texts:?}");
}
