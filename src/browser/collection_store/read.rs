//! What is kept: all that the screens begin with, a file's bytes, and how much there is.

use std::collections::BTreeSet;
use std::rc::Rc;

use js_sys::{Array, JsString, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::IdbRequest;

use super::write::whole;
use super::{ALL, CollectionStore, DECISIONS, FILES, META, NAMES, OTHERS, REVISION, ROWS};
use crate::browser::database::{complete, entries};
use crate::collection::{CollectionTexts, ItemKey, KeepError};

/// What is kept of a collection.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LoadedCollection {
    /// Its records.
    pub texts: CollectionTexts,
    /// Records of another form than this page writes. They stay on the disk.
    pub unread: usize,
    /// The files whose bytes are kept; a row without its own has lost it.
    pub files: BTreeSet<ItemKey>,
}

/// How much is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CollectionSizes {
    /// Files.
    pub files: usize,
    /// Their bytes.
    pub file_bytes: u64,
    /// Rows.
    pub rows: usize,
    /// Decisions.
    pub decisions: usize,
    /// What else.
    pub others: usize,
    /// Characters of all records, each of two bytes.
    pub characters: u64,
}

impl CollectionSizes {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.files + self.rows + self.decisions + self.others == 0
    }

    /// Bytes of everything, about.
    pub fn bytes(&self) -> u64 {
        self.file_bytes + 2 * self.characters
    }
}

/// Requests for every key of a store and what stands under it.
struct Everything {
    keys: IdbRequest,
    values: IdbRequest,
}

impl CollectionStore {
    /// Reads everything but the files' bytes. From then on this window knows what is kept.
    pub async fn load(&self) -> Result<LoadedCollection, KeepError> {
        let (loaded, revision) = self.read().await?;
        self.known.set(revision);
        *self.others.borrow_mut() = loaded.texts.others.iter().cloned().collect();
        Ok(loaded)
    }

    /// The same, for whoever only passes it on, with its revision.
    pub(in crate::browser) async fn read(&self) -> Result<(LoadedCollection, u64), KeepError> {
        let load = async |connection: Rc<super::Connection>| {
            let stores = [NAMES, ROWS, DECISIONS, OTHERS, META];
            let transaction = connection.begin(&stores, "readonly").await?;
            let [names, rows, decisions, others] = [NAMES, ROWS, DECISIONS, OTHERS].map(|name| {
                let store = transaction.object_store(name)?;
                Ok::<_, JsValue>(Everything { keys: store.get_all_keys()?, values: store.get_all()? })
            });
            let (names, rows, decisions, others) = (names?, rows?, decisions?, others?);
            let revision = transaction.object_store(META)?.get(&REVISION.into())?;
            complete(&transaction).await?;
            let files = names.pairs()?.filter_map(|(key, _)| key.as_string().map(ItemKey)).collect();
            let mut loaded = LoadedCollection { files, ..LoadedCollection::default() };
            loaded.read_rows(&rows)?;
            for (_, text) in decisions.pairs()? {
                loaded.texts.decisions.extend(loaded.unread.counting(text.as_string()));
            }
            for (name, text) in others.pairs()? {
                loaded.texts.others.extend(loaded.unread.counting(name.as_string().zip(text.as_string())));
            }
            Ok((loaded, whole(&revision.result()?)))
        };
        self.within(load).await
    }

    /// A file's name and bytes; none where it is not kept.
    pub async fn file(&self, key: &ItemKey) -> Result<Option<(String, Vec<u8>)>, KeepError> {
        Ok(self.stored_file(key).await?.map(|(name, bytes)| (name, bytes.to_vec())))
    }

    /// The same, with the bytes as the browser has them.
    pub(in crate::browser) async fn stored_file(
        &self,
        key: &ItemKey,
    ) -> Result<Option<(String, Uint8Array)>, KeepError> {
        let key = JsValue::from_str(&key.0);
        let find = async move |connection: Rc<super::Connection>| {
            let transaction = connection.begin(&[FILES, NAMES], "readonly").await?;
            let bytes = transaction.object_store(FILES)?.get(&key)?;
            let name = transaction.object_store(NAMES)?.get(&key)?;
            complete(&transaction).await?;
            let name = name.result()?.dyn_into::<Array>().ok().and_then(|about| about.get(0).as_string());
            Ok(name.zip(bytes.result()?.dyn_into::<Uint8Array>().ok()))
        };
        self.within(find).await
    }

    /// How much is kept.
    pub async fn sizes(&self) -> Result<CollectionSizes, KeepError> {
        let count = async |connection: Rc<super::Connection>| {
            let transaction = connection.begin(&ALL, "readonly").await?;
            let files = transaction.object_store(FILES)?.count()?;
            let [names, rows, decisions, others] =
                [NAMES, ROWS, DECISIONS, OTHERS].map(|name| transaction.object_store(name)?.get_all());
            let (names, rows, decisions, others) = (names?, rows?, decisions?, others?);
            complete(&transaction).await?;
            let length = |text: JsValue| text.dyn_into::<JsString>().map_or(0, |text| u64::from(text.length()));
            let second = |pair: JsValue| pair.dyn_into::<Array>().map_or(JsValue::NULL, |pair| pair.get(1));
            let all = |request: &IdbRequest| Ok::<_, JsValue>(request.result()?.unchecked_into::<Array>().to_vec());
            let (names, rows, decisions, others) = (all(&names)?, all(&rows)?, all(&decisions)?, all(&others)?);
            Ok(CollectionSizes {
                files: usize::try_from(whole(&files.result()?)).unwrap_or_default(),
                file_bytes: names.into_iter().map(|about| whole(&second(about))).sum(),
                rows: rows.len(),
                decisions: decisions.len(),
                others: others.len(),
                characters: rows.into_iter().map(second).chain(decisions).chain(others).map(length).sum(),
            })
        };
        self.within(count).await
    }
}

impl LoadedCollection {
    /// Takes in the rows, in the order in which the items came.
    fn read_rows(&mut self, rows: &Everything) -> Result<(), JsValue> {
        let mut placed: Vec<(u64, ItemKey, String)> = Vec::new();
        for (key, value) in rows.pairs()? {
            let pair = value.dyn_into::<Array>().ok();
            let row =
                pair.and_then(|pair| Some((whole(&pair.get(0)), ItemKey(key.as_string()?), pair.get(1).as_string()?)));
            placed.extend(self.unread.counting(row));
        }
        placed.sort();
        self.texts.rows = placed.into_iter().map(|(_, key, text)| (key, text)).collect();
        Ok(())
    }
}

impl Everything {
    fn pairs(&self) -> Result<impl Iterator<Item = (JsValue, JsValue)>, JsValue> {
        entries(&self.keys, &self.values)
    }
}

/// Counts what is none.
trait Counting {
    fn counting<T>(&mut self, found: Option<T>) -> Option<T>;
}

impl Counting for usize {
    fn counting<T>(&mut self, found: Option<T>) -> Option<T> {
        *self += usize::from(found.is_none());
        found
    }
}
