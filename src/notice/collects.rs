//! What a sheet of the recommending union takes from the submissions it lists: one row of each.
//! Not here: the taking itself (`collect`).

use super::{Examples, Passage};

/// A sheet's rows, said in the words of another notice: every template and expression here speaks of that notice's answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Collects {
    /// The notice whose submissions are listed.
    pub from: String,
    /// The table of the sheet that they become rows of.
    pub into: String,
    /// Which of them belong on the sheet; without a word all do.
    pub when: Option<String>,
    /// Answers of that notice to try `when` on; the linter runs them.
    pub examples: Examples,
    /// What is said of one that does not belong here; a template.
    pub otherwise: Option<String>,
    /// Columns by which a row is known: two rows that agree in any of them are taken for one.
    pub known_by: Vec<String>,
    /// What stands in the columns, by their ids.
    pub columns: Vec<Passage>,
}
