//! A file that was received, or a part of one: nothing that was dropped vanishes, whatever it is.

use std::fmt;

use super::ReceivedApplication;
use crate::proof::Digest;

/// By what an item is known, in tables, logs and streams: the SHA-256 of its bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemKey(pub String);

impl fmt::Display for ItemKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where an item came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The file, with its folders as they were dropped.
    pub file: String,
    /// The file within it, where it is an archive or a mail.
    pub inside: Option<String>,
    /// By what that archive or mail is kept.
    pub packed: Option<ItemKey>,
    /// When it was received, in seconds since 1970; none where nothing says so, as of a file that lies in a folder.
    pub received: Option<u64>,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        self.inside.as_ref().map_or(Ok(()), |inside| write!(f, " / {inside}"))
    }
}

/// Something that was received.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceivedItem {
    /// By what it is known.
    pub key: ItemKey,
    /// Every time it was received, the first first: the same bytes are one item.
    pub origins: Vec<Origin>,
    /// The application, or a Chinese sentence why there is none.
    pub content: Result<ReceivedApplication, String>,
}

impl ReceivedItem {
    /// What these bytes are.
    pub fn new(bytes: &[u8], origin: Origin, content: Result<ReceivedApplication, String>) -> Self {
        Self { key: ItemKey(Digest::of(bytes).hex().to_owned()), origins: vec![origin], content }
    }

    /// Takes in what is known elsewhere of the same bytes: where else they came from, and the application where only there it
    /// could be read.
    pub fn also(&mut self, other: Self) {
        if self.content.is_err() && other.content.is_ok() {
            self.content = other.content;
        }
        for origin in other.origins {
            if !self.origins.contains(&origin) {
                self.origins.push(origin);
            }
        }
    }

    /// The application, where there is one.
    pub fn application(&self) -> Option<&ReceivedApplication> {
        self.content.as_ref().ok()
    }

    /// When it was last received, in seconds since 1970.
    pub fn received(&self) -> Option<u64> {
        self.origins.iter().filter_map(|origin| origin.received).max()
    }
}
