//! WordprocessingML, as much of it as is used here: paragraphs, runs, tables, a section with heads and feet, settings.
//! Each file knows the order in which the schema (ISO/IEC 29500-1, annex A.1) wants its elements: Word for the web takes a
//! file out of that order for a corrupt one, and desktop Word mends it without a word. Lengths are twips, twentieths of a point.
//! Not here: what a form is, and where anything stands on its paper.

mod document;
mod paragraph;
mod run;
mod section;
mod settings;
mod table;
mod xml;

pub use document::{Edge, EdgeOf, MarkupDocument, WordContent};
pub use paragraph::{Alignment, Indent, MarkupParagraph, Spacing, Tab, TabStop};
pub use run::{FieldMark, Run, RunLook, RunPiece};
pub use section::{Margins, WordSection};
pub use settings::{Sheets, settings};
pub use table::{CellSide, MarkupCell, MarkupRow, MarkupTable, Merge, VerticalAlignment};
pub use xml::Xml;

/// The namespace of WordprocessingML.
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace of the attribute that names a relationship, and what the types of Word's own begin with.
pub const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
