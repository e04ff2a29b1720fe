//! Reads a filled Word form back: a document's tables are laid over the notice's own blocks, and every answer is found, doubtful
//! with what was seen, or not found.
//!
//! Labels anchor, geometry confirms: columns are drawn differently in every file and labels stand on a form more than once, so
//! that a value is taken only where label, place and section agree on exactly one cell.
//! Not here: how Word stores what is read (`imports`), and what a text means as an answer (`answers::read`).

mod align;
mod annex;
mod cover;
mod extraction;
mod listing;
mod locate;
mod openings;
mod plan;
mod recognise;
mod settle;
mod sheet;
mod structure;
mod taken;
mod template;
mod ticks;
mod values;
mod wording;
mod words;

pub use extraction::{DoubtReason, DoubtfulValue, Extraction, FormChange, FoundValue, WordSpot};
pub use openings::{Opening, Openings, Printed, TableRows, openings};
pub use recognise::{likeness, recognised};
pub use taken::taken;
pub use template::{is_room, plain};

use crate::imports::Document;
use crate::notice::Notice;

use align::aligned;
use plan::Plan;
use sheet::Sheet;

/// Reads a document as a filled form of the notice. It is total: what is no such form has nothing that is found.
pub fn extract(notice: &Notice, document: &Document) -> Extraction {
    let plan = Plan::of(notice);
    let covers = cover::tables(notice, document);
    let sheet = Sheet::of(document, &covers);
    let rows = aligned(&plan, &sheet);
    let mut seen = cover::seen(notice, document, &covers);
    seen.extend(values::seen(notice, &plan, &sheet, &rows));
    annex::complete(notice, document, &mut seen);
    let own = listing::complete(notice, document, &plan, &sheet, &rows, &mut seen);
    let structure = structure::of(notice, document, &plan, &sheet, &rows, &own);
    settle::settled(notice, &plan, seen, structure)
}
