//! How anything is written: one transaction that counts up the revision, and is left whole or not at all.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{IdbRequest, IdbTransaction};

use super::read::CollectionSizes;
use super::{ALL, CollectionStore, DECISIONS, META, OTHERS, REVISION, keep_error};
use crate::browser::database::complete;
use crate::browser::storage::reason;
use crate::collection::KeepError;

/// How long the disk may take for a transaction, in milliseconds, before it is told to leave it; and how many bytes give it
/// another second. A stick is written with some megabytes a second.
const PATIENCE: u32 = 20_000;
const BYTES_A_SECOND: u64 = 1 << 20;

/// Something was kept; and beside it?
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptBeside {
    /// All that is kept is known to this window.
    Known,
    /// Another window has written since this one has loaded: what is kept is to be loaded again. Nothing was lost.
    Unknown,
}

/// What was removed, and what the database holds after that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cleared {
    /// What was there.
    pub removed: CollectionSizes,
    /// What a new connection finds.
    pub left: CollectionSizes,
}

/// What the handlers of a transaction's requests tell whoever waits for it.
#[derive(Default)]
struct Course {
    /// The revision that stood in the database, where this window knew it.
    known: Cell<Option<u64>>,
    /// Why it was ended from here.
    refused: RefCell<Option<KeepError>>,
}

impl CollectionStore {
    /// Adds the records of an act's decisions: all of them or none.
    pub async fn append(&self, decisions: &[String]) -> Result<KeptBeside, KeepError> {
        let decisions = decisions.to_vec();
        let bytes = decisions.iter().map(|text| text.len() as u64).sum();
        let add = move |transaction: &IdbTransaction| {
            let store = transaction.object_store(DECISIONS)?;
            decisions.iter().try_for_each(|text| store.add(&text.into()).map(drop))
        };
        self.write(&[DECISIONS], bytes, move |transaction, _| add(transaction)).await
    }

    /// Puts what else belongs to the collection under a name. Where another window has changed that since this one has loaded it,
    /// nothing is put.
    pub async fn put(&self, name: &str, text: &str) -> Result<KeptBeside, KeepError> {
        let known = self.others.borrow().get(name).cloned();
        let kept = self.replace(known, name, text).await?;
        self.others.borrow_mut().insert(name.to_owned(), text.to_owned());
        Ok(kept)
    }

    /// Puts it where nothing stands under the name.
    pub(in crate::browser) async fn put_beside(&self, name: &str, text: &str) -> Result<KeptBeside, KeepError> {
        self.replace(None, name, text).await
    }

    /// Puts a text in the place of the one that is known.
    async fn replace(&self, known: Option<String>, name: &str, text: &str) -> Result<KeptBeside, KeepError> {
        let (key, now) = (name.to_owned(), text.to_owned());
        let bytes = text.len() as u64;
        let put = move |transaction: &IdbTransaction, course: Rc<dyn Fn(KeepError)>| {
            let store = transaction.object_store(OTHERS)?;
            let (transaction, request) = (transaction.clone(), store.get(&key.as_str().into())?);
            on_success(&request, move |found| {
                if found.as_string() == known {
                    store.put_with_key(&now.into(), &key.into()).map(drop)
                } else {
                    course(KeepError::Changed);
                    transaction.abort()
                }
            });
            Ok(())
        };
        self.write(&[OTHERS], bytes, put).await
    }

    /// Removes everything, and asks a new connection what is left.
    pub async fn clear(&self) -> Result<Cleared, KeepError> {
        let removed = self.sizes().await?;
        let clear = |transaction: &IdbTransaction| {
            ALL.iter().try_for_each(|name| transaction.object_store(name)?.clear().map(drop))
        };
        let _ = self.write(&ALL, removed.bytes(), move |transaction, _| clear(transaction)).await?;
        self.others.borrow_mut().clear();
        self.connection.close();
        Ok(Cleared { removed, left: self.sizes().await? })
    }

