//! Damaged, newer, foreign and too many texts in the store.

use super::record::Record;
use super::*;

#[test]
fn damage_stays_in_place_and_the_generation_before_opens() {
    let (store, one, _) = tabs();
    let mut draft = one.create("demo", &content("甲"), 1).unwrap();
    one.save(&mut draft.handle, &content("乙"), 2).unwrap();
    let [old, new] = <[String; 2]>::try_from(keys(&store)).unwrap();
    store.set(&new, "{\"program\":\"shenbao\"").unwrap();
    let id = draft.handle.id().clone();
    let mut found = open(&one, &id, 3);
    assert_eq!((found.payload.as_str(), found.damaged), ("甲", 1));
    one.save(&mut found.handle, &content("丙"), 4).unwrap();
    assert_eq!(open(&one, &id, 5).payload, "丙");
    assert_eq!(store.get(&new).unwrap().as_deref(), Some("{\"program\":\"shenbao\""));
    assert!(store.get(&old).unwrap().is_some());
}

#[test]
fn damage_behind_an_open_draft_costs_no_second_generation_and_is_not_swept_away() {
    for spoilt in [0, 1] {
        let (store, one, _) = tabs();
        let mut draft = one.create("demo", &content("甲"), 1).unwrap();
        one.save(&mut draft.handle, &content("乙"), 2).unwrap();
        let key = keys(&store)[spoilt].clone();
        store.set(&key, "[").unwrap();
        for (at, text) in [(3, "丙"), (4, "丁")] {
            one.save(&mut draft.handle, &content(text), at).unwrap();
            assert_eq!(one.versions(draft.handle.id()).unwrap().len(), 2, "{spoilt} at {at}");
        }
        assert_eq!(store.get(&key).unwrap().as_deref(), Some("["), "{spoilt}");
    }
}

#[test]
fn everything_damaged_is_listed_for_download_and_never_removed() {
    let (store, one, _) = tabs();
    let draft = one.create("demo", &content("甲"), 1).unwrap();
    let [key] = <[String; 1]>::try_from(keys(&store)).unwrap();
    for text in ["", "true", "[1", "{}", "{\"program\":\"other\",\"format\":9}", "\u{0}"] {
        store.set(&key, text).unwrap();
        let damaged = one.list().unwrap().damaged;
        assert_eq!(damaged[0].texts, [RawText { key: key.clone(), text: text.to_owned() }]);
        assert!(matches!(one.open(draft.handle.id(), 2).unwrap(), Loaded::Damaged(_)), "{text}");
        assert_eq!(store.get(&key).unwrap().as_deref(), Some(text));
    }
    assert_eq!(one.discard_damaged(draft.handle.id()), Ok(1));
    assert_eq!(keys(&store).len(), 0);
}

#[test]
fn a_newer_programs_draft_is_shown_and_never_written() {
    let (store, one, _) = tabs();
    let mut draft = one.create("demo", &content("甲"), 1).unwrap();
    let id = draft.handle.id().clone();
    let text = "{\"program\":\"shenbao\",\"format\":3,\"answers\":[]}";
    store.set(&id.step("anything at all"), text).unwrap();
    let before = keys(&store);
    assert_eq!(one.save(&mut draft.handle, &content("乙"), 2), Err(SaveError::Newer));
    assert_eq!(
        (one.copy(&id, "x", 3).err(), one.rename(&id, "x", 3).err()),
        (Some(SaveError::Newer), Some(SaveError::Newer))
    );
    let listing = one.list().unwrap();
    assert_eq!((listing.drafts.len(), listing.newer[0].texts.len()), (0, 2));
    assert_eq!(one.versions(&id).unwrap()[0].payload, "甲");
    assert_eq!(keys(&store), before);
}

#[test]
fn other_pages_keys_are_none_of_our_business() {
    let (store, one, _) = tabs();
    for key in ["token", "shenbao", "shenbao.draft.", "shenbao.draft.x", "shenbao.draft.a b.1.c", "shenbao.other.x"] {
        store.set(key, "x").unwrap();
    }
    assert_eq!(one.list().unwrap(), Listing::default());
    one.create("demo", &content("甲"), 1).unwrap();
    one.wipe(9).unwrap();
    assert!(store.get("token").unwrap().is_some() && store.get("shenbao.other.x").unwrap().is_some());
    assert_eq!(keys(&store).iter().filter(|key| key.contains("one")).count(), 0);
}

