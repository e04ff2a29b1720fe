//! One row of a table, read once.

use std::rc::Rc;

use crate::answers::{Row, Value};
use crate::check::placed::KEY;
use crate::check::prepared::PreparedField;
use crate::notice::{Field, Notice};

use super::cell::{ReadText, TextFault};

/// A row of a table, read.
#[derive(Debug)]
pub struct ReadRow {
    /// The row.
    pub row: Rc<Row>,
    /// A value for each column.
    pub record: Value,
    /// What is wrong with its texts, each by the place of its column.
    pub faults: Vec<(usize, TextFault)>,
    /// The columns that must be filled and are not, by their places.
    pub gaps: Vec<usize>,
    /// How many columns must be filled.
    pub due: usize,
}

impl ReadRow {
    /// Reads a row.
    pub fn read(notice: &Notice, (table, prepared): (&Field, &PreparedField), row: &Rc<Row>) -> Self {
        let (mut record, mut faults, mut gaps, mut due) = (Vec::with_capacity(table.columns.len()), vec![], vec![], 0);
        for (at, (column, prepared)) in table.columns.iter().zip(&prepared.columns).enumerate() {
            let text = row.text(&column.id);
            let ReadText { value, fault } = ReadText::read(notice, column, prepared, text);
            record.push(value);
            faults.extend(fault.map(|fault| (at, fault)));
            if must_be_filled(table, column) {
                due += 1;
                gaps.extend(text.is_empty().then_some(at));
            }
        }
        Self { row: row.clone(), record: Value::Record(record.into()), faults, gaps, due }
    }

    /// The value in a column of its table; none where there is no such column.
    pub fn value(&self, table: &Field, column: &str) -> Option<&Value> {
        let at = table.columns.iter().position(|known| known.id == column)?;
        match &self.record {
            Value::Record(cells) => cells.get(at),
            _ => None,
        }
    }

    /// Whether it says something, or stands there from the beginning.
    pub fn counts(&self, table: &Field) -> bool {
        table.has_fixed_rows() || !self.row.is_empty()
    }
}

/// Whether an empty cell of a column is a gap. The year of a fixed row stands there from the beginning.
pub fn must_be_filled(table: &Field, column: &Field) -> bool {
    column.is_required() && !(table.has_fixed_rows() && column.id == KEY)
}
