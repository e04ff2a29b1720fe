//! Reads a filled Word form back: a document's tables are laid over the notice's own blocks, and every answer is found, doubtful
//! with what was seen, or not found.
//!
//! Labels anchor, geometry confirms: columns are drawn differently in every file and labels stand on a form more than once, so
//! that a value is taken only where label, place and section agree on exactly one cell.
//! Not here: how Word stores what is read (`imports`), and what a text means as an answer (`answers::read`).

mod align;
mod annex;
mod blank;
mod change;
mod compare;
mod cover;
mod extraction;
mod laid;
mod listing;
mod locate;
mod one_cell;
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

pub use blank::{NoBlank, UnionBlank, of_form};
pub use change::FormChange;
pub use compare::compare;
pub use extraction::{DoubtReason, DoubtfulValue, Extraction, FoundValue, WordSpot};
pub use openings::{Opening, Openings, Printed, TableRows, openings};
pub use recognise::{is_titled, likeness, recognised};
pub use taken::taken;
pub use template::{is_room, plain};

use crate::imports::Document;
use crate::notice::Notice;

use laid::Laid;

/// Reads a document as a filled form of the notice. It is total: what is no such form has nothing that is found.
pub fn extract(notice: &Notice, document: &Document) -> Extraction {
    read(&Laid::of(notice, document))
}

fn read(laid: &Laid<'_>) -> Extraction {
    let Laid { notice, document, plan, covers, sheet, rows } = laid;
    let mut seen = cover::seen(notice, document, covers);
    seen.extend(values::seen(notice, plan, sheet, rows));
    annex::refer(notice, document, &mut seen);
    let own = listing::complete(notice, document, plan, sheet, rows, &mut seen);
    annex::join(notice, document, &mut seen);
    let seen = one_cell::parted(notice, seen);
    settle::settled(notice, plan, seen, structure::of(laid, &own))
}
