//! What an office received, in the browser's database: kept whole or not at all, by one window and by several.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Uint8Array;
use shenbao::browser::collection_store::{
    Cleared, CollectionSizes, CollectionStore, FileToKeep, ItemToKeep, KeptBeside, LoadedCollection,
};
use shenbao::collection::{ItemKey, KeepError, Origin, ReceivedItem, Record};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::wasm_bindgen_test;

use super::javascript::{StandIn, run, settle};

/// Nothing of another test.
pub async fn removed() {
    settle(
        "return new Promise(done => { \
         const it = indexedDB.deleteDatabase('shenbao-collection'); it.onsuccess = () => done(); })",
    )
    .await;
}

pub async fn open() -> CollectionStore {
    CollectionStore::open(|| {}, || {}).await.unwrap()
}

/// An item with its file of these bytes.
pub fn item(bytes: &[u8], from: &str) -> (ItemToKeep, ReceivedItem) {
    let origin = Origin { file: from.to_owned(), ..Origin::default() };
    let item = ReceivedItem::new(bytes, origin, Err("打不开。".to_owned()));
    let file = FileToKeep { key: item.key.clone(), name: from.to_owned(), bytes: Uint8Array::from(bytes) };
    (ItemToKeep { key: item.key.clone(), row: Some(item.record().to_text()), files: vec![file] }, item)
}

