//! Findings in the order of the page.

use std::rc::Rc;

use crate::notice::Severity;

use super::{Finding, Prepared};

/// A finding with where it stands in the order of the page: fields as they come, what belongs to a whole table before its rows,
/// the hardest first at one place.
#[derive(Debug, Clone)]
pub struct Ranked {
    rank: (usize, Option<usize>, usize, Severity),
    /// The finding.
    pub finding: Rc<Finding>,
}

impl Ranked {
    /// Ranks a finding. What stands nowhere comes last.
    pub fn new(prepared: &Prepared, finding: Finding) -> Self {
        let place = &finding.place;
        let column = place.column.as_deref().and_then(|column| {
            prepared.notice.field(&place.field)?.columns.iter().position(|known| known.id == column)
        });
        let slot = prepared.slot(&place.field).unwrap_or(usize::MAX);
        Self { rank: (slot, place.row, column.unwrap_or(0), finding.severity), finding: Rc::new(finding) }
    }

    /// The slot of the field that it is about.
    pub fn slot(&self) -> usize {
        self.rank.0
    }
}

/// The findings in the order of the page; those of one rank in the order in which they were found.
pub fn sorted(mut found: Vec<Ranked>) -> Vec<Ranked> {
    found.sort_by_key(|ranked| ranked.rank);
    found
}
