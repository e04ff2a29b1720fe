//! A collection as it is kept: records under keys, of which the browser's database and the file in which a collection is saved
//! are made. A record that this program cannot read stays as it is, and is counted.
//! Not here: the words of a record (`record`), and what is lacking beside another office's collection (`merge`).

use super::{Collection, Decision, DecisionLog, ItemKey, ReceivedItem, Record, SeenSlip, SentLetter};
use crate::json::from_text;

/// How the names of letters that were sent begin; each has one of its own, so that none takes another's place.
const LETTERS: &str = "letter/";
/// How the names of slips that were seen begin.
const SLIPS: &str = "slip/";

/// Under which name it is kept that a letter was sent.
pub fn letter_name(letter: &SentLetter) -> String {
    format!("{LETTERS}{}/{}", letter.item, letter.at)
}

/// Under which name it is kept that a slip was seen.
pub fn slip_name(slip: &SeenSlip) -> String {
    format!("{SLIPS}{}/{}", slip.item, slip.at)
}

/// What is kept of a collection, without the bytes of its files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CollectionTexts {
    /// The record of each item under its key, in the order in which the items came.
    pub rows: Vec<(ItemKey, String)>,
    /// The record of each decision, in the order in which they were made.
    pub decisions: Vec<String>,
    /// What else belongs to it, as JSON under names: marks, letters that were sent, slips that were seen, settings.
    pub others: Vec<(String, String)>,
}

impl CollectionTexts {
    /// What is kept of a collection: settings and marks are none of it.
    pub fn of(collection: &Collection) -> Self {
        let row = |item: &ReceivedItem| (item.key.clone(), item.record().to_text());
        let decision = |decision: &Decision| decision.record().to_text();
        let letter = |letter: &SentLetter| (letter_name(letter), letter.record().to_text());
        let slip = |slip: &SeenSlip| (slip_name(slip), slip.record().to_text());
        Self {
            rows: collection.items().iter().map(row).collect(),
            decisions: collection.log.entries().iter().map(decision).collect(),
            others: collection.letters.iter().map(letter).chain(collection.slips.iter().map(slip)).collect(),
        }
    }

    /// The collection, and how many records are none that this program can read.
    pub fn read(&self) -> (Collection, usize) {
        let mut collection = Collection::default();
        let rows = self.rows.iter().filter_map(|(key, text)| item(key, text));
        rows.for_each(|item| collection.add(item));
        let decisions: Vec<Decision> = self.decisions.iter().filter_map(|text| read(text)).collect();
        let letters = self.others.iter().filter(|(name, _)| name.starts_with(LETTERS));
        collection.letters = letters.filter_map(|(_, text)| read(text)).collect();
        collection.letters.sort();
        let slips = self.others.iter().filter(|(name, _)| name.starts_with(SLIPS));
        collection.slips = slips.filter_map(|(_, text)| read(text)).collect();
        collection.slips.sort();
        let read = collection.items().len() + decisions.len();
        collection.log = DecisionLog::of(decisions);
        let unread = (self.rows.len() + self.decisions.len()).saturating_sub(read);
        (collection, unread)
    }
}

/// An item's record where the same was received or checked again: what is newly said of it counts, and it keeps every place from
/// which it ever came. An earlier record that cannot be read has nothing to keep.
pub fn renewed_row(earlier: &str, now: &str) -> String {
    let (Some(earlier), Some(mut item)) = (read::<ReceivedItem>(earlier), read::<ReceivedItem>(now)) else {
        return now.to_owned();
    };
    let fresh = std::mem::replace(&mut item.origins, earlier.origins);
    item.also(ReceivedItem { origins: fresh, ..item.clone() });
    item.record().to_text()
}

/// The item of a record; none where it is no record, or another item's.
pub(super) fn item(key: &ItemKey, text: &str) -> Option<ReceivedItem> {
    read::<ReceivedItem>(text).filter(|item| item.key == *key)
}

/// What a record says.
pub(super) fn read<T: Record>(text: &str) -> Option<T> {
    T::recorded(&from_text(text)?)
}
