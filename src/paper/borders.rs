//! Which lines of a table are drawn: all but those between two cells of which one does without.
//! Not here: where they stand (`drawing`).

use std::collections::BTreeSet;
use std::ops::Range;

use super::page::{Table, TableCell};
use crate::notice::Side;

/// The lines of a table that are left out, each as long as a column is wide or a row high.
pub struct Borders {
    /// Above a row, at a column.
    above: BTreeSet<(usize, usize)>,
    /// On the left of a column, at a row.
    left: BTreeSet<(usize, usize)>,
}

impl Borders {
    /// The lines of a table.
    pub fn of(table: &Table) -> Self {
        let mut borders = Self { above: BTreeSet::new(), left: BTreeSet::new() };
        for cell in &table.cells {
            cell.unlined.iter().for_each(|side| borders.leave_out(cell, *side));
        }
        borders
    }

    fn leave_out(&mut self, cell: &TableCell, side: Side) {
        let (columns, rows) = (columns(cell), rows(cell));
        match side {
            Side::Top => self.above.extend(columns.map(|col| (cell.row, col))),
            Side::Bottom => self.above.extend(columns.map(|col| (rows.end, col))),
            Side::Left => self.left.extend(rows.map(|row| (cell.col, row))),
            Side::Right => self.left.extend(rows.map(|row| (columns.end, row))),
        }
    }

    /// Whether the line above a row is drawn at a column. What stands highest on a page is closed all along.
    pub fn is_above(&self, row: usize, col: usize) -> bool {
        row == 0 || !self.above.contains(&(row, col))
    }

    /// Whether the line on the left of a column is drawn at a row.
    pub fn is_left(&self, row: usize, col: usize) -> bool {
        col == 0 || !self.left.contains(&(col, row))
    }

    /// The columns along which the line above a cell is drawn.
    pub fn above(&self, cell: &TableCell) -> Vec<Range<usize>> {
        runs(columns(cell), |col| self.is_above(cell.row, col))
    }

    /// The rows along which the line on the left of a cell is drawn.
    pub fn left(&self, cell: &TableCell) -> Vec<Range<usize>> {
        runs(rows(cell), |row| self.is_left(row, cell.col))
    }
}

fn columns(cell: &TableCell) -> Range<usize> {
    cell.col..cell.col + cell.colspan
}

fn rows(cell: &TableCell) -> Range<usize> {
    cell.row..cell.row + cell.rowspan
}

/// The unbroken runs of what is drawn.
fn runs(all: Range<usize>, drawn: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in all.filter(|at| drawn(*at)) {
        match found.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => found.push(at..at + 1),
        }
    }
    found
}
