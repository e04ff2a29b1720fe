//! What a single `when`, `due` or `holds` says of answers, for those who try one on examples.
//! Not here: rules, which may speak of rows (`rules`).

use crate::answers::Value;

use super::hidden::hidden;
use super::{Defect, Entries, Facts, Prepared, Workload};

/// A truth about the whole form.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Question<'a> {
    /// Where it stands in the definition.
    pub path: &'a str,
    /// The expression; one that does not compile is never decided.
    pub source: &'a str,
    /// Whether it asks if something applies (`when`, `due`): hidden fields are then absent, and otherwise unknown.
    pub applies: bool,
}

/// Why a question does not compile; nothing where it does.
pub fn defects(prepared: &Prepared, question: &Question<'_>) -> Vec<Defect> {
    prepared.truth(question.path, question.source).1
}

/// Whether it is so; none where the answers do not decide it, or the work does not suffice.
pub fn decided(prepared: &Prepared, entries: &Entries, question: &Question<'_>, work: &Workload) -> Option<bool> {
    let (expression, _) = prepared.truth(question.path, question.source);
    let instead = if question.applies { Value::Absent } else { Value::Unknown };
    Facts::of(entries, work).without(&hidden(prepared, entries, work), &instead).holds(&expression)
}
