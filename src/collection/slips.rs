//! 核验单 that came on paper: to which application each belongs, and that somebody has seen it.
//! Not here: what a slip says (`proof`), and reading one off a photo (`office`).

use super::{Collection, ItemKey, ReceivedItem, Record};
use crate::json::Json;
use crate::proof::{Digest, TypedCode};

/// A slip that was held against what was received, and is an application's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeenSlip {
    /// When it was held against it, in milliseconds since 1970.
    pub at: u64,
    /// By whom; empty where nobody gave a name.
    pub by: String,
    /// Whose it is.
    pub item: ItemKey,
}

impl Record for SeenSlip {
    fn record(&self) -> Json {
        Json::object([("at", Json::whole(self.at)), ("by", Json::text(&self.by)), ("item", Json::text(&self.item.0))])
    }

    fn recorded(json: &Json) -> Option<Self> {
        let text = |key| json.get(key)?.as_text().map(str::to_owned);
        Some(Self { at: json.get("at")?.as_whole()?, by: text("by")?, item: ItemKey(text("item")?) })
    }
}

impl Collection {
    /// The applications that say what a slip was printed of, in the order in which they came: the same content may stand in
    /// several files.
    pub fn of_slip(&self, slip: &TypedCode) -> Vec<&ReceivedItem> {
        let says = |item: &&ReceivedItem| {
            let Some(application) = item.application() else { return false };
            // Earlier slips carried the digest of the file, by which items are known.
            slip.is_of(&application.notice, &application.digest, Digest::written(&item.key.0).as_ref())
        };
        self.items().iter().filter(says).collect()
    }

    /// The first slip that was seen of an application.
    pub fn slip(&self, item: &ItemKey) -> Option<&SeenSlip> {
        self.slips.iter().find(|slip| slip.item == *item)
    }

    /// The applications that count and of which no slip was seen, in the order in which they came.
    pub fn without_slip(&self) -> Vec<&ItemKey> {
        let counted = self.counted().into_iter().map(|(key, ..)| key);
        counted.filter(|key| self.slip(key).is_none()).collect()
    }
}

/// The slips of two officers, each once, in their order.
pub(super) fn merged(own: &mut Vec<SeenSlip>, other: Vec<SeenSlip>) {
    own.extend(other);
    own.sort();
    own.dedup();
}
