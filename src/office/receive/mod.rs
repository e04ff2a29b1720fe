//! 收件: what an office received becomes items, each with what the check says of it. Nothing vanishes: every file gives at least
//! one, an application or a sentence why there is none. Photos and papers that lie beside an application in its mail or archive
//! are its files and no items of their own; a Word form that says what the submission beside it says is the same application.
//! Not here: what lies inside files (`inside`), what items are (`collection`), and the files beside an application (`packed`).

mod content;
mod file;
mod notices;
#[cfg(test)]
mod tests;
mod words;

use serde::{Deserialize, Serialize};

use super::bytes::{self, Bytes};
use super::word_form::BlankFile;
use crate::collection::{ReceivedItem, Record};
use crate::wire::Json;

use content::FileContent;

pub use notices::ReceivingNotices;

/// Files that were received, some dozens of a thousand: the page asks again for the next ones.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The notices that the page has, by their ids, each with the file it was loaded from.
    pub notices: Vec<(String, String)>,
    /// The files.
    pub files: Vec<FileIn>,
    /// Unions' own blanks, with which Word forms are compared, each with the id of its notice.
    pub blanks: Vec<(String, BlankFile)>,
}

/// A file that was received.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileIn {
    /// Its name, with its folders as they were dropped.
    pub path: String,
    /// When it was received, in seconds since 1970; none where nobody knows. Then a mail's own date says it.
    pub received: Option<u64>,
    /// The SHA-256 of all of it, in lower-case hexadecimal, where only its beginning is here.
    pub digest: Option<String>,
    /// Its bytes.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
}

/// What was found in the files, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The items.
    pub items: Vec<FoundItem>,
}

/// An item on its way to the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundItem {
    /// In which of the files it was found, counted from 0.
    pub file: usize,
    /// The record of the [`ReceivedItem`], as JSON.
    pub record: String,
    /// Its bytes, where it lies inside of the file.
    pub own: Option<Bytes>,
    /// What was surely read of a Word form, as a submission file; none of what is a submission itself.
    pub submission: Option<String>,
}

/// An item with what it was made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// The item.
    pub item: ReceivedItem,
    /// Its bytes, where it lies inside of the file.
    pub own: Option<Vec<u8>>,
    /// The application, as the tree of a submission file; none where there is no application.
    pub application: Option<Json>,
    /// It was read of a Word form.
    pub is_form: bool,
}

/// Every item of these files.
pub(super) fn receive(asked: Asked) -> Result<Reply, String> {
    let mut notices = ReceivingNotices::of(&asked.notices);
    for (notice, blank) in &asked.blanks {
        // One that is none was refused where it was given; forms are compared with the notice alone.
        let _ = notices.compare_with(notice, &blank.file);
    }
    let found = |(file, from): (usize, &FileIn)| {
        let items = received(&notices, from);
        items.into_iter().map(move |it| FoundItem {
            file,
            record: it.item.record().to_text(),
            submission: it.application.filter(|_| it.is_form).map(|tree| tree.to_lines() + "\n"),
            own: it.own.map(Bytes),
        })
    };
    Ok(Reply { items: asked.files.iter().enumerate().flat_map(found).collect() })
}

/// The submission that a file is, neither archive nor mail; of a Word form what was surely read. None of what is no application.
pub fn submission_tree(notices: &ReceivingNotices, name: &str, file: &[u8]) -> Option<Json> {
    match content::content(notices, name, file) {
        FileContent::Application(_, tree) | FileContent::Form(_, tree) => Some(tree),
        FileContent::Refused(_) | FileContent::Other(_) => None,
    }
}

/// The items of a file, at least one.
pub fn received(notices: &ReceivingNotices, file: &FileIn) -> Vec<Received> {
    file::items(notices, file)
}
