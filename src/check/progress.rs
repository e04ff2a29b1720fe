//! How far each section is.

use std::rc::Rc;

use crate::notice::{Field, Section, Severity, Stage};

use super::entries::must_be_filled;
use super::ranked::Ranked;
use super::{Entries, Prepared};

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

/// The progress of every section. Findings count where they are mended.
pub fn sections(prepared: &Prepared, entries: &Entries, hidden: &[usize], findings: &[Ranked]) -> Vec<Progress> {
    let mut counts = vec![(0, 0); prepared.slots.count()];
    for ranked in findings {
        let finding = &ranked.finding;
        let wrong = finding.stage == Stage::Fill && !finding.is_gap();
        if let Some((errors, warnings)) = counts.get_mut(ranked.slot()).filter(|_| wrong) {
            match finding.severity {
                Severity::Error => *errors += 1,
                Severity::Warning => *warnings += 1,
                Severity::Advice => {}
            }
        }
    }
    let mut fields = prepared.notice.fields().zip(counts).enumerate();
    let section = |section: &Section| {
        let mut progress = Progress { section: section.id.as_str().into(), due: 0, filled: 0, errors: 0, warnings: 0 };
        for (slot, (field, (errors, warnings))) in fields.by_ref().take(section.fields.len()) {
            let (due, filled) = if hidden.contains(&slot) { (0, 0) } else { required(field, slot, entries) };
            progress.due += due;
            progress.filled += filled;
            progress.errors += errors;
            progress.warnings += warnings;
        }
        progress
    };
    prepared.notice.sections.iter().map(section).collect()
}

/// How many cells of a field must be filled, and how many are: of a growing table the required cells of its filled rows, and
/// those of the rows it lacks, so that an empty table that must have rows is not done.
fn required(field: &Field, slot: usize, entries: &Entries) -> (usize, usize) {
    if !field.is_table() {
        let filled = !entries.answers().field(&field.id).is_empty();
        return if field.is_required() { (1, usize::from(filled)) } else { (0, 0) };
    }
    let (mut count, mut due, mut filled) = (0_usize, 0, 0);
    for row in entries.rows(slot).iter().filter(|row| row.counts(field)) {
        count += 1;
        due += row.due;
        filled += row.due - row.gaps.len();
    }
    let least = field.rows.as_ref().map_or(0, |rows| rows.min);
    let each = field.columns.iter().filter(|column| must_be_filled(field, column)).count();
    (due + least.saturating_sub(count) * each, filled)
}
