//! What drafts were before, in a database of its own: a start of the page does not read it, and it is written by code of the
//! second part alone. Where there is no database nothing of it outlives the window.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::IdbTransaction;

use crate::drafts::{Mirrored, OnDone, Past, PastDisk, StoreChange};

use super::database::{Connection, DatabaseForm, TEXTS, answer, change_texts, complete, entries, factory, texts};

const PAST_DRAFTS: DatabaseForm = texts("shenbao-past");

thread_local! {
    /// One for all who ask, so that what one of them forgets no other writes.
    static PAST: RefCell<Option<Past>> = const { RefCell::new(None) };
}

/// What the drafts of these stores were before; none where they do not outlive the window, or there is no database.
pub fn of(stores: &Mirrored) -> Option<Past> {
    if !stores.has_disk() {
        return None;
    }
    PAST.with_borrow_mut(|past| {
        if past.is_none() {
            let database = Rc::new(Connection::of(&PAST_DRAFTS, factory()?, || ()));
            *past = Some(Past::new(Box::new(Texts(database))));
        }
        past.clone()
    })
}

struct Texts(Rc<Connection>);

impl PastDisk for Texts {
    fn read(&self, beginning: &str, done: OnDone<Vec<(String, String)>>) {
        let (database, beginning) = (self.0.clone(), beginning.to_owned());
        answer(async move { read(&database, &beginning).await }, done);
    }

    fn write(&self, changes: Vec<StoreChange>, done: OnDone<()>) {
        let database = self.0.clone();
        answer(async move { make(&database, &changes).await }, done);
    }
}

async fn read(database: &Rc<Connection>, beginning: &str) -> Result<Vec<(String, String)>, JsValue> {
    let transaction = database.begin(&[TEXTS], "readonly").await?;
    let store = transaction.object_store(TEXTS)?;
    let range = range(beginning)?;
    let (keys, texts) = (store.get_all_keys_with_key(&range)?, store.get_all_with_key(&range)?);
    complete(&transaction).await?;
    Ok(entries(&keys, &texts)?.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?))).collect())
}

/// The keys that begin so.
fn range(beginning: &str) -> Result<JsValue, JsValue> {
    let ranges = Reflect::get(&js_sys::global(), &"IDBKeyRange".into())?;
    let bound: Function = Reflect::get(&ranges, &"bound".into())?.dyn_into()?;
    bound.call2(&ranges, &beginning.into(), &format!("{beginning}\u{ffff}").into())
}

async fn make(database: &Rc<Connection>, changes: &[StoreChange]) -> Result<(), JsValue> {
    let transaction = database.begin(&[TEXTS], "readwrite").await?;
    let store = transaction.object_store(TEXTS)?;
    change_texts(&store, changes)?;
    finish(&transaction);
    complete(&transaction).await
}

/// Asks for nothing more, so that a page that is being left need not answer once more before it is written.
fn finish(transaction: &IdbTransaction) {
    let commit = Reflect::get(transaction, &"commit".into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
    // A browser that has no such call, or refuses it, writes a moment later.
    let _ = commit.map(|commit| commit.call0(transaction));
}
