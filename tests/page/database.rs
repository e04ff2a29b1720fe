//! IndexedDB behind the drafts' trait: what it wrote is read by the next connection, and what it does not do it says.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise};
use shenbao::browser::database;
use shenbao::drafts::{Disk, OnDone, StoreChange, StoreError};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::javascript::{StandIn, run, settle};

/// What comes of a call.
async fn answer<T: 'static>(call: impl FnOnce(OnDone<T>)) -> Result<T, StoreError> {
    let answered = Rc::new(RefCell::new(None));
    let mut call = Some(call);
    let promise = Promise::new(&mut |done: Function, _| {
        let answered = answered.clone();
        let on_done = Box::new(move |result| {
            *answered.borrow_mut() = Some(result);
            done.call0(&JsValue::UNDEFINED).unwrap();
        });
        call.take().unwrap()(on_done);
    });
    JsFuture::from(promise).await.unwrap();
    let result = answered.borrow_mut().take();
    result.unwrap()
}

async fn removed() {
    settle(
        "return new Promise(done => { const it = indexedDB.deleteDatabase('shenbao'); it.onsuccess = () => done(); })",
    )
    .await;
}

fn open() -> Rc<dyn Disk> {
    database::open(|| {}).unwrap()
}

fn put(key: &str, text: &str) -> StoreChange {
    StoreChange::Put { key: key.to_owned(), text: text.to_owned() }
}

#[wasm_bindgen_test]
async fn the_next_connection_reads_what_was_written_and_every_character_of_it() {
    removed().await;
    let text = "汉字 \u{0} \r\n \u{feff} 𠮷 👩‍🔧 \"\\";
    let changes = vec![
        put("a", "once"),
        put("b", text),
        put("c", "c"),
        put("a", "twice"),
        StoreChange::Remove { key: "c".to_owned() },
    ];
    let disk = open();
    assert_eq!(answer(|done| disk.write(changes, done)).await, Ok(()));
    let read = answer(|done| open().all(done)).await.unwrap();
    assert_eq!(read, [("a", "twice"), ("b", text)].map(|(key, text)| (key.to_owned(), text.to_owned())));
    assert_eq!(answer(|done| disk.write(vec![StoreChange::Clear, put("d", "d")], done)).await, Ok(()));
    assert_eq!(answer(|done| open().all(done)).await.unwrap(), [("d".to_owned(), "d".to_owned())]);
}

#[wasm_bindgen_test]
async fn every_transaction_asks_for_the_disk_itself() {
    removed().await;
    run("window.asked = []");
    run("window.realTransaction = IDBDatabase.prototype.transaction");
    let _asked = StandIn::put(
        "IDBDatabase.prototype",
        "transaction",
        "{value(...given) { window.asked.push(JSON.stringify(given)); \
         return window.realTransaction.apply(this, given) }, writable: true}",
    );
    assert_eq!(answer(|done| open().write(vec![put("a", "a")], done)).await, Ok(()));
    let asked = run("return window.asked.join()").as_string().unwrap();
    assert_eq!(asked, r#"["texts","readwrite",{"durability":"strict"}]"#);
}

#[wasm_bindgen_test]
async fn a_removed_database_is_noticed_and_made_anew() {
    removed().await;
    let lost = Rc::new(Cell::new(0));
    let count = lost.clone();
    let disk = database::open(move || count.set(count.get() + 1)).unwrap();
    assert_eq!(answer(|done| disk.write(vec![put("a", "a")], done)).await, Ok(()));
    // Answered only when this connection has made way.
    removed().await;
    assert_eq!(lost.get(), 1);
    assert_eq!(answer(|done| disk.all(done)).await, Ok(vec![]));
    assert_eq!(answer(|done| disk.write(vec![put("b", "b")], done)).await, Ok(()));
    assert_eq!(answer(|done| open().all(done)).await.unwrap().len(), 1);
}

#[wasm_bindgen_test]
async fn what_the_browser_refuses_has_the_drafts_names() {
    removed().await;
    for (name, error) in [
        ("QuotaExceededError", StoreError::Full),
        ("SecurityError", StoreError::Blocked),
        ("InvalidStateError", StoreError::Other("InvalidStateError".to_owned())),
    ] {
        let throws = format!("{{value() {{ throw new DOMException('no', '{name}') }}, writable: true}}");
        for (object, method) in [("IDBFactory.prototype", "open"), ("IDBObjectStore.prototype", "put")] {
            let _refused = StandIn::put(object, method, &throws);
            let written = answer(|done| open().write(vec![put("a", "a")], done)).await;
            assert_eq!(written, Err(error.clone()), "{method}");
        }
        assert_eq!(answer(|done| open().all(done)).await, Ok(vec![]), "all of a change or nothing");
    }
}

#[wasm_bindgen_test]
fn there_is_none_where_it_is_missing_or_blocked() {
    for stand_in in ["{get() { throw new DOMException('no', 'SecurityError') }}", "{get() { return null }}"] {
        let _without = StandIn::put("window", "indexedDB", stand_in);
        assert!(database::open(|| {}).is_none());
    }
}
