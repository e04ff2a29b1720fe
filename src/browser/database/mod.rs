//! IndexedDB as a [`Disk`]: one store of texts under keys, strict durability.
//! Not here: opening a database and waiting for it (`connection`), and what else is kept in one.

mod connection;

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::IdbObjectStore;

use crate::drafts::{Disk, OnDone, StoreChange};

pub(super) use connection::{Connection, DatabaseForm, answer, complete, entries, factory, is_there};

pub(super) const TEXTS: &str = "texts";
/// The drafts' own.
const DRAFTS: DatabaseForm = texts("shenbao");

/// A database of texts.
pub(super) const fn texts(name: &'static str) -> DatabaseForm {
    DatabaseForm { name, version: 1, keyed: &[TEXTS], counted: &[] }
}

/// The browser's database, where there is one; `lost` is called when another page or the person has removed it.
pub fn open(lost: impl Fn() + 'static) -> Option<Rc<dyn Disk>> {
    Some(Rc::new(Rc::new(Connection::of(&DRAFTS, factory()?, lost))))
}

impl Disk for Rc<Connection> {
    fn all(&self, done: OnDone<Vec<(String, String)>>) {
        let this = self.clone();
        answer(async move { read(&this).await }, done);
    }

    fn write(&self, changes: Vec<StoreChange>, done: OnDone<()>) {
        let this = self.clone();
        answer(async move { make(&this, &changes).await }, done);
    }
}

async fn read(database: &Rc<Connection>) -> Result<Vec<(String, String)>, JsValue> {
    let transaction = database.begin(&[TEXTS], "readonly").await?;
    let store = transaction.object_store(TEXTS)?;
    let (keys, texts) = (store.get_all_keys()?, store.get_all()?);
    complete(&transaction).await?;
    Ok(entries(&keys, &texts)?.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?))).collect())
}

async fn make(database: &Rc<Connection>, changes: &[StoreChange]) -> Result<(), JsValue> {
    let transaction = database.begin(&[TEXTS], "readwrite").await?;
    let store = transaction.object_store(TEXTS)?;
    change_texts(&store, changes)?;
    complete(&transaction).await
}

/// Asks a store of texts for these changes.
pub(super) fn change_texts(store: &IdbObjectStore, changes: &[StoreChange]) -> Result<(), JsValue> {
    for change in changes {
        match change {
            StoreChange::Put { key, text } => store.put_with_key(&text.into(), &key.into())?,
            StoreChange::Remove { key } => store.delete(&key.into())?,
            StoreChange::Clear => store.clear()?,
        };
    }
    Ok(())
}
