//! The browser's own storage behind the drafts' trait, and its exceptions under the drafts' names.

use super::javascript::{StandIn, run};
use shenbao::browser::storage::{LocalStore, open, tab};
use shenbao::drafts::{Store, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

/// Nothing of another test, and nothing left for the next.
struct Clean;

impl Clean {
    fn storage() -> Self {
        run("localStorage.clear()");
        Self
    }
}

impl Drop for Clean {
    fn drop(&mut self) {
        run("localStorage.clear()");
    }
}

/// `Storage.prototype.method` throws an exception of this name, as on a computer where it is refused.
fn refusing(method: &str, name: &str) -> StandIn {
    let throws = format!("{{value() {{ throw new DOMException('no', '{name}') }}, writable: true}}");
    StandIn::put("Storage.prototype", method, &throws)
}

#[wasm_bindgen_test]
fn keeps_texts_under_keys() {
    let _clean = Clean::storage();
    let store = LocalStore::open().unwrap();
    assert_eq!(store.get("shenbao.a"), Ok(None));
    assert_eq!(store.set("shenbao.a", "汉字\u{0}𠮷"), Ok(()));
    assert_eq!(store.set("shenbao.a", "二"), Ok(()), "a text may be replaced");
    assert_eq!(store.set("", "empty key"), Ok(()));
    assert_eq!(store.get("shenbao.a"), Ok(Some("二".to_owned())));
    assert_eq!(run("return localStorage.getItem('shenbao.a')").as_string().as_deref(), Some("二"));
    let mut keys = store.keys().unwrap();
    keys.sort();
    assert_eq!(keys, ["", "shenbao.a"]);
    assert_eq!(store.remove("shenbao.a"), Ok(()));
    assert_eq!(store.remove("never there"), Ok(()));
    assert_eq!(store.get("shenbao.a"), Ok(None));
}

#[wasm_bindgen_test]
fn gives_back_every_character() {
    let _clean = Clean::storage();
    let store = LocalStore::open().unwrap();
    let text = "汉字 \u{0} \r\n \u{feff} 𠮷 👩‍🔧 \"\\";
    assert_eq!(store.set("k", text), Ok(()));
    assert_eq!(store.get("k"), Ok(Some(text.to_owned())));
}

#[wasm_bindgen_test]
fn sees_the_keys_of_other_pages() {
    let _clean = Clean::storage();
    run("localStorage.setItem('portal.theme', 'x')");
    assert_eq!(LocalStore::open().unwrap().keys(), Ok(vec!["portal.theme".to_owned()]));
}

#[wasm_bindgen_test]
fn says_that_the_storage_is_full_and_keeps_what_was_there() {
    let _clean = Clean::storage();
    let store = LocalStore::open().unwrap();
    assert_eq!(store.set("k", "old"), Ok(()));
    // Twice what any browser grants one site.
    assert_eq!(store.set("k", &"x".repeat(20 << 20)), Err(StoreError::Full));
    assert_eq!(store.get("k"), Ok(Some("old".to_owned())));
}

#[wasm_bindgen_test]
fn tells_refusal_from_want_of_room() {
    let _clean = Clean::storage();
    let store = LocalStore::open().unwrap();
    for (name, error) in [
        ("QuotaExceededError", StoreError::Full),
        ("SecurityError", StoreError::Blocked),
        ("InvalidStateError", StoreError::Other("InvalidStateError".to_owned())),
    ] {
        let (_set, _get, _remove) =
            (refusing("setItem", name), refusing("getItem", name), refusing("removeItem", name));
        let _key = refusing("key", name);
        assert_eq!(store.set("k", "x"), Err(error.clone()));
        assert_eq!(store.get("k"), Err(error.clone()));
        assert_eq!(store.remove("k"), Err(error));
        assert_eq!(store.keys(), Ok(vec![]), "no key is asked for where there is none");
    }
}

#[wasm_bindgen_test]
fn understands_engines_that_name_no_exception() {
    let _clean = Clean::storage();
    let store = LocalStore::open().unwrap();
    let _set = StandIn::put("Storage.prototype", "setItem", "{value() { throw {code: 1014} }, writable: true}");
    assert_eq!(store.set("k", "x"), Err(StoreError::Full));
    let _get = StandIn::put("Storage.prototype", "getItem", "{value() { throw 'no' }, writable: true}");
    assert_eq!(store.get("k"), Err(StoreError::Other(String::new())));
}

#[wasm_bindgen_test]
fn works_with_the_database_or_in_memory_where_storage_is_blocked() {
    let blocked = "{get() { throw new DOMException('no', 'SecurityError') }}";
    let missing = "{get() { return null }}";
    for stand_in in [blocked, missing] {
        let _blocked = StandIn::put("window", "localStorage", stand_in);
        assert!(LocalStore::open().is_err());
        let database = StandIn::put("window", "indexedDB", stand_in);
        let (neither, store) = (open(), "shenbao.k");
        assert!(!neither.lasts());
        assert_eq!(neither.set(store, "x"), Ok(()));
        assert_eq!(neither.get(store), Ok(Some("x".to_owned())));
        drop(database);
        assert!(open().lasts() && open().has_disk());
    }
    assert!(run("return localStorage.getItem('shenbao.k')").is_null());
}

#[wasm_bindgen_test]
fn every_page_load_has_its_own_name() {
    assert_ne!(tab(), tab());
}
