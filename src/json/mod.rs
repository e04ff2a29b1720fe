//! JSON as a small tree: read from text, written as text, and turned into Rust values. A number stays the text it is, so
//! that no digit is lost and the page carries no tables for binary fractions.
//! Not here: what any of it means.

mod deserialize;
mod number;
mod parse;
mod read;
mod scalar;
mod tree;
mod write;

pub use parse::{Broken, from_text, parse};
pub use read::{Read, read_at};
pub(crate) use read::{names, reads};
pub use tree::Json;
