//! What was opened so far, and what of it would be taken: pure.

use std::rc::Rc;

use crate::answers::Row;
use crate::collect::{Collected, Collecting, words};

/// One opened file, or one kept draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What it is called.
    pub name: String,
    /// What it gives, or in one sentence why nothing.
    pub found: Result<Collected, String>,
    /// What the person chose, where that is not the usual.
    pub chosen: Option<bool>,
}

/// An entry as it stands beside the sheet and the others.
#[derive(Debug, PartialEq)]
pub struct Judged<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// What is worth a look, or why there is nothing to take, as sentences.
    pub remarks: Vec<String>,
    /// Whether it can be taken at all.
    pub can: bool,
    /// Whether it will be.
    pub will: bool,
}

/// The entries beside the sheet's rows. One that stands on the sheet, or that an earlier one tells of, is left out unless the
/// person says otherwise.
pub fn judge<'a>(collecting: &Collecting, rows: &[Rc<Row>], entries: &'a [Entry]) -> Vec<Judged<'a>> {
    let mut earlier: Vec<(&str, &Row)> = Vec::new();
    let mut judged = Vec::new();
    for entry in entries {
        let collected = match &entry.found {
            Ok(collected) => collected,
            Err(sentence) => {
                judged.push(Judged { entry, remarks: vec![sentence.clone()], can: false, will: false });
                continue;
            }
        };
        let listed = collecting.twin(rows.iter().map(Rc::as_ref), &collected.row);
        let twice = collecting.twin(earlier.iter().map(|(_, row)| *row), &collected.row);
        let twice = twice.and_then(|twin| earlier.get(twin.row));
        let mut remarks: Vec<String> = listed.map(words::listed).into_iter().collect();
        remarks.extend(twice.filter(|_| listed.is_none()).map(|(name, _)| words::twice(name)));
        let fresh = remarks.is_empty();
        remarks.extend(words::remarks(collected));
        let can = !listed.is_some_and(|twin| twin.whole);
        judged.push(Judged { entry, remarks, can, will: can && entry.chosen.unwrap_or(fresh) });
        earlier.push((&entry.name, &collected.row));
    }
    judged
}

/// The entries with others, by name; what is the same as one of them is not put beside it again.
pub fn with(entries: &[Entry], more: Vec<Entry>) -> Vec<Entry> {
    let mut all = entries.to_vec();
    for entry in more {
        if !all.iter().any(|known| known.name == entry.name && known.found == entry.found) {
            all.push(entry);
        }
    }
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all
}
