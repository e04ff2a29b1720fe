//! Rows that stand on the sheet already.

use std::rc::Rc;

use super::{Collected, Collecting};
use crate::answers::Row;
use crate::notice::Field;

/// A row that is about the same as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Twin {
    /// Its index.
    pub row: usize,
    /// Whether it says all that the other says.
    pub whole: bool,
}

impl Collecting {
    /// The table that rows are put into.
    pub fn table(&self) -> Option<&Field> {
        self.sheet.field(&self.sheet.collects.as_ref()?.into)
    }

    /// The first of some rows that is known by a text of this one.
    pub fn twin<'a>(&self, rows: impl IntoIterator<Item = &'a Row>, row: &Row) -> Option<Twin> {
        let known_by = self.sheet.collects.as_ref().map_or(&[][..], |it| &it.known_by);
        let same = |one: &Row, column: &String| !bare(one.text(column)).is_empty() && says(one, row, column);
        let mut rows = rows.into_iter().enumerate();
        let (at, twin) = rows.find(|(_, one)| known_by.iter().any(|column| same(one, column)))?;
        Some(Twin { row: at, whole: row.cells().all(|(column, _)| says(twin, row, column)) })
    }
}

/// The rows with others behind the last filled one.
pub fn appended(rows: &[Rc<Row>], added: &[Collected]) -> Vec<Rc<Row>> {
    let used = rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
    rows.iter().take(used).cloned().chain(added.iter().map(|it| Rc::new(it.row.clone()))).collect()
}

/// Whether two rows say the same in a column; spaces within a name are no difference.
fn says(one: &Row, other: &Row, column: &str) -> bool {
    bare(one.text(column)) == bare(other.text(column))
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
