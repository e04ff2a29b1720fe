//! What an office received, in a database of its own: the files, a row for each item, the decisions and what else belongs to
//! them. What is said to be kept is on the disk. Decisions are only ever added. Each batch and each act is one transaction: all of
//! it is kept or nothing, and windows that write at once lose nothing of each other's.
//! Not here: what a record says (`collection`), and the file in which a collection is saved (`collection_file`).

mod read;
mod receive;
mod write;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use crate::collection::KeepError;
use crate::drafts::StoreError;

use super::channel::TextChannel;
use super::database::{Connection, DatabaseForm, answer, factory, is_there};
use super::wait::for_callback;

pub use read::{CollectionSizes, LoadedCollection};
pub use receive::{FileToKeep, ItemToKeep};
pub use write::{Cleared, KeptBeside};

/// The bytes of each file under its key.
const FILES: &str = "files";
/// Each file's name and size under its key, so that neither is asked of 300 MB.
const NAMES: &str = "names";
/// The place of each item in the order in which they came, and its record.
const ROWS: &str = "rows";
/// The record of each decision.
const DECISIONS: &str = "decisions";
/// What else belongs to it, as JSON under names.
const OTHERS: &str = "others";
/// How often the database was written, under the one key [`REVISION`].
const META: &str = "meta";
const REVISION: &str = "revision";
/// No revision.
const UNKNOWN: u64 = u64::MAX;

/// Whatever there is of a collection.
const ALL: [&str; 5] = [FILES, NAMES, ROWS, DECISIONS, OTHERS];

const COLLECTION: DatabaseForm = DatabaseForm {
    name: "shenbao-collection",
    version: 1,
    keyed: &[FILES, NAMES, ROWS, OTHERS, META],
    counted: &[DECISIONS],
};

/// The database of what was received, as one window sees it.
pub struct CollectionStore {
    connection: Rc<Connection>,
    /// The revision that this window knows.
    known: Rc<Cell<u64>>,
    /// What else belongs to the collection, as this window knows it.
    others: RefCell<BTreeMap<String, String>>,
    channel: Option<TextChannel>,
}

impl CollectionStore {
    /// Opens the database, which is made where there is none. `lost` is called when another page or the person has removed it,
    /// `changed` when another window has written: what is kept is then to be loaded again.
    pub async fn open(lost: impl Fn() + 'static, changed: impl Fn() + 'static) -> Result<Self, KeepError> {
        let factory = factory().ok_or(KeepError::Blocked)?;
        let known = Rc::new(Cell::new(0));
        let forgotten = known.clone();
        let lost = move || {
            // Whatever stands in the next database, it is not what this window knows.
            forgotten.set(UNKNOWN);
            lost();
        };
        let connection = Rc::new(Connection::of(&COLLECTION, factory, lost));
        let channel = TextChannel::join(COLLECTION.name, move |_| changed());
        let store = Self { connection, known, others: RefCell::default(), channel };
        store.within(async |connection| connection.begin(&[META], "readonly").await.map(drop)).await?;
        Ok(store)
    }

    /// The database where there already is one; none is made.
    pub async fn open_kept() -> Result<Option<Self>, KeepError> {
        if factory().is_none() || is_there(COLLECTION.name).await == Some(false) {
            return Ok(None);
        }
        Self::open(|| (), || ()).await.map(Some)
    }

    /// What comes of a call, or why none in time.
    async fn within<T: 'static, F: Future<Output = Result<T, JsValue>> + 'static>(
        &self,
        call: impl FnOnce(Rc<Connection>) -> F,
    ) -> Result<T, KeepError> {
        let connection = self.connection.clone();
        let called = for_callback(|done| answer(call(connection), done)).await;
        called.map_err(|error| match keep_error(error) {
            KeepError::NoAnswer if self.connection.is_blocked() => KeepError::OtherWindow,
            error => error,
        })
    }
}

/// What a refusal of the browser means here.
fn keep_error(error: StoreError) -> KeepError {
    match error {
        StoreError::Blocked => KeepError::Blocked,
        StoreError::Full => KeepError::Full,
        StoreError::NotKept => KeepError::Aborted,
        StoreError::Other(name) => match &*name {
            "VersionError" => KeepError::Newer,
            "no answer" => KeepError::NoAnswer,
            // A transaction that ended without an error, or with one that only says that it has.
            "" | "AbortError" | "InvalidStateError" | "TransactionInactiveError" => KeepError::Aborted,
            _ => KeepError::Other(name),
        },
    }
}
