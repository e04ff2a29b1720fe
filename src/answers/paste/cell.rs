//! A cell of a pasted block.

use std::ops::Deref;

/// A cell: its text, and whether it is part of a merged cell whose text stands elsewhere, too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PastedCell {
    /// What stands in it; of a merged cell what the whole holds.
    pub text: String,
    /// Whether another cell of the block is the merged one's first.
    pub merged: bool,
}

impl From<&str> for PastedCell {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), merged: false }
    }
}

impl From<String> for PastedCell {
    fn from(text: String) -> Self {
        Self { text, merged: false }
    }
}

impl Deref for PastedCell {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl PartialEq<&str> for PastedCell {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}
