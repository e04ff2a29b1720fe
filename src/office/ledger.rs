//! The ledger of what an office received, made of what is kept of it.
//! Not here: what stands in it (`collection::ledger`), and how it looks (`exports`).

use serde::{Deserialize, Serialize};

use super::bytes::Bytes;
use super::receive::ReceivingNotices;
use crate::answers::Date;
use crate::collection::{CollectionTexts, ItemKey};
use crate::exports::excel;
use crate::notice::Notice;

/// A collection of which the ledger is made.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedLedger {
    /// The notices that the page has, by their ids, each with the file it was loaded from.
    pub notices: Vec<(String, String)>,
    /// The record of each item under its key.
    pub rows: Vec<(String, String)>,
    /// The record of each decision.
    pub decisions: Vec<String>,
    /// What else is kept of it.
    pub others: Vec<(String, String)>,
    /// The day it is dated by, as `2026-12-01`.
    pub day: Option<String>,
}

/// Makes the spreadsheet. Why there is none is a sentence.
pub(super) fn spreadsheet(asked: AskedLedger) -> Result<Bytes, String> {
    let AskedLedger { notices, rows, decisions, others, day } = asked;
    let rows = rows.into_iter().map(|(key, text)| (ItemKey(key), text)).collect();
    let (collection, _) = CollectionTexts { rows, decisions, others }.read();
    let notices = ReceivingNotices::of(&notices);
    let all: Vec<&Notice> = notices.all().collect();
    let made = excel::collection(&collection, &all, day.as_deref().and_then(Date::from_iso));
    made.map(Bytes).map_err(|refused| refused.sentence())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::{Origin, ReceivedItem, Record};

    #[test]
    fn the_ledger_is_made_of_records_alone() {
        let asked = |rows| AskedLedger { notices: vec![], rows, decisions: vec![], others: vec![], day: None };
        let origin = Origin { file: "甲.jpg".to_owned(), ..Origin::default() };
        let item = ReceivedItem::new(b"1", origin, Err("这是图片。".to_owned()));
        let row = (item.key.0.clone(), item.record().to_text());
        assert!(spreadsheet(asked(vec![row])).unwrap().0.starts_with(b"PK"));
        assert!(spreadsheet(asked(vec![])).unwrap_err().ends_with('。'));
    }
}
