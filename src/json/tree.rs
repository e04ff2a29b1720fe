//! A JSON tree that keeps its keys in order.

use super::number::shortest;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, by its shortest text.
    Number(String),
    /// A text.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object with its keys in the order of the file.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The value under a key.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Self::Object(entries) => entries.iter().find(|(known, _)| known == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text, where it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number, where it is one and not below zero.
    pub fn as_whole(&self) -> Option<u64> {
        match self {
            Self::Number(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// The tree with the keys of its objects in their own order.
    pub fn sorted(self) -> Self {
        match self {
            Self::List(items) => Self::List(items.into_iter().map(Self::sorted).collect()),
            Self::Object(entries) => {
                let mut entries: Vec<_> = entries.into_iter().map(|(key, value)| (key, value.sorted())).collect();
                entries.sort_by(|(one, _), (other, _)| one.cmp(other));
                Self::Object(entries)
            }
            other => other,
        }
    }

    /// The tree with its numbers as short as they can be, as [`super::parse`] has them.
    pub fn shortened(self) -> Self {
        match self {
            Self::Number(number) => Self::Number(shortest(&number).unwrap_or(number)),
            Self::List(items) => Self::List(items.into_iter().map(Self::shortened).collect()),
            Self::Object(entries) => {
                Self::Object(entries.into_iter().map(|(key, value)| (key, value.shortened())).collect())
            }
            other => other,
        }
    }

    /// An object of these entries.
    pub fn object<'a>(entries: impl IntoIterator<Item = (&'a str, Json)>) -> Self {
        Self::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// A text value.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A whole number.
    pub fn whole(number: u64) -> Self {
        Self::Number(number.to_string())
    }
}
