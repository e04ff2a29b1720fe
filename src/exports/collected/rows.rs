//! Everything as NDJSON: a line for each item, all columns of the register by their ids, and the last decision.

use super::{CollectionExport, CollectionFile, ExportedCollection};
use crate::collection::ledger::{Ledger, item_line};

pub(super) const ABOUT: CollectionExport = CollectionExport {
    id: "rows",
    title: "收件记录（NDJSON）",
    english: "every item as a line of JSON",
    suffix: "收件记录.ndjson",
    mime: "application/x-ndjson",
    make,
};

fn make(of: &ExportedCollection<'_>) -> Result<Vec<CollectionFile>, String> {
    let ledger = Ledger::of(of.collection, of.notices);
    let line = |item| item_line(of.collection, item, &ledger.row(of.collection, item, of.notices)).to_text() + "\n";
    let lines: String = of.collection.items().iter().map(line).collect();
    Ok(vec![CollectionFile { name: ABOUT.suffix.to_owned(), bytes: lines.into_bytes(), remarks: Vec::new() }])
}
