//! What leaves the desk, made of what is kept of a collection and of the submissions of its applications.
//! Not here: what there is (`exports`), and reading the applications' files (`submissions`).

mod places;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bytes;
use super::receive::ReceivingNotices;
use crate::answers::{Answers, Date};
use crate::collection::{Collection, CollectionTexts, ItemKey};
use crate::exports::{CollectionExport, ExportedCollection, ExportedFile, zipped};
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
pub struct CollectedFile {
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

/// What an office has, of which its tables and lists are made.
pub struct OfficeRecords<'a> {
    /// The notices at hand.
    pub notices: &'a ReceivingNotices,
    /// What was received and decided.
    pub collection: &'a Collection,
    /// What else is kept, under its names: scores.
    pub others: &'a [(String, String)],
    /// The text of the submission of each application that is at hand.
    pub submissions: &'a BTreeMap<ItemKey, String>,
    /// The day that what is made of it is dated by.
    pub saved: Option<Date>,
}

impl OfficeRecords<'_> {
    /// Makes the files of an export. Why there is none is a sentence for the person.
    pub fn files(&self, export: CollectionExport) -> Result<Vec<ExportedFile>, String> {
        let places = places::places(self);
        let notices: Vec<&Notice> = self.notices.all().collect();
        export.make(&ExportedCollection {
            collection: self.collection,
            notices: &notices,
            answers: &|key| self.answers(key),
            remark: &|key| places.get(key).cloned().unwrap_or_default(),
            saved: self.saved,
        })
    }

    /// The answers of an application whose submission is at hand and can be read.
    fn answers(&self, key: &ItemKey) -> Option<Answers> {
        let prepared = self.notices.prepared(&self.collection.item(key)?.application()?.notice)?;
        let tree = wire::parse(self.submissions.get(key)?).ok()?;
        Some(wire::answers_of(&tree, &prepared.notice))
    }
}

/// Makes it. Why there is none is a sentence.
pub(super) fn make(asked: AskedCollected) -> Result<CollectedFile, String> {
    let AskedCollected { export, notices, rows, decisions, others, submissions, day } = asked;
    let saved = day.as_deref().and_then(Date::from_iso);
    let rows = rows.into_iter().map(|(key, text)| (ItemKey(key), text)).collect();
    let texts = CollectionTexts { rows, decisions, others };
    let (collection, _) = texts.read();
    let submissions = submissions.into_iter().map(|(key, text)| (ItemKey(key), text)).collect();
    let notices = ReceivingNotices::of(&notices);
    let records = OfficeRecords {
        notices: &notices,
        collection: &collection,
        others: &texts.others,
        submissions: &submissions,
        saved,
    };
    one_file(export, records.files(export)?, saved)
}

/// What was made as one file.
fn one_file(
    export: CollectionExport,
    mut files: Vec<ExportedFile>,
    saved: Option<Date>,
) -> Result<CollectedFile, String> {
    let mut remarks: Vec<String> = Vec::new();
    for remark in files.iter_mut().flat_map(|file| std::mem::take(&mut file.remarks)) {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    let about = export.about();
    let (name, mime, bytes) = match &mut files[..] {
        [ExportedFile { name, bytes, .. }] => (std::mem::take(name), about.mime, std::mem::take(bytes)),
        several => ([about.title, ".zip"].concat(), ZIP, zipped(several, saved)?),
    };
    Ok(CollectedFile { name: dated(&name, saved), mime: mime.to_owned(), bytes, files: files.len(), remarks })
}

/// A file's name with the day before its ending.
fn dated(name: &str, day: Option<Date>) -> String {
    match (day, name.rsplit_once('.')) {
        (Some(day), Some((stem, ending))) => format!("{stem}-{day}.{ending}"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests;
