//! Which rows of a table stand on the form, and which on an annex page.
//! Not here: what stands in them (`grid`, `annex`).

use std::rc::Rc;

use super::fill::{AtRow, FormSource};
use crate::answers::Row;
use crate::kinds::Quality;
use crate::notice::{Field, Notice};

/// The rows of a table.
pub struct Split<'a> {
    /// The table.
    pub table: &'a Field,
    /// Those on the form, empty ones included.
    pub printed: Vec<AtRow<'a>>,
    /// How many of these must stand; the empty ones behind them may give way.
    pub needed: usize,
    /// The filled ones the form has no room for.
    pub beyond: Vec<AtRow<'a>>,
}

/// Divides a table's rows, which are laid out as `check::laid_out` does it. A table without a printed number of rows
/// stands on the form as a whole.
pub fn split<'a>(source: FormSource<'a>, table: &'a Field) -> Split<'a> {
    let rows = source.entries.answers().rows(&table.id);
    let at = |index: usize| AtRow { table, index };
    let room = match table.rows.as_ref().map_or(0, |rows| rows.printed) {
        _ if table.has_fixed_rows() => table.years(source.notice.edition).len(),
        0 => rows.len().max(1),
        printed if table.rows.as_ref().is_some_and(|rows| rows.grows) => {
            printed.max(filled(rows).last().map_or(0, |last| last + 1))
        }
        printed => printed,
    };
    let beyond = filled(rows).filter(|index| *index >= room).map(at).collect();
    let last = filled(rows).filter(|index| *index < room).last();
    // A list of which nothing is filled keeps a row to write in.
    let needed = if table.has_fixed_rows() { room } else { last.map_or(1, |last| last + 1).min(room) };
    Split { table, printed: (0..room).map(at).collect(), needed, beyond }
}

/// Whether a table goes on for as long as it has rows; the form prints a number of all others.
pub fn runs_on(table: &Field) -> bool {
    !table.has_fixed_rows() && table.rows.as_ref().is_none_or(|rows| rows.grows || rows.printed == 0)
}

/// What the paper calls a table: its section where it is all of that, else its own label.
pub fn title<'a>(notice: &'a Notice, table: &'a Field) -> &'a str {
    let section = notice.sections.iter().find(|section| matches!(&*section.fields, [only] if only.id == table.id));
    section.map_or(&table.label, |section| &section.title)
}

/// A row as people count it: 第3人 where the table lists persons, else 第3行.
pub fn counted(table: &Field, index: usize) -> String {
    let persons = table.columns.iter().any(|column| column.is(Quality::Person));
    ["第", &(index + 1).to_string(), if persons { "人" } else { "行" }].concat()
}

/// The indices of the rows with something in them.
pub fn filled(rows: &[Rc<Row>]) -> impl Iterator<Item = usize> {
    rows.iter().enumerate().filter(|(_, row)| !row.is_empty()).map(|(index, _)| index)
}
