//! That a letter was sent: a list to which entries are added and from which none is ever taken.

use super::{ItemKey, Record};
use crate::json::Json;

/// 已发退回意见: a letter about an application that somebody has sent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SentLetter {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Who; empty where nobody gave a name.
    pub by: String,
    /// About what.
    pub item: ItemKey,
    /// The digest of what the application said then.
    pub digest: String,
}

impl Record for SentLetter {
    fn record(&self) -> Json {
        Json::object([
            ("at", Json::whole(self.at)),
            ("by", Json::text(&self.by)),
            ("item", Json::text(&self.item.0)),
            ("digest", Json::text(&self.digest)),
        ])
    }

    fn recorded(json: &Json) -> Option<Self> {
        let text = |key| json.get(key)?.as_text().map(str::to_owned);
        let at = json.get("at")?.as_whole()?;
        Some(Self { at, by: text("by")?, item: ItemKey(text("item")?), digest: text("digest")? })
    }
}

/// The letters of two officers, each once, in their order.
pub(super) fn merged(own: &mut Vec<SentLetter>, other: Vec<SentLetter>) {
    own.extend(other);
    own.sort();
    own.dedup();
}
