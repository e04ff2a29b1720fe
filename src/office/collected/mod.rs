//! What leaves the desk, made of what is kept of a collection and of the submissions of its applications.
//! Not here: what there is (`exports`), and reading the applications' files (`submissions`).

mod places;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bytes;
use super::receive::ReceivingNotices;
use crate::answers::{Answers, Date};
use crate::collection::{Collection, CollectionTexts, ItemKey};
use crate::exports::{CollectionExport, CollectionFile, ExportedCollection, zipped};
use crate::notice::Notice;
use crate::wire;

/// The MIME type of an archive.
const ZIP: &str = "application/zip";

/// A collection of which something is made.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedCollected {
    /// What.
    pub export: CollectionExport,
    /// The notices that the page has, by their ids, each with the file it was loaded from.
    pub notices: Vec<(String, String)>,
    /// The record of each item under its key.
    pub rows: Vec<(String, String)>,
    /// The record of each decision.
    pub decisions: Vec<String>,
    /// What else is kept of it: letters, scores.
    pub others: Vec<(String, String)>,
    /// The submissions of those applications whose answers are wanted, by their keys, as far as they are at hand.
    pub submissions: Vec<(String, String)>,
    /// The day it is dated by, as `2026-12-01`.
    pub day: Option<String>,
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeFile {
    /// What it is called; of several files that were made the archive that holds them.
    pub name: String,
    /// Its MIME type.
    pub mime: String,
    /// Its bytes.
    #[serde(with = "bytes")]
    pub bytes: Vec<u8>,
    /// How many files it is.
    pub files: usize,
    /// What whoever saves it should know, as sentences, each once.
    pub remarks: Vec<String>,
}

/// Makes it. Why there is none is a sentence.
pub(super) fn make(asked: AskedCollected) -> Result<MadeFile, String> {
    let AskedCollected { export, notices, rows, decisions, others, submissions, day } = asked;
    let saved = day.as_deref().and_then(Date::from_iso);
    let rows = rows.into_iter().map(|(key, text)| (ItemKey(key), text)).collect();
    let texts = CollectionTexts { rows, decisions, others };
    let (collection, _) = texts.read();
    let receiving = ReceivingNotices::of(&notices);
    let answers = answers(&receiving, &collection, submissions);
    let places = places::places(&receiving, &collection, &texts.others, &answers);
    let notices: Vec<&Notice> = receiving.all().collect();
    let of = ExportedCollection {
        collection: &collection,
        notices: &notices,
        answers: &|key| answers.get(key).cloned(),
        remark: &|key| places.get(key).cloned().unwrap_or_default(),
        saved,
    };
    let mut files = export.make(&of)?;
    let mut remarks: Vec<String> = Vec::new();
    for remark in files.iter_mut().flat_map(|file| std::mem::take(&mut file.remarks)) {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    match &mut files[..] {
        [CollectionFile { name, bytes, .. }] => Ok(MadeFile {
            name: dated(name, saved),
            mime: export.about().mime.to_owned(),
            bytes: std::mem::take(bytes),
            files: 1,
            remarks,
        }),
        several => Ok(MadeFile {
            name: dated(&[export.about().title, ".zip"].concat(), saved),
            mime: ZIP.to_owned(),
            bytes: zipped(several, saved)?,
            files: several.len(),
            remarks,
        }),
    }
}

/// A file's name with the day before its ending.
fn dated(name: &str, day: Option<Date>) -> String {
    match (day, name.rsplit_once('.')) {
        (Some(day), Some((stem, ending))) => format!("{stem}-{day}.{ending}"),
        _ => name.to_owned(),
    }
}

/// The answers of those applications whose submissions are at hand and can be read.
fn answers(
    notices: &ReceivingNotices,
    collection: &Collection,
    submissions: Vec<(String, String)>,
) -> BTreeMap<ItemKey, Answers> {
    let answers = submissions.into_iter().filter_map(|(key, text)| {
        let key = ItemKey(key);
        let prepared = notices.prepared(&collection.item(&key)?.application()?.notice)?;
        let tree = wire::parse(&text).ok()?;
        Some((key, wire::answers_of(&tree, &prepared.notice)))
    });
    answers.collect()
}

#[cfg(test)]
mod tests;
