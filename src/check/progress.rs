//! How far each section is.

use std::rc::Rc;

use crate::answers::{Answers, Place};
use crate::notice::{Field, Section, Severity, Stage};

use super::laid_out::KEY;
use super::{Finding, Prepared};

/// A section's progress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The section's id.
    pub section: Rc<str>,
    /// How many cells must be filled.
    pub due: usize,
    /// How many of them are.
    pub filled: usize,
    /// Errors of filled cells: what is wrong, not what is missing.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

/// The progress of every section.
pub fn sections(prepared: &Prepared, answers: &Answers, hidden: &[Rc<str>], findings: &[Finding]) -> Vec<Progress> {
    prepared.notice.sections.iter().map(|section| section_progress(section, answers, hidden, findings)).collect()
}

fn section_progress(section: &Section, answers: &Answers, hidden: &[Rc<str>], findings: &[Finding]) -> Progress {
    let visible = section.fields.iter().filter(|field| !hidden.iter().any(|id| **id == *field.id));
    let (mut due, mut filled) = (0, 0);
    for place in visible.flat_map(|field| required(field, answers)) {
        due += 1;
        filled += usize::from(!answers.text(&place).is_empty());
    }
    let here = |finding: &&Finding| section.fields.iter().any(|field| *field.id == *finding.place.field);
    let count = |severity| {
        let mended_here =
            |finding: &&Finding| finding.severity == severity && finding.stage == Stage::Fill && !finding.is_gap();
        findings.iter().filter(here).filter(mended_here).count()
    };
    Progress {
        section: section.id.as_str().into(),
        due,
        filled,
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
    }
}

/// The places that must be filled: of a growing table the required cells of its filled rows, and one for the rows it
/// lacks, so that an empty table that must have rows is not done.
pub fn required(field: &Field, answers: &Answers) -> Vec<Place> {
    if !field.is_table() {
        return if field.is_required() { vec![Place::field(&field.id)] } else { Vec::new() };
    }
    let rows = answers.rows(&field.id);
    let filled = rows.iter().enumerate().filter(|(_, row)| field.has_fixed_rows() || !row.is_empty());
    let mut indexes: Vec<usize> = filled.map(|(index, _)| index).collect();
    let least = field.rows.as_ref().map_or(0, |rows| rows.min);
    let next = rows.len();
    indexes.extend((next..).take(least.saturating_sub(indexes.len())));
    let cells = |index: usize| {
        // The year of a fixed row stands there from the beginning.
        let given = |column: &Field| field.has_fixed_rows() && column.id == KEY;
        let columns = field.columns.iter().filter(move |column| column.is_required() && !given(column));
        columns.map(move |column| Place::cell(&field.id, index, &column.id))
    };
    indexes.into_iter().flat_map(cells).collect()
}
