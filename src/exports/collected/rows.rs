//! Everything as NDJSON: a line for each item, all columns of the register by their ids, and the last decision.

use super::{AboutCollectionExport, AnswersWanted, ExportedCollection, ExportedFile};
use crate::collection::ledger::{Ledger, item_line};

pub(super) const ABOUT: AboutCollectionExport = AboutCollectionExport {
    id: "rows",
    title: "收件记录（NDJSON）",
    purpose: "给别的程序用：每行一件，栏目与台账相同，并有最后一次结论的记录。",
    english: "every item as a line of JSON",
    suffix: "收件记录.ndjson",
    mime: "application/x-ndjson",
    answers: AnswersWanted::None,
};

pub(super) fn make(of: &ExportedCollection<'_>) -> Result<Vec<ExportedFile>, String> {
    let ledger = Ledger::of(of.collection, of.notices);
    let line = |item| item_line(of.collection, item, &ledger.row(of.collection, item, of.notices)).to_text() + "\n";
    let lines: String = of.collection.items().iter().map(line).collect();
    Ok(vec![ExportedFile { name: ABOUT.suffix.to_owned(), bytes: lines.into_bytes(), remarks: Vec::new() }])
}
