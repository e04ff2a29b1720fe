//! Notices from files are kept like drafts.

use super::record::Record;
use super::*;

fn files(drafts: &Drafts) -> Vec<String> {
    drafts.notices().unwrap().into_iter().map(|notice| notice.file).collect()
}

fn notice_keys(store: &MemoryStore) -> Vec<String> {
    store.keys().unwrap().into_iter().filter(|key| key.starts_with("shenbao.notice.")).collect()
}

#[test]
fn a_newer_file_takes_the_place_and_the_older_comes_back() {
    let (store, one, two) = tabs();
    for (at, file) in [(1, "甲"), (2, "乙"), (3, "丙")] {
        one.keep_notice("city-2027", file, at).unwrap();
    }
    two.keep_notice("other-2027", "丁", 4).unwrap();
    assert_eq!(files(&two), ["丙", "丁"]);
    assert_eq!(notice_keys(&store).len(), 3, "two generations of the one, one of the other");
    assert_eq!(two.restore_notice("city-2027"), Ok(true));
    assert_eq!(files(&one), ["乙", "丁"]);
    assert_eq!(one.restore_notice("city-2027"), Ok(false));
    one.remove_notice("city-2027", 9).unwrap();
    assert_eq!(files(&one), ["丁"]);
}

#[test]
fn damage_uncovers_the_generation_before_and_stays_where_it_is() {
    let (store, one, _) = tabs();
    one.keep_notice("city-2027", "甲", 1).unwrap();
    one.keep_notice("city-2027", "乙", 2).unwrap();
    let newest = notice_keys(&store).into_iter().max().unwrap();
    let text = store.get(&newest).unwrap().unwrap().replace('乙', "丙");
    store.set(&newest, &text).unwrap();
    assert_eq!(files(&one), ["甲"]);
    one.keep_notice("city-2027", "丁", 3).unwrap();
    assert_eq!(files(&one), ["丁"]);
    assert_eq!(store.get(&newest).unwrap(), Some(text), "damaged data is not ours to remove");
    one.remove_notice("city-2027", 9).unwrap();
    assert_eq!(files(&one), [""; 0]);
}

#[test]
fn a_file_takes_the_place_whatever_revisions_lie_there() {
    let sound = |revision| Record {
        id: "city-2027".to_owned(),
        notice: "city-2027".to_owned(),
        revision,
        writer: "one".to_owned(),
        payload: "甲".to_owned(),
        ..Record::default()
    };
    for revision in [1 << 52, (1 << 53) - 1] {
        let (store, one, _) = tabs();
        store.set(&key::notice("city-2027", &sound(revision).step()), &sound(revision).write()).unwrap();
        one.keep_notice("city-2027", "乙", 2).unwrap();
        assert_eq!(files(&one), ["乙"], "{revision}");
    }
    let (store, one, _) = tabs();
    store.set(&key::notice("city-2027", &sound(1 << 53).step()), &sound(1 << 53).write()).unwrap();
    let kept = one.keep_notice("city-2027", "乙", 2);
    assert_eq!((kept, files(&one)), (Err(SaveError::Store(StoreError::NotKept)), vec!["甲".to_owned()]));
}

#[test]
fn a_notice_is_no_draft_and_goes_with_a_wipe() {
    let (store, one, _) = tabs();
    one.keep_notice("city-2027", "甲", 1).unwrap();
    assert_eq!(one.list().unwrap(), Listing::default());
    assert_eq!(one.wipe(9), Ok(1));
    assert_eq!(store.keys().unwrap(), [""; 0]);
}

/// Every call after the first few refuses.
struct Full(MemoryStore);

impl Store for Full {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.0.keys()
    }
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        // The worst a full store does: it keeps half.
        self.0.set(key, text.get(..text.len() / 2).unwrap_or_default())?;
        Err(StoreError::Full)
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove(key)
    }
}

#[test]
fn a_full_store_says_so_and_nothing_is_left_behind() {
    let store = Rc::new(Full(MemoryStore::default()));
    let drafts = Drafts::new(store.clone(), TabId::parse("one").unwrap());
    assert_eq!(drafts.keep_notice("city-2027", "a long file", 1), Err(SaveError::Store(StoreError::Full)));
    assert_eq!(store.keys().unwrap(), [""; 0]);
}
