//! A batch of what was received: the files and the rows of it in one transaction.

use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{IdbObjectStore, IdbTransaction};

use super::write::{on_success, whole};
use super::{CollectionStore, FILES, KeptBeside, META, NAMES, REVISION, ROWS};
use crate::collection::{ItemKey, KeepError, renewed_row};

/// An item that was received or checked again.
pub struct ItemToKeep {
    /// Its key.
    pub key: ItemKey,
    /// Its record; none where only files are kept for it.
    pub row: Option<String>,
    /// Files that are kept with it, its own or the archive it came in; none where they are kept already.
    pub files: Vec<FileToKeep>,
}

/// A file that is to be kept.
pub struct FileToKeep {
    /// The SHA-256 of its bytes.
    pub key: ItemKey,
    /// Its name, as it was received.
    pub name: String,
    /// Its bytes.
    pub bytes: Uint8Array,
}

impl CollectionStore {
    /// Keeps a batch: all of its files and rows or nothing. An item that is there already keeps its place and every origin that
    /// it has, whichever window wrote it; what is newly said of it counts.
    pub async fn receive(&self, batch: Vec<ItemToKeep>) -> Result<KeptBeside, KeepError> {
        let bytes = batch.iter().flat_map(|item| &item.files).map(|file| u64::from(file.bytes.length())).sum();
        self.write(&[FILES, NAMES, ROWS], bytes, move |transaction, _| keep(transaction, batch)).await
    }
}

fn keep(transaction: &IdbTransaction, batch: Vec<ItemToKeep>) -> Result<(), JsValue> {
    let (files, names) = (transaction.object_store(FILES)?, transaction.object_store(NAMES)?);
    for FileToKeep { key, name, bytes } in batch.iter().flat_map(|item| &item.files) {
        let key = JsValue::from_str(&key.0);
        files.put_with_key(bytes, &key)?;
        names.put_with_key(&Array::of2(&name.as_str().into(), &bytes.length().into()), &key)?;
    }
    let rows = each_once(batch.into_iter().filter_map(|item| Some((item.key, item.row?))));
    let store = Rc::new(transaction.object_store(ROWS)?);
    let request = transaction.object_store(META)?.get(&REVISION.into())?;
    on_success(&request, move |revision| {
        // What comes later has the higher revision, and within a batch the higher place.
        let begin = whole(&revision) << 20;
        let placed = rows.into_iter().zip(begin..);
        placed.into_iter().try_for_each(|((key, row), place)| put(&store, key, row, place))
    });
    Ok(())
}

/// The rows, those of one item as one, in the order in which the first of each came: rows of one transaction do not see each other.
fn each_once(all: impl Iterator<Item = (ItemKey, String)>) -> Vec<(ItemKey, String)> {
    let mut rows: Vec<(ItemKey, String)> = Vec::new();
    let mut places: BTreeMap<ItemKey, usize> = BTreeMap::new();
    for (key, row) in all {
        match places.get(&key).and_then(|at| rows.get_mut(*at)) {
            Some((_, known)) => *known = renewed_row(known, &row),
            None => {
                places.insert(key.clone(), rows.len());
                rows.push((key, row));
            }
        }
    }
    rows
}

/// Puts a row, in its place where it has one.
fn put(store: &Rc<IdbObjectStore>, ItemKey(key): ItemKey, row: String, place: u64) -> Result<(), JsValue> {
    let (request, store) = (store.get(&key.as_str().into())?, store.clone());
    on_success(&request, move |found| {
        let (known, text) = match found.dyn_into::<Array>() {
            Ok(earlier) => {
                let text = earlier.get(1).as_string().unwrap_or_default();
                (earlier.get(0), renewed_row(&text, &row))
            }
            Err(_) => {
                #[expect(clippy::cast_precision_loss, reason = "nobody writes so often")]
                let place = place as f64;
                (place.into(), row)
            }
        };
        store.put_with_key(&Array::of2(&known, &text.into()), &key.into()).map(drop)
    });
    Ok(())
}
