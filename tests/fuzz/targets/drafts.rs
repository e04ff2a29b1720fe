//! Whatever lies under the program's keys in the browser's storage: it is listed, opened and offered for download, nothing of
//! it is removed by looking, and what cannot be read is still there after saving beside it.
//!
//! A line is a key, a tab and a text. A text that says `"checksum":"*"` gets its right checksum, for a fuzzer cannot guess it.
#![no_main]

use std::collections::BTreeMap;
use std::rc::Rc;

use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};
use shenbao::drafts::{DraftContent, DraftId, Drafts, Loaded, MemoryStore, Store, TabId};
use shenbao::json::{Json, from_text};

/// What stands where the checksum is to be put.
const UNSEALED: &str = "\"checksum\":\"*\"";
/// The keys that looking at drafts may write: who edits.
const LEASE: &str = "shenbao.tab.";
const NOW: u64 = 1_700_000_000_000;

fuzz_target!(init: seals_as_the_program_does(), |bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let store = Rc::new(MemoryStore::default());
    for (key, text) in text.lines().filter_map(|line| line.split_once('\t')) {
        store.set(key, &sealed(text)).unwrap();
    }
    let before = texts(&store);
    let drafts = Drafts::new(store.clone(), TabId::parse("fuzz").unwrap());
    let found = looked_at(&drafts, &before);
    assert_eq!(texts(&store), before, "looking removed or changed something");
    for id in found {
        saved_beside(&drafts, &store, &id);
    }
});

/// Everything but the leases.
fn texts(store: &MemoryStore) -> BTreeMap<String, String> {
    let keys = store.keys().unwrap().into_iter().filter(|key| !key.starts_with(LEASE));
    keys.map(|key| (key.clone(), store.get(&key).unwrap().unwrap())).collect()
}

/// Lists and opens everything; the drafts that there are.
fn looked_at(drafts: &Drafts, before: &BTreeMap<String, String>) -> Vec<DraftId> {
    let listing = drafts.list().unwrap();
    let kept = drafts.notices().unwrap();
    assert!(kept.is_sorted_by(|one, next| one.id < next.id));
    let opened = listing.drafts.iter().map(|draft| draft.id.clone());
    let damaged = listing.damaged.iter().map(|draft| draft.id.clone());
    let newer = listing.newer.iter().map(|draft| draft.id.clone());
    let trash = listing.trash.iter().map(|draft| draft.id.clone());
    let all: Vec<DraftId> = opened.chain(damaged).chain(newer).chain(trash).collect();
    for id in &all {
        let raw = drafts.raw(id).unwrap();
        assert!(!raw.is_empty() && raw.iter().all(|raw| before.get(&raw.key) == Some(&raw.text)));
        assert!(drafts.versions(id).unwrap().len() <= raw.len());
        assert!(!matches!(drafts.open(id, NOW).unwrap(), Loaded::Missing));
    }
    assert!(listing.drafts.iter().all(|draft| matches!(drafts.load(&draft.id), Ok(Loaded::Draft(_)))));
    all
}

/// Saves a draft again, where it opens; what this program cannot read must outlive that.
fn saved_beside(drafts: &Drafts, store: &MemoryStore, id: &DraftId) {
    let before = texts(store);
    let sound: Vec<String> = drafts.versions(id).unwrap().into_iter().map(|version| version.payload).collect();
    let Loaded::Draft(mut draft) = drafts.open(id, NOW).unwrap() else { return };
    assert!(sound.contains(&draft.payload));
    let content = DraftContent { name: "名", payload: "新的内容", summary: "" };
    let saved = drafts.save(&mut draft.handle, &content, NOW);
    let after = texts(store);
    let Loaded::Draft(now) = drafts.load(id).unwrap() else { panic!("a draft that opened is gone") };
    assert!(if saved.is_ok() { now.payload == "新的内容" } else { sound.contains(&now.payload) });
    let mine = format!("shenbao.draft.{id}.");
    for (key, text) in &before {
        let unread = from_text(text).is_none_or(|tree| tree.get("checksum").and_then(Json::as_text).is_none());
        let marked = saved.is_ok() && *key == format!("shenbao.trash.{id}");
        if !marked && (unread || !key.starts_with(&mine)) {
            assert_eq!(after.get(key), Some(text), "saving removed {key}");
        }
    }
}

/// The text with its right checksum.
fn sealed(text: &str) -> String {
    let sum = from_text(text).filter(|_| text.contains(UNSEALED)).and_then(|tree| checksum(&tree));
    match sum {
        Some(sum) => text.replacen(UNSEALED, &format!("\"checksum\":\"{sum}\""), 1),
        None => text.to_owned(),
    }
}

/// The checksum as records have it: over every other field with its length.
fn checksum(record: &Json) -> Option<String> {
    let text = |key: &str| Some(record.get(key)?.as_text()?.to_owned());
    let number = |key: &str| record.get(key)?.as_whole();
    let numbers = format!("{} {} {}", number("format")?, number("revision")?, number("saved_at")?);
    let mut hash = Sha256::new();
    let mut take = |part: &str| {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    };
    take(&text("program")?);
    take(&numbers);
    for key in ["id", "name", "notice", "after", "writer", "summary", "payload"] {
        take(&text(key)?);
    }
    Some(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Were records sealed in another way by now, no sound one would be tried any more, and nobody would see it.
fn seals_as_the_program_does() {
    let store = Rc::new(MemoryStore::default());
    let drafts = Drafts::new(store.clone(), TabId::parse("fuzz").unwrap());
    drafts.create("demo", &DraftContent { name: "名", payload: "{}", summary: "s" }, NOW).unwrap();
    let all = texts(&store);
    let stored = all.values().next().expect("a generation");
    let (head, rest) = stored.split_once("\"checksum\":\"").expect("a checksum");
    let (_, tail) = rest.split_once('"').expect("its end");
    assert_eq!(sealed(&format!("{head}{UNSEALED}{tail}")), *stored);
}
