//! Sections and the fields in them.

use crate::kinds::{Examples, Field};

/// A part of the page, in the order of the paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The section's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A sentence under the title: what belongs here.
    pub note: Option<String>,
    /// Asked only of applicants of whom this expression holds.
    pub when: Option<String>,
    /// Answers to try `when` on.
    pub examples: Examples,
    /// The clauses that speak of the whole section.
    pub clauses: Vec<String>,
    /// The fields.
    pub fields: Vec<Field>,
}
