//! The file in which a collection is saved: put together of the database's files one by one, so that 300 MB are never in memory
//! at once, and taken in again beside what is kept here.
//! Not here: its form (`exports::package`, `collection::file`) and reading it (`office::saved_collection`).

use std::collections::BTreeMap;

use js_sys::{Array, Uint8Array};
use web_sys::Blob;

use super::collection_store::{CollectionStore, FileToKeep, ItemToKeep};
use super::download::{self, Piece};
use super::{clock, slices};
use crate::collection::{ItemKey, KeepError};
use crate::exports::package::{ArchivePiece, Checksum, SummedFile, collection_name, collection_pieces};
use crate::office::bytes::Bytes;
use crate::office::saved_collection::{SavedCollection, SavedContent};
use crate::opened::{ChosenAs, OpenError, refusal};

/// Bytes of files, and rows, that are kept in one transaction.
const BATCH_BYTES: u64 = 16 << 20;
const BATCH_ROWS: usize = 1_000;
/// Bytes of a file that are summed at once.
const SLICE: u32 = 1 << 20;

const TOO_LARGE: &str = "收到的文件共超过 4 GB，存不成一个收件文件。请先清除不需要的文件。";
const REFUSED: &str = "浏览器没有保存文件。请检查浏览器是否禁止下载，再试一次；收到的内容都还在。";

/// A collection was saved as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollectionArchive {
    /// What the file is called.
    pub name: String,
    /// Files of the collection that are in it.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Items without their file: it is not kept here any more.
    pub missing: Vec<ItemKey>,
}

/// What was taken in of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// Items that are new here, or of which more is known than before.
    pub rows: usize,
    /// Files that are new here.
    pub files: usize,
    /// Decisions that are new here.
    pub decisions: usize,
    /// Items of which both decided and disagree; the later decision stands.
    pub decided: Vec<ItemKey>,
    /// What else both have and say differently, by name with what the file says; what was kept here stands.
    pub differing: Vec<(String, String)>,
}

/// Offers what is kept as a file. `on_progress` is told how many of how many files are read, and says whether to go on; none where
/// it does not. Why there is no file is a sentence.
pub async fn save(
    store: &CollectionStore,
    mut on_progress: impl FnMut(usize, usize) -> bool,
) -> Result<Option<CollectionArchive>, String> {
    let (kept, _) = store.read().await.map_err(said)?;
    let (mut summed, mut blobs) = (Vec::new(), BTreeMap::new());
    for (nth, key) in kept.files.iter().enumerate() {
        if !on_progress(nth, kept.files.len()) {
            return Ok(None);
        }
        let Some((name, bytes)) = store.stored_file(key).await.map_err(said)? else { continue };
        let blob = Blob::new_with_u8_array_sequence(&Array::of1(&bytes)).map_err(|_| REFUSED.to_owned())?;
        summed.push(SummedFile { key: key.clone(), name, size: u64::from(bytes.length()), sum: sum(&bytes) });
        blobs.insert(key.clone(), blob);
    }
    let today = clock::today();
    let name = collection_name(today);
    let missing = kept.texts.rows.iter().map(|(key, _)| key).filter(|key| !blobs.contains_key(key)).cloned().collect();
    let (files, bytes) = (summed.len(), summed.iter().map(|file| file.size).sum());
    let pieces = collection_pieces(kept.texts, summed, today).ok_or_else(|| TOO_LARGE.to_owned())?;
    let piece = |piece| match piece {
        ArchivePiece::Bytes(bytes) => Some(Piece::Bytes(bytes)),
        ArchivePiece::File(key) => blobs.remove(&key).map(Piece::Blob),
    };
    let pieces: Vec<Piece> = pieces.into_iter().filter_map(piece).collect();
    match download::joined(&name, "application/zip", &pieces) {
        true => Ok(Some(CollectionArchive { name, files, bytes, missing })),
        false => Err(REFUSED.to_owned()),
    }
}

/// Takes in what the worker has read of a file, beside what is kept here. `on_progress` is told how many of how many files are
/// kept. Stopped in the middle it can be done again, and takes in what is lacking. What is kept is to be loaded again after it.
pub async fn take_in(
    store: &CollectionStore,
    archive: &Blob,
    saved: SavedCollection,
    mut on_progress: impl FnMut(usize, usize),
) -> Result<TakenIn, String> {
    let (kept, _) = store.read().await.map_err(said)?;
    let merge = kept.texts.merge(&saved.texts());
    let files: Vec<_> =
        saved.files.into_iter().filter(|file| !kept.files.contains(&ItemKey(file.sha256.clone()))).collect();
    let mut taken = TakenIn {
        rows: merge.rows.len(),
        files: files.len(),
        decisions: merge.decisions.len(),
        decided: merge.decided,
        differing: merge.differing,
    };
    let (mut rows, places): (BTreeMap<ItemKey, String>, Vec<ItemKey>) =
        (merge.rows.iter().cloned().collect(), merge.rows.into_iter().map(|(key, _)| key).collect());
    // Every row first, in the order in which the items came: a row without its file says so, a file without its row nothing.
    for batch in places.chunks(BATCH_ROWS) {
        let item = |key: &ItemKey| ItemToKeep { key: key.clone(), row: rows.remove(key), files: Vec::new() };
        let _ = store.receive(batch.iter().map(item).collect()).await.map_err(said)?;
    }
    let (mut batch, mut size) = (Vec::new(), 0);
    for (nth, file) in files.into_iter().enumerate() {
        on_progress(nth, taken.files);
        let bytes = match file.content {
            SavedContent::Unpacked(Bytes(bytes)) => Uint8Array::from(&*bytes),
            SavedContent::Within(from, end) => slices::bytes(archive, from, end).await.map_err(|_| unreadable())?,
        };
        size += u64::from(bytes.length());
        let key = ItemKey(file.sha256);
        batch.push(ItemToKeep { key: key.clone(), row: None, files: vec![FileToKeep { key, name: file.name, bytes }] });
        if size >= BATCH_BYTES {
            let _ = store.receive(std::mem::take(&mut batch)).await.map_err(said)?;
            size = 0;
        }
    }
    if !batch.is_empty() {
        let _ = store.receive(batch).await.map_err(said)?;
    }
    if !merge.decisions.is_empty() {
        let _ = store.append(&merge.decisions).await.map_err(said)?;
    }
    for (name, text) in merge.others {
        match store.put_beside(&name, &text).await {
            Err(KeepError::Changed) => taken.differing.push((name, text)),
            kept => drop(kept.map_err(said)?),
        }
    }
    Ok(taken)
}

fn said(error: KeepError) -> String {
    error.words().to_owned()
}

fn unreadable() -> String {
    refusal(&OpenError::Unreadable, ChosenAs::Submission)
}

fn sum(bytes: &Uint8Array) -> u32 {
    let mut sum = Checksum::default();
    let mut from = 0;
    while from < bytes.length() {
        let end = bytes.length().min(from.saturating_add(SLICE));
        sum.take(&bytes.subarray(from, end).to_vec());
        from = end;
    }
    sum.sum()
}
