//! JSON as a small tree, and Rust values from it. The page reads all its JSON this way: one reader for every type
//! takes a third of the room that a reader for each would.
//! Not here: what any of it means.

mod access;
mod read;
mod tree;

pub use read::read;
pub use tree::{DUPLICATE, Json};

/// Reads a text and a value from it; none where it is not JSON, or not of the value's shape.
pub fn from_text<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    read(&serde_json::from_str(text).ok()?)
}
