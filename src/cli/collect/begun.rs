//! A collection that the page has saved: what was received before, what was decided of it, and the files of its applications.

use std::ops::Range;
use std::path::Path;

use crate::collection::{Collection, ItemKey};
use crate::office::receive::{ReceivingNotices, submission_tree};
use crate::office::saved_collection::{LARGEST_ARCHIVE, SavedContent, SavedFile, saved_collection};

use super::CollectWanted;
use crate::cli::{Streams, source};

/// What was there before.
#[derive(Default)]
pub(super) struct BegunCollection {
    /// The items with what was decided of them.
    pub collection: Collection,
    /// What else is kept, under its names.
    pub others: Vec<(String, String)>,
    /// Their files.
    pub files: BegunFiles,
}

/// The files of the items.
#[derive(Default)]
pub(super) struct BegunFiles {
    archive: Vec<u8>,
    files: Vec<SavedFile>,
}

/// Reads a saved collection; a sentence where it is none.
pub(super) fn read(streams: &mut Streams<'_>, path: &Path) -> Result<BegunCollection, String> {
    let of = |sentence: String| format!("{}: {sentence}", path.display());
    let archive = source::bytes(streams, path, usize::try_from(LARGEST_ARCHIVE).unwrap_or(usize::MAX)).map_err(of)?;
    let saved = saved_collection(&archive).map_err(|error| of(error.words()))?;
    let texts = saved.texts();
    let (collection, _) = texts.read();
    Ok(BegunCollection { collection, others: texts.others, files: BegunFiles { archive, files: saved.files } })
}

impl BegunFiles {
    /// The submissions of the applications among them, where answers are wanted.
    pub fn submissions<'a>(
        &'a self,
        notices: &'a ReceivingNotices,
        wanted: &CollectWanted<'_>,
    ) -> impl Iterator<Item = (ItemKey, String)> + 'a {
        let files = if wanted.wants_answers() { self.files.as_slice() } else { &[] };
        files.iter().filter_map(|file| {
            let bytes = match &file.content {
                SavedContent::Within(from, to) => self.archive.get(range(*from, *to)?)?,
                SavedContent::Unpacked(bytes) => &bytes.0,
            };
            Some((ItemKey(file.sha256.clone()), submission_tree(notices, &file.name, bytes)?.to_text()))
        })
    }
}

fn range(from: u64, to: u64) -> Option<Range<usize>> {
    Some(usize::try_from(from).ok()?..usize::try_from(to).ok()?)
}
