//! Where a table may be cut. Rows never are; merged rows and rows without a line between them stay together where a page
//! can hold them, and a row of labels stays with the row below it.
//! Not here: the pages (`flow`).

use super::page::{Role, Table, TableCell, Words};
use crate::notice::Side;

/// The rows after which a table may be cut.
pub struct Cuts<'a> {
    table: &'a Table,
    /// Ends of rows that stay together, ascending.
    ends: Vec<usize>,
    /// The height of an empty page, in mm.
    page: f64,
}

impl<'a> Cuts<'a> {
    /// The cuts of a table for pages of so many mm.
    pub fn new(table: &'a Table, page: f64) -> Self {
        let kept = kept(table).into_iter().enumerate();
        let ends = kept.filter(|(_, kept)| !kept).map(|(row, _)| row + 1).collect();
        Self { table, ends, page }
    }

    /// How far the rows from one on fit into a height in mm. None where the next rows do not, and should not be parted.
    pub fn last(&self, from: usize, room: f64) -> Option<usize> {
        let fits = |end: &usize| height(self.table, from, *end) <= room;
        let mut ends = self.ends.iter().copied().filter(|end| *end > from);
        let next = ends.clone().next()?;
        if height(self.table, from, next) > self.page {
            return (from + 1..next).take_while(fits).last();
        }
        ends.by_ref().take_while(fits).last()
    }
}

/// The rows of a table from one up to, not including, another. Rows that repeat stand above them. A merge that is cut
/// says its label again; its answer stands where it began.
pub fn part(table: &Table, from: usize, to: usize) -> Table {
    let head = repeated(table, from);
    let rows = table.rows.iter().enumerate().filter(|(row, _)| *row < head || (from..to).contains(row));
    let rows = rows.map(|(_, height)| *height).collect();
    let heads = table.cells.iter().filter(|cell| cell.row < head).cloned();
    let cells = heads.chain(table.cells.iter().filter_map(|cell| clipped(cell, from, to, head))).collect();
    Table { columns: table.columns.clone(), rows, head: table.head, cells }
}

/// The rows repeated above a part that begins here.
fn repeated(table: &Table, from: usize) -> usize {
    if from > 0 { table.head.min(from) } else { 0 }
}

fn height(table: &Table, from: usize, to: usize) -> f64 {
    let head: f64 = table.rows.iter().take(repeated(table, from)).sum();
    head + table.rows.iter().skip(from).take(to - from).sum::<f64>()
}

/// For each row, whether it stays with the one below it.
fn kept(table: &Table) -> Vec<bool> {
    let mut kept = vec![true; table.rows.len()];
    for cell in table.cells.iter().filter(|cell| cell.role != Role::Label) {
        kept.iter_mut().skip(cell.row).take(1).for_each(|kept| *kept = false);
    }
    for cell in &table.cells {
        kept.iter_mut().skip(cell.row).take(cell.rowspan - 1).for_each(|kept| *kept = true);
        for row in unparted(cell) {
            kept.iter_mut().skip(row).take(1).for_each(|kept| *kept = true);
        }
    }
    kept.iter_mut().last().into_iter().for_each(|kept| *kept = false);
    kept
}

/// The rows that a cell keeps with the next because no line parts them.
fn unparted(cell: &TableCell) -> impl Iterator<Item = usize> {
    cell.unlined.iter().filter_map(|side| match side {
        Side::Top => cell.row.checked_sub(1),
        Side::Bottom => Some(cell.row + cell.rowspan - 1),
        Side::Left | Side::Right => None,
    })
}

fn clipped(cell: &TableCell, from: usize, to: usize, head: usize) -> Option<TableCell> {
    let (top, foot) = (cell.row.max(from), (cell.row + cell.rowspan).min(to));
    let says = top == cell.row || cell.role == Role::Label;
    let words = if says { cell.words.clone() } else { Words { place: cell.words.place.clone(), ..Words::default() } };
    (top < foot).then(|| TableCell { row: top - from + head, rowspan: foot - top, words, ..cell.clone() })
}
