//! Writes answers into a union's own blank: the same file, in which only what is filled differs. Cells are found as a filled form
//! is read (`extract`), what stands in them is what paper would print, and every change is put between two bytes of the part.
//! Nothing that stands there is overwritten: what has no cell, or not an empty one, is left out and said.
//! Not here: how Word stores things (`imports`), and which cell is whose (`extract`).

mod boxes;
mod cell;
mod edits;
mod file;
mod fit;
mod left;
mod printed;
mod refusal;
mod rows;
mod runs;
mod signs;
mod stretch;
mod template;

pub use left::{Left, LeftReason};
pub use refusal::BlankRefusal;

use std::collections::BTreeSet;

use crate::answers::Place;
use crate::check::{Entries, shown};
use crate::extract::{Opening, Openings, Printed, WordSpot, is_titled, openings};
use crate::imports::Source;
use crate::notice::{Notice, Prints};

use edits::Edits;
use left::Report;

/// A blank with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledBlank {
    /// The Word file.
    pub bytes: Vec<u8>,
    /// What was not written, or is to be looked at, in the order of the notice.
    pub left: Vec<Left>,
    /// The blank is protected against changes, and so is this.
    pub protected: bool,
    /// The form's title stands in it. Where it does not, it may be another notice's form that is alike.
    pub titled: bool,
}

/// Writes answers into the blank of one of a notice's forms.
pub fn fill(notice: &Notice, entries: &Entries, blank: &[u8]) -> Result<FilledBlank, BlankRefusal> {
    let (source, notice) = file::opened(notice, blank)?;
    let notice = &notice;
    let before = openings(notice, &source.document);
    let (source, grown) = rows::grown(notice, entries, source, &before)?;
    let found = if grown.is_empty() { before } else { openings(notice, &source.document) };
    let mut filling = Filling {
        notice,
        entries,
        source: &source,
        grown: &grown,
        edits: Edits::default(),
        report: Report::default(),
        spots: BTreeSet::new(),
    };
    for opening in &found.all {
        filling.open(opening);
    }
    filling.missing(&found);
    let (edits, left) = (filling.edits, filling.report.left(notice));
    let text = edits.applied(source.markup.text()).ok_or(BlankRefusal::Unwritten)?;
    let (protected, titled) = (source.terms.protected, is_titled(notice, &source.document));
    let source = source.with_text(text).map_err(|_| BlankRefusal::Unwritten)?;
    Ok(FilledBlank { bytes: file::packed(blank, &source.part, &source.bytes())?, left, protected, titled })
}

/// A blank while it is filled.
struct Filling<'a> {
    notice: &'a Notice,
    entries: &'a Entries,
    source: &'a Source,
    /// The rows that were copied, which say the number of the row that they were copied from.
    grown: &'a BTreeSet<(String, usize)>,
    edits: Edits,
    report: Report,
    /// Where something was written; nothing is written there again.
    spots: BTreeSet<WordSpot>,
}

impl Filling<'_> {
    fn open(&mut self, opening: &Opening) {
        match &opening.printed {
            Printed::Template(template) => self.template(opening, template),
            Printed::Boxes(id) => self.boxes(opening, id),
        }
    }

    /// Says every answer of which nothing was said and whose blank was not met.
    fn missing(&mut self, found: &Openings) {
        for (table, id) in &found.printed {
            match table {
                None => self.miss(Place::field(id)),
                Some(table) => {
                    for row in 0..self.entries.answers().rows(table).len() {
                        self.miss(Place::cell(table, row, id));
                    }
                }
            }
        }
        let beside = self.notice.fields().filter(|field| field.is_table() && field.prints == Prints::Annex);
        for table in beside {
            if self.entries.answers().rows(&table.id).iter().any(|row| !row.is_empty()) {
                self.report.say(Place::field(&table.id), LeftReason::NotFound);
            }
        }
    }

    fn miss(&mut self, place: Place) {
        if self.notice.field_at(&place).is_some()
            && !self.report.knows(&place)
            && !shown(self.entries, &place).is_empty()
        {
            self.report.say(place, LeftReason::NotFound);
        }
    }
}
