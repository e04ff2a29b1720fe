//! JSON as a small tree: read from text, written as text, and turned into Rust values. A number stays the text it is, so
//! that no digit is lost and the page carries no tables for binary fractions. A type that is read says its keys once, by
//! `reads!`, `kinds!` and `names!`: from them come its reading and its shape, which strangers' trees are held against.
//! Not here: what any of it means.

mod fit;
mod near;
mod number;
mod parse;
mod read;
mod scalar;
mod shape;
mod shape_error;
mod tree;
mod unread;
mod write;

pub use fit::{Misfit, misfits};
pub(crate) use near::nearest;
pub(crate) use number::as_written;
pub use parse::{Broken, DEEPEST, from_text, parse, parse_as_written};
pub use read::{Read, read_at};
pub(crate) use read::{kinds, names, reads};
pub use shape::{JsonShape, ShapeKey, Shaped};
pub use shape_error::{Expected, Found, ShapeError};
pub use tree::Json;
pub use unread::Unread;