    /// Makes a change of these stores in one transaction. `work` asks for everything at once, or in the handlers of its requests;
    /// by what it is given it says why it ends the transaction.
    pub(super) async fn write(
        &self,
        stores: &[&'static str],
        bytes: u64,
        work: impl FnOnce(&IdbTransaction, Rc<dyn Fn(KeepError)>) -> Result<(), JsValue> + 'static,
    ) -> Result<KeptBeside, KeepError> {
        let course = Rc::new(Course::default());
        let given_up = Rc::new(Cell::new(false));
        let (during, late, known) = (course.clone(), given_up.clone(), self.known.clone());
        let stores = [stores, &[META]].concat();
        let begin = async move |connection: Rc<super::Connection>| {
            let transaction = connection.begin(&stores, "readwrite").await?;
            let refuse = during.clone();
            let refuse = Rc::new(move |error| drop(refuse.refused.replace(Some(error))));
            let begun = if late.get() { Err(JsValue::NULL) } else { count_up(&transaction, known, during) };
            if let Err(error) = begun.and_then(|()| work(&transaction, refuse)) {
                // What was asked for before must not be kept by itself.
                let _ = transaction.abort();
                return Err(error);
            }
            Ok(transaction)
        };
        let ended = match self.within(begin).await {
            Ok(transaction) => finished(&transaction, patience(bytes)).await,
            Err(error) => Err(error),
        };
        if let Err(error) = ended {
            given_up.set(true);
            // What was counted up is not.
            let counted = course.known.get().filter(|seen| self.known.get() == seen + 1);
            counted.into_iter().for_each(|seen| self.known.set(seen));
            return Err(course.refused.take().unwrap_or(error));
        }
        self.channel.iter().for_each(|channel| channel.send("changed"));
        Ok(if course.known.get().is_some() { KeptBeside::Known } else { KeptBeside::Unknown })
    }
}

/// Counts up the revision; where it is the one that this window knows, the window knows the next one as well.
fn count_up(transaction: &IdbTransaction, known: Rc<Cell<u64>>, course: Rc<Course>) -> Result<(), JsValue> {
    let store = transaction.object_store(META)?;
    let request = store.get(&REVISION.into())?;
    on_success(&request, move |found| {
        let seen = whole(&found);
        if known.get() == seen {
            known.set(seen + 1);
            course.known.set(Some(seen));
        }
        #[expect(clippy::cast_precision_loss, reason = "nobody writes so often")]
        let next = (seen + 1) as f64;
        store.put_with_key(&next.into(), &REVISION.into()).map(drop)
    });
    Ok(())
}

/// Calls back with the result of a request, while its transaction goes on. An error ends the transaction.
pub(super) fn on_success(request: &IdbRequest, then: impl FnOnce(JsValue) -> Result<(), JsValue> + 'static) {
    let asked = request.clone();
    let then = Closure::once_into_js(move || -> Result<(), JsValue> { then(asked.result()?) });
    request.set_onsuccess(Some(then.unchecked_ref()));
}

/// A whole number that was kept; 0 where there is none.
pub(super) fn whole(value: &JsValue) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was written as a whole number")]
    let whole = value.as_f64().unwrap_or_default() as u64;
    whole
}

/// Waits until a transaction is on the disk. One that takes too long is ended, so that what is said of it is so.
async fn finished(transaction: &IdbTransaction, patience: u32) -> Result<(), KeepError> {
    let (late, ending) = (Rc::new(Cell::new(false)), transaction.clone());
    let told = late.clone();
    // One that is being written at this moment cannot be ended, and is waited for.
    let patience = Timeout::new(patience, move || told.set(ending.abort().is_ok()));
    let ended = complete(transaction).await;
    drop(patience);
    ended.map_err(|error| if late.get() { KeepError::NoAnswer } else { keep_error(reason(&error)) })
}

fn patience(bytes: u64) -> u32 {
    PATIENCE.saturating_add(u32::try_from(bytes / BYTES_A_SECOND * 1_000).unwrap_or(u32::MAX))
}
