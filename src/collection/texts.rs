//! A collection as it is kept: records under keys, of which the browser's database and the file in which a collection is saved
//! are made. A record that this program cannot read stays as it is, and is counted.
//! Not here: the words of a record (`record`), and what is lacking beside another office's collection (`merge`).

use super::{Collection, Decision, DecisionLog, ItemKey, ReceivedItem, Record};
use crate::json::from_text;

/// What is kept of a collection, without the bytes of its files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CollectionTexts {
    /// The record of each item under its key, in the order in which the items came.
    pub rows: Vec<(ItemKey, String)>,
    /// The record of each decision, in the order in which they were made.
    pub decisions: Vec<String>,
    /// What else belongs to it, as JSON under names: marks, letters that were sent, settings.
    pub others: Vec<(String, String)>,
}

impl CollectionTexts {
    /// What is kept of a collection; it has nothing else.
    pub fn of(collection: &Collection) -> Self {
        let row = |item: &ReceivedItem| (item.key.clone(), item.record().to_text());
        let decision = |decision: &Decision| decision.record().to_text();
        Self {
            rows: collection.items().iter().map(row).collect(),
            decisions: collection.log.entries().iter().map(decision).collect(),
            others: Vec::new(),
        }
    }

    /// The collection, and how many records are none that this program can read.
    pub fn read(&self) -> (Collection, usize) {
        let mut collection = Collection::default();
        let rows = self.rows.iter().filter_map(|(key, text)| item(key, text));
        rows.for_each(|item| collection.add(item));
        let decisions: Vec<Decision> = self.decisions.iter().filter_map(|text| read(text)).collect();
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