/// The numbers of so many items, each of some bytes.
fn items(count: u32, bytes: usize) -> Vec<ItemToKeep> {
    (0..count).map(|number| item(&number.to_le_bytes().repeat(bytes / 4), "甲.json").0).collect()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// What a database that is opened anew has.
async fn anew() -> LoadedCollection {
    open().await.load().await.unwrap()
}

#[wasm_bindgen_test]
async fn what_is_kept_is_read_by_the_next_connection_in_the_order_in_which_it_came() {
    removed().await;
    let store = open().await;
    let (bytes, name) = (b"\0\xff PK", "甲/申报 \u{0}𠮷.json");
    let (first, second) = (item(b"2", "乙"), item(bytes, name));
    assert_eq!(store.receive(vec![first.0, second.0]).await, Ok(KeptBeside::Known));
    let third = item(b"1", "丙");
    assert_eq!(store.receive(vec![third.0]).await, Ok(KeptBeside::Known));
    assert_eq!(store.append(&texts(&["{\"a\":1}", "汉字"])).await, Ok(KeptBeside::Known));
    assert_eq!(store.append(&texts(&["third"])).await, Ok(KeptBeside::Known));
    assert_eq!(store.put("marks", "[1]").await, Ok(KeptBeside::Known));
    assert_eq!(store.put("marks", "[2]").await, Ok(KeptBeside::Known));
    let kept = anew().await;
    let keys: Vec<&ItemKey> = kept.texts.rows.iter().map(|(key, _)| key).collect();
    assert_eq!(keys, [&first.1.key, &second.1.key, &third.1.key]);
    assert_eq!(kept.texts.read().0.items(), [first.1, second.1.clone(), third.1]);
    assert_eq!(kept.texts.decisions, texts(&["{\"a\":1}", "汉字", "third"]));
    assert_eq!(kept.texts.others, [("marks".to_owned(), "[2]".to_owned())]);
    assert_eq!((kept.unread, kept.files.len()), (0, 3));
    let other = open().await;
    assert_eq!(other.file(&second.1.key).await, Ok(Some((name.to_owned(), bytes.to_vec()))));
    assert_eq!(other.file(&ItemKey("0f".to_owned())).await, Ok(None));
    let sizes = other.sizes().await.unwrap();
    assert_eq!((sizes.files, sizes.file_bytes, sizes.rows, sizes.decisions, sizes.others), (3, 7, 3, 3, 1));
}

#[wasm_bindgen_test]
async fn an_item_that_comes_again_keeps_its_place_and_where_it_came_from() {
    removed().await;
    let store = open().await;
    let batch = vec![item(b"1", "甲").0, item(b"2", "乙").0];
    assert_eq!(store.receive(batch).await, Ok(KeptBeside::Known));
    let again = ItemToKeep { files: Vec::new(), ..item(b"1", "丙/甲").0 };
    assert_eq!(store.receive(vec![again]).await, Ok(KeptBeside::Known));
    let (kept, _) = anew().await.texts.read();
    let from: Vec<Vec<&str>> =
        kept.items().iter().map(|item| item.origins.iter().map(|origin| &*origin.file).collect()).collect();
    assert_eq!(from, [vec!["甲", "丙/甲"], vec!["乙"]]);
    assert_eq!(store.file(&kept.items()[0].key).await.unwrap().unwrap().0, "甲", "its file stays");
}

/// The same bytes under two names lie in one folder.
#[wasm_bindgen_test]
async fn an_item_that_comes_twice_in_a_batch_knows_both_places() {
    removed().await;
    let ((first, _), (between, _), (again, _)) = (item(b"1", "甲"), item(b"2", "乙"), item(b"1", "丙"));
    assert_eq!(open().await.receive(vec![first, between, again]).await, Ok(KeptBeside::Known));
    let (collection, _) = anew().await.texts.read();
    let places: Vec<Vec<&str>> = collection
        .items()
        .iter()
        .map(|item| item.origins.iter().map(|origin| origin.file.as_str()).collect())
        .collect();
    assert_eq!(places, [vec!["甲", "丙"], vec!["乙"]]);
}

#[wasm_bindgen_test]
async fn a_thousand_of_twelve_kilobytes_are_kept_at_once() {
    removed().await;
    let store = open().await;
    assert_eq!(store.receive(items(1_000, 12_288)).await, Ok(KeptBeside::Known));
    let kept = anew().await;
    assert_eq!((kept.texts.rows.len(), kept.files.len(), kept.texts.read().1), (1_000, 1_000, 0));
    assert_eq!(store.sizes().await.unwrap().file_bytes, 12_288_000);
}

#[wasm_bindgen_test]
async fn every_transaction_asks_for_the_disk_itself_and_one_does_for_a_batch_or_an_act() {
    removed().await;
    let store = open().await;
    run("window.asked = []; window.realTransaction = IDBDatabase.prototype.transaction");
    let _asked = StandIn::put(
        "IDBDatabase.prototype",
        "transaction",
        "{value(...given) { window.asked.push(JSON.stringify(given)); \
         return window.realTransaction.apply(this, given) }, writable: true}",
    );
    assert_eq!(store.receive(items(3, 4)).await, Ok(KeptBeside::Known));
    assert_eq!(store.append(&texts(&["a", "b"])).await, Ok(KeptBeside::Known));
    let asked = run("return window.asked.join(' ')").as_string().unwrap();
    let strict = r#""readwrite",{"durability":"strict"}]"#;
    assert_eq!(asked, format!(r#"[["files","names","rows","meta"],{strict} [["decisions","meta"],{strict}"#));
}

/// From the call with this number on, `put` and `add` do this in place of what they do.
fn failing(from: u32, body: &str) -> [StandIn; 2] {
    run("window.calls = 0; window.real = {put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add}");
    ["put", "add"].map(|method| {
        let value = format!(
            "{{value(...given) {{ if (++window.calls >= {from}) {{ {body} }} \
             return window.real.{method}.apply(this, given) }}, writable: true}}"
        );
        StandIn::put("IDBObjectStore.prototype", method, &value)
    })
}

#[wasm_bindgen_test]
async fn a_transaction_that_ends_in_the_middle_keeps_all_or_nothing() {
    removed().await;
    let store = open().await;
    assert_eq!(store.receive(items(1, 4)).await, Ok(KeptBeside::Known));
    assert_eq!(store.append(&texts(&["before"])).await, Ok(KeptBeside::Known));
    let before = anew().await;
    for (body, error) in [
        ("throw new DOMException('no', 'QuotaExceededError')", KeepError::Full),
        ("this.transaction.abort()", KeepError::Aborted),
        ("const it = window.real.put.apply(this, given); this.transaction.abort(); return it", KeepError::Aborted),
        ("throw new DOMException('no', 'DataCloneError')", KeepError::Other("DataCloneError".to_owned())),
    ] {
        // Ten items are twenty calls for their files, one for the revision and ten for the rows.
        for from in [1, 2, 15] {
            let _failing = failing(from, body);
            assert_eq!(store.receive(items(10, 4)).await, Err(error.clone()), "{body} from {from}");
        }
        let failing = failing(2, body);
        assert_eq!(store.append(&texts(&["a", "b", "c"])).await, Err(error), "{body}");
        drop(failing);
        assert_eq!(anew().await, before, "{body}");
    }
    // Within the handlers of requests an error ends the transaction.
    let late = failing(25, "throw new DOMException('no', 'QuotaExceededError')");
    assert_eq!(store.receive(items(10, 4)).await, Err(KeepError::Aborted));
    drop(late);
    assert_eq!(anew().await, before);
    assert_eq!(store.append(&texts(&["after"])).await, Ok(KeptBeside::Known), "it goes on");
    assert_eq!(anew().await.texts.decisions, texts(&["before", "after"]));
}

#[wasm_bindgen_test]
async fn two_windows_that_write_lose_nothing_of_each_other() {
    removed().await;
    let (one, other) = (open().await, open().await);
    assert_eq!(one.append(&texts(&["a"])).await, Ok(KeptBeside::Known));
    assert_eq!(other.append(&texts(&["b"])).await, Ok(KeptBeside::Unknown), "the first one's is not known there");
    assert_eq!(other.append(&texts(&["c"])).await, Ok(KeptBeside::Unknown), "until it is loaded");
    assert_eq!(other.load().await.unwrap().texts.decisions, texts(&["a", "b", "c"]));
    assert_eq!(other.append(&texts(&["d"])).await, Ok(KeptBeside::Known));
    assert_eq!(one.receive(vec![item(b"1", "甲").0]).await, Ok(KeptBeside::Unknown));
    assert_eq!(other.receive(vec![item(b"1", "乙").0]).await, Ok(KeptBeside::Unknown));
    let kept = anew().await;
    assert_eq!(kept.texts.decisions, texts(&["a", "b", "c", "d"]));
    assert_eq!(kept.texts.read().0.items()[0].origins.len(), 2);
    // At once: the database lets one in after the other.
    let here = future_to_promise(async move {
        assert!(one.append(&texts(&["e"])).await.is_ok());
        Ok(JsValue::UNDEFINED)
    });
    assert!(other.append(&texts(&["f"])).await.is_ok());
    JsFuture::from(here).await.unwrap();
    assert_eq!(anew().await.texts.decisions.len(), 6);
}

#[wasm_bindgen_test]
async fn what_another_window_changed_is_not_overwritten() {
    removed().await;
    let (one, other) = (open().await, open().await);
    assert_eq!(one.put("marks", "1").await, Ok(KeptBeside::Known));
    assert_eq!(other.put("marks", "2").await, Err(KeepError::Changed));
    assert_eq!(other.put("letters", "2").await, Ok(KeptBeside::Unknown), "something else may be put");
    assert_eq!(other.load().await.unwrap().texts.others.len(), 2);
    assert_eq!(other.put("marks", "3").await, Ok(KeptBeside::Known));
    assert_eq!(one.put("marks", "4").await, Err(KeepError::Changed));
    assert!(anew().await.texts.others.contains(&("marks".to_owned(), "3".to_owned())));
}

#[wasm_bindgen_test]
async fn a_window_is_told_of_what_another_wrote_and_of_what_was_removed() {
    removed().await;
    let (lost, changed) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(0)));
    let (on_lost, on_change) = (lost.clone(), changed.clone());
    let told = run("window.told = new Promise(done => { window.tell = done }); return window.told");
    let on_change = move || {
        on_change.set(on_change.get() + 1);
        run("window.tell()");
    };
    let watching = CollectionStore::open(move || on_lost.set(on_lost.get() + 1), on_change).await.unwrap();
    assert_eq!(open().await.append(&texts(&["a"])).await, Ok(KeptBeside::Known));
    drop(told);
    settle("return window.told").await;
    assert_eq!((lost.get(), changed.get()), (0, 1));
    // Answered only when the connection has made way.
    removed().await;
    assert_eq!(lost.get(), 1);
    assert_eq!(open().await.append(&texts(&["b"])).await, Ok(KeptBeside::Known));
    assert_eq!(watching.append(&texts(&["c"])).await, Ok(KeptBeside::Unknown), "it is another database");
    assert_eq!(watching.load().await.unwrap().texts.decisions, texts(&["b", "c"]));
    assert_eq!(watching.append(&texts(&["d"])).await, Ok(KeptBeside::Known));
}

#[wasm_bindgen_test]
async fn what_is_cleared_is_gone_and_that_is_proved() {
    removed().await;
    let (store, other) = (open().await, open().await);
    assert_eq!(store.receive(items(20, 100)).await, Ok(KeptBeside::Known));
    assert_eq!(store.append(&texts(&["a", "b"])).await, Ok(KeptBeside::Known));
    assert_eq!(store.put("marks", "1").await, Ok(KeptBeside::Known));
    let there = other.load().await.unwrap();
    let Cleared { removed, left } = store.clear().await.unwrap();
    assert_eq!((removed.files, removed.file_bytes, removed.rows, removed.decisions), (20, 2_000, 20, 2));
    assert_eq!((left, left.is_empty()), (CollectionSizes::default(), true));
    assert_eq!(anew().await, LoadedCollection::default());
    assert_eq!(store.put("marks", "2").await, Ok(KeptBeside::Known), "it is known that nothing is there");
    assert!(!there.texts.rows.is_empty());
    assert_eq!(other.append(&texts(&["c"])).await, Ok(KeptBeside::Unknown), "the other window is to load anew");
}

#[wasm_bindgen_test]
async fn records_of_another_form_are_counted_and_left() {
    removed().await;
    let store = open().await;
    assert_eq!(store.receive(items(1, 4)).await, Ok(KeptBeside::Known));
    let strange = "return new Promise(done => { const it = indexedDB.open('shenbao-collection'); it.onsuccess = () => { \
        const all = it.result.transaction(['rows', 'decisions', 'others', 'names', 'files'], 'readwrite'); \
        all.objectStore('rows').put('no list', 'a'); all.objectStore('rows').put([1, 2], 'b'); \
        all.objectStore('rows').put([1, '{}'], 3); all.objectStore('decisions').add({}); \
        all.objectStore('others').put(7, 'c'); all.objectStore('names').put(null, 'd'); \
        all.objectStore('files').put('no bytes', 'd'); \
        all.oncomplete = () => { it.result.close(); done() } } })";
    settle(strange).await;
    let kept = store.load().await.unwrap();
    assert_eq!((kept.texts.rows.len(), kept.texts.decisions.len(), kept.unread), (1, 0, 5));
    assert_eq!(store.file(&ItemKey("d".to_owned())).await, Ok(None));
    assert_eq!((store.sizes().await.unwrap().rows, store.load().await.unwrap().unread), (4, 5), "they stay");
}

#[wasm_bindgen_test]
async fn what_the_browser_refuses_is_named() {
    removed().await;
    let opened = async || CollectionStore::open(|| {}, || {}).await.map(drop);
    for stand_in in ["{get() { throw new DOMException('no', 'SecurityError') }}", "{get() { return null }}"] {
        let _without = StandIn::put("window", "indexedDB", stand_in);
        assert_eq!(opened().await, Err(KeepError::Blocked));
        assert!(CollectionStore::open_kept().await.unwrap().is_none());
    }
    let throws = "{value() { throw new DOMException('no', 'SecurityError') }, writable: true}";
    let refused = StandIn::put("IDBFactory.prototype", "open", throws);
    assert_eq!(opened().await, Err(KeepError::Blocked));
    drop(refused);
    // A newer page's form is neither read nor changed.
    settle(
        "return new Promise(done => { const it = indexedDB.open('shenbao-collection', 2); \
         it.onupgradeneeded = () => it.result.createObjectStore('newer'); \
         it.onsuccess = () => { it.result.close(); done() } })",
    )
    .await;
    assert_eq!(opened().await, Err(KeepError::Newer));
    let stores = "return new Promise(done => { const it = indexedDB.open('shenbao-collection'); it.onsuccess = () => { \
                  done([...it.result.objectStoreNames].join()); it.result.close() } })";
    assert_eq!(settle(stores).await.as_string().as_deref(), Some("newer"));
    removed().await;
    assert!(CollectionStore::open_kept().await.unwrap().is_none(), "none is made to look into it");
    assert!(opened().await.is_ok());
    assert!(CollectionStore::open_kept().await.unwrap().is_some());
}

/// Ten seconds and more pass at once.
fn hurried() -> StandIn {
    run("window.realTimeout = window.realTimeout || window.setTimeout");
    let value = "{value(call, wait) { return window.realTimeout(call, wait >= 10000 ? 0 : wait) }, writable: true}";
    StandIn::put("window", "setTimeout", value)
}

#[wasm_bindgen_test]
async fn what_does_not_answer_is_not_waited_for() {
    removed().await;
    let store = open().await;
    let _hurried = hurried();
    // Requests without end keep the transaction open.
    let endless = "const it = window.real.add.apply(this, given), again = () => { \
                   try { this.get(0).onsuccess = again } catch (over) {} }; again(); return it";
    let stuck = failing(1, endless);
    assert_eq!(store.append(&texts(&["a"])).await, Err(KeepError::NoAnswer));
    drop(stuck);
    drop(_hurried);
    assert_eq!(anew().await, LoadedCollection::default(), "what was said not to be kept is not");
    let _hurried = hurried();
    let silent = "{value() { return {} }, writable: true}";
    let blocked = "{value() { return {set onblocked(call) { call() }} }, writable: true}";
    for (open, error) in [(silent, KeepError::NoAnswer), (blocked, KeepError::OtherWindow)] {
        let _silent = StandIn::put("IDBFactory.prototype", "open", open);
        assert_eq!(CollectionStore::open(|| {}, || {}).await.map(drop), Err(error));
    }
}
