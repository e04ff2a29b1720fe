//! Unions' own blanks: each is given once for all Word forms of its notice, and kept with what was received. Forms that were read
//! before are compared with it as well, so that no count in the register is an older one than the blank.
//! Not here: in what two files differ (`extract::compare`), and what is shown of it (`item::form`).

use std::collections::VecDeque;

use js_sys::Uint8Array;

use crate::browser::collection_store::{FileToKeep, ItemToKeep, KeptBeside};
use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::collection::{ItemKey, ReceivedItem, Record};
use crate::json;
use crate::office::receive::{Asked, FileIn, Reply};
use crate::office::word_form::BlankFile;
use crate::proof::Digest;
use crate::ui::catalogue;

use super::keeping::{KeptRow, NOT_KEPT, file, keep_other, keep_received, reload};
use super::state::DeskState;

/// How Word files, which are archives, begin.
pub const ARCHIVE: &[u8] = b"PK";

/// Forms that the worker compares at a time, and how many bytes.
const BATCH: usize = 32;
const BATCH_BYTES: usize = 4 << 20;

/// What came of comparing forms that were read before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ComparedForms {
    /// How many Word forms there are.
    pub forms: usize,
    /// In how many of them what is printed was changed.
    pub changed: usize,
    /// How many keep the count that they had, since the worker was lost.
    pub missed: usize,
}

/// The name under which it is kept which file is a notice's blank: its key, and on the next line its name.
fn blank_name(notice: &str) -> String {
    format!("blank/{notice}")
}

/// The union's own blank that somebody gave for a notice; none where nobody has.
pub async fn blank(desk: &DeskState, notice: &str) -> Option<BlankFile> {
    let kept = desk.other(&blank_name(notice))?;
    let (key, name) = kept.split_once('\n')?;
    let (_, bytes) = file(desk, &ItemKey(key.to_owned())).await?;
    Some(BlankFile { name: name.to_owned(), file: bytes })
}

/// Every blank that was given, each with the id of its notice.
pub async fn blanks(desk: &DeskState) -> Vec<(String, BlankFile)> {
    let mut all = Vec::new();
    for (notice, _) in catalogue::files() {
        let known = blank(desk, &notice).await;
        all.extend(known.map(|blank| (notice, blank)));
    }
    all
}

/// Keeps a notice's blank with what was received, so that it goes along in the file of the collection; otherwise a sentence.
pub async fn keep_blank(desk: &DeskState, notice: &str, blank: &BlankFile) -> Result<(), String> {
    let store = desk.store().ok_or(NOT_KEPT)?;
    let key = ItemKey(Digest::of(&blank.file).hex().to_owned());
    let text = [&*key.0, &*blank.name.replace(['\n', '\r'], " ")].join("\n");
    let file = FileToKeep { key: key.clone(), name: blank.name.clone(), bytes: Uint8Array::from(&*blank.file) };
    match store.receive(vec![ItemToKeep { key, row: None, files: vec![file] }]).await {
        Ok(KeptBeside::Known) => {}
        Ok(KeptBeside::Unknown) => reload(desk).await,
        Err(error) => return Err(error.words().to_owned()),
    }
    keep_other(desk, &blank_name(notice), &text);
    Ok(())
}

/// Compares the Word forms of a notice that were read already with its blank, and keeps what it says of each.
pub async fn compare_again(desk: &DeskState, notice: &str) -> ComparedForms {
    let Some(blank) = blank(desk, notice).await else { return ComparedForms::default() };
    let (blanks, worker) = (vec![(notice.to_owned(), blank)], ReusedWorker::default());
    let mut compared = ComparedForms::default();
    let mut rest = VecDeque::from(applications(desk, notice));
    while !rest.is_empty() {
        let files = next_forms(desk, &mut rest).await;
        if files.is_empty() {
            break;
        }
        compared.forms += files.len();
        let (count, notices) = (files.len(), catalogue::sent_files());
        match worker.ask(Asked { notices, files, blanks: blanks.clone() }).await {
            RequestOutcome::Done(reply) => compared.changed += renew(desk, &reply),
            RequestOutcome::Refused(_) | RequestOutcome::Failed => compared.missed += count,
        }
    }
    compared
}

/// Compares with every blank what came from elsewhere, as in a colleague's file.
pub async fn compare_all_again(desk: &DeskState) {
    for (notice, _) in catalogue::files() {
        compare_again(desk, &notice).await;
    }
}

fn applications(desk: &DeskState, notice: &str) -> Vec<ItemKey> {
    let collection = desk.collection();
    let of_notice = |item: &&ReceivedItem| item.application().is_some_and(|it| it.notice == notice);
    collection.items().iter().filter(of_notice).map(|item| item.key.clone()).collect()
}

/// The next Word files of these applications; none when there are no more.
async fn next_forms(desk: &DeskState, rest: &mut VecDeque<ItemKey>) -> Vec<FileIn> {
    let (mut forms, mut bytes) = (Vec::new(), 0);
    while forms.len() < BATCH && bytes < BATCH_BYTES {
        let Some(key) = rest.pop_front() else { break };
        if let Some((path, file)) = file(desk, &key).await.filter(|(_, file)| file.starts_with(ARCHIVE)) {
            bytes += file.len();
            forms.push(FileIn { path, file, ..FileIn::default() });
        }
    }
    forms
}

/// Puts down what is said of the print of forms that were read again, and keeps it; in how many of them it was changed.
fn renew(desk: &DeskState, reply: &Reply) -> usize {
    let read = reply.items.iter().filter_map(|found| ReceivedItem::recorded(&json::from_text(&found.record)?));
    let known: Vec<_> = read.filter_map(|item| Some((item.key, item.content.ok()?.changes))).collect();
    let changed = known.iter().filter(|(_, changes)| !changes.is_empty()).count();
    let renewed = desk.change(|collection| {
        let row = |(key, changes)| {
            let record = collection.renew_changes(&key, changes)?.record().to_text();
            Some(KeptRow { key, record, files: Vec::new() })
        };
        known.into_iter().filter_map(row).collect()
    });
    keep_received(desk, renewed);
    changed
}
