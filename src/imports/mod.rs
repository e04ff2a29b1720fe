//! Word files as a small model: paragraphs and tables in order, with merges resolved, controls and tracked changes read as what
//! a reader of the final text sees. Source: ISO/IEC 29500-1, WordprocessingML; the names of elements are its own.
//! Not here: anything about notices; which cell answers what is found in `extract`.

mod body;
mod container;
mod decode;
mod document;
mod elements;
mod grid;
mod inline;
mod kind;
mod markup;
mod own;
mod package;
mod page;
mod properties;
mod refusal;
mod settings;
mod source;
mod styles;
mod symbols;
mod table;
#[cfg(test)]
mod tests;
mod xml;

pub use document::{Document, Noted, PageSetUp, Paragraph, TextPiece, WordBlock};
pub use markup::{Markup, PartElement};
pub use package::read;
pub use refusal::ImportRefusal;
pub use source::{Source, Terms};
pub use symbols::{TickMark, is_symbol_font, mark, shown as symbol};
pub use table::{TrackedChange, WordCell, WordRow, WordTable};
pub use xml::Vocabulary;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 64 << 20;