#[test]
fn a_record_moved_to_another_draft_or_revision_is_damaged() {
    let (store, one, _) = tabs();
    one.create("demo", &content("甲"), 1).unwrap();
    let [key] = <[String; 1]>::try_from(keys(&store)).unwrap();
    let text = store.get(&key).unwrap().unwrap();
    let other = DraftId::parse("other").unwrap();
    for step in ["1.one", "2.one", "1.two", "x"] {
        store.set(&other.step(step), &text).unwrap();
    }
    assert_eq!(one.list().unwrap().damaged[0].texts.len(), 4);
}

#[test]
fn every_changed_byte_of_a_record_is_noticed() {
    let (store, one, _) = tabs();
    let draft = one.create("demo", &content("ab"), 1).unwrap();
    let [key] = <[String; 1]>::try_from(keys(&store)).unwrap();
    let text = store.get(&key).unwrap().unwrap();
    for (at, bit) in (0..text.len()).flat_map(|at| (0..7).map(move |bit| (at, bit))) {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1 << bit;
        let Ok(flipped) = String::from_utf8(bytes) else { continue };
        store.set(&key, &flipped).unwrap();
        let changed = match one.load(draft.handle.id()).unwrap() {
            // The other spelling of the same text is no damage: `\"` and the like.
            Loaded::Draft(found) => (found.payload.as_str(), found.name.as_str()) != ("ab", "张三工作室"),
            Loaded::Damaged(_) | Loaded::Newer(_) => false,
            Loaded::Missing => true,
        };
        assert!(!changed, "byte {at}, bit {bit}: {flipped}");
    }
}

#[test]
fn a_full_store_gives_up_the_older_generation_but_never_the_last() {
    let (store, one, _) = tabs();
    let narrow = Drafts::new(Rc::new(Narrow { store: store.clone(), room: 2 }), TabId::parse("one").unwrap());
    let mut draft = one.create("demo", &content("甲"), 1).unwrap();
    for at in 2..6 {
        narrow.save(&mut draft.handle, &content("乙"), at).unwrap();
        assert_eq!(keys(&store).len(), 2);
    }
    let none = Drafts::new(Rc::new(Narrow { store: store.clone(), room: 0 }), TabId::parse("one").unwrap());
    assert_eq!(none.save(&mut draft.handle, &content("丙"), 7), Err(SaveError::Store(StoreError::Full)));
    assert_eq!(open(&one, draft.handle.id(), 8).payload, "乙");
}

/// A sound generation of a revision that no honest draft reaches, with damage under the key that comes after it.
fn at_the_brink(store: &MemoryStore, revision: u64) -> DraftId {
    let id = DraftId::parse("brink").unwrap();
    let record = Record {
        id: id.as_str().to_owned(),
        revision,
        writer: "one".to_owned(),
        payload: "甲".to_owned(),
        ..Record::default()
    };
    store.set(&id.step(&record.step()), &record.write()).unwrap();
    store.set(&id.step(&format!("{}.one", revision + 1)), "[").unwrap();
    id
}

#[test]
fn a_save_never_takes_a_key_that_something_lies_under() {
    for revision in [1, (1 << 52) - 1, 1 << 52, (1 << 53) - 2] {
        let (store, one, _) = tabs();
        let id = at_the_brink(&store, revision);
        let mut draft = open(&one, &id, 1);
        assert!(one.save(&mut draft.handle, &content("乙"), 2).is_ok(), "{revision}");
        assert_eq!(open(&one, &id, 3).payload, "乙", "{revision}");
        let damage = id.step(&format!("{}.one", revision + 1));
        assert_eq!(store.get(&damage).unwrap().as_deref(), Some("["), "{revision}");
    }
}

#[test]
fn where_no_revision_is_left_a_save_is_refused_and_a_copy_is_not() {
    let (store, one, _) = tabs();
    let id = at_the_brink(&store, (1 << 53) - 1);
    let before = keys(&store);
    let mut draft = open(&one, &id, 1);
    let saved = one.save(&mut draft.handle, &content("乙"), 2);
    assert_eq!(saved, Err(SaveError::Store(StoreError::NotKept)));
    assert_eq!((keys(&store), open(&one, &id, 3).payload.as_str()), (before, "甲"));
    assert_eq!(one.save_apart(&mut draft.handle, &content("乙"), 4).unwrap().payload, "乙");
}

/// Room for so many generations.
pub(super) struct Narrow {
    pub(super) store: Rc<MemoryStore>,
    pub(super) room: usize,
}

impl Store for Narrow {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.store.keys()
    }
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.store.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let full = key.starts_with("shenbao.draft.") && keys(&self.store).len() >= self.room;
        if full { Err(StoreError::Full) } else { self.store.set(key, text) }
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.store.remove(key)
    }
}
