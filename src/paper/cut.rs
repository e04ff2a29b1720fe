//! Where a table may be cut. Rows never are; merged rows and rows without a line between them stay together where a page
//! can hold them, and a row of labels stays with the row below it. No row of a list stands on a page without another, and
//! no table ends with a single row overleaf, unless a page cannot hold two.
//! Not here: the pages (`flow`).

use std::ops::Range;

use super::page::{Head, Role, Table, TableCell, WrappedText};
use crate::notice::Side;

/// A head higher than this part of a page stands once: there would be little room below it.
const HEAD_MOST: f64 = 0.4;

/// The rows after which a table may be cut.
pub struct Cuts<'a> {
    table: &'a Table,
    /// Ends of rows that stay together, ascending: those that leave no row alone, and all.
    ends: [Vec<usize>; 2],
    /// The height of an empty page, in mm.
    page: f64,
}

impl<'a> Cuts<'a> {
    /// The cuts of a table for pages of so many mm.
    pub fn new(table: &'a Table, page: f64) -> Self {
        let kept = kept(table).into_iter().enumerate();
        let all: Vec<usize> = kept.filter(|(_, kept)| !kept).map(|(row, _)| row + 1).collect();
        let paired = all.iter().copied().filter(|end| !parts_pair(table, *end)).collect();
        Self { table, ends: [paired, all], page }
    }

    /// How far the rows from one on fit into a height in mm. None where the next rows do not, and should not be parted.
    pub fn last(&self, from: usize, room: f64) -> Option<usize> {
        let fits = |end: &usize| self.height(from, *end) <= room;
        for ends in &self.ends {
            let next = behind(ends, from).next()?;
            if self.height(from, next) <= self.page {
                return behind(ends, from).take_while(fits).last();
            }
        }
        (from + 1..self.table.rows.len()).take_while(fits).last()
    }

    /// The rows of the table from one up to, not including, another. The head of the first of them stands above, where it
    /// stood on an earlier page. A merge that is cut says its label again; its answer stands where it began.
    pub fn part(&self, from: usize, to: usize) -> Table {
        let table = self.table;
        let here = Here { head: self.repeated(from), rows: from..to };
        let rows = here.head.clone().chain(from..to).filter_map(|row| table.rows.get(row).copied()).collect();
        let cells = table.cells.iter().filter_map(|cell| here.clipped(cell)).collect();
        let heads = table.heads.iter().filter_map(|head| here.head(head)).collect();
        Table { columns: table.columns.clone(), rows, heads, cells }
    }

    /// The rows of labels repeated above a part that begins here.
    fn repeated(&self, from: usize) -> Range<usize> {
        let head = self.table.heads.iter().find(|head| head.over.contains(&from) && head.over.start < from);
        let head = head.map_or(0..0, |head| head.rows.clone());
        if self.sum(head.clone()) > HEAD_MOST * self.page { 0..0 } else { head }
    }

    fn height(&self, from: usize, to: usize) -> f64 {
        self.sum(self.repeated(from)) + self.sum(from..to)
    }

    fn sum(&self, rows: Range<usize>) -> f64 {
        self.table.rows.iter().skip(rows.start).take(rows.len()).sum()
    }
}

fn behind(ends: &[usize], from: usize) -> impl Iterator<Item = usize> {
    ends.iter().copied().filter(move |end| *end > from)
}

/// Whether a cut leaves a single row of a list on either page, or the table's last row alone.
fn parts_pair(table: &Table, cut: usize) -> bool {
    let lists = table.heads.iter().map(|head| &head.over);
    let inside = lists.filter(|rows| rows.start < cut && cut < rows.end);
    let mut single = inside.filter(|rows| cut - rows.start < 2 || rows.end - cut < 2);
    single.next().is_some() || cut + 1 == table.rows.len()
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

/// What stands on a page: a head that is said again, and rows behind it.
struct Here {
    head: Range<usize>,
    rows: Range<usize>,
}

impl Here {
    /// Rows of the whole table as rows of this page; none of them may be here. Those under a head follow it at once, so
    /// that what spans both is in one piece.
    fn rows(&self, rows: Range<usize>) -> Option<Range<usize>> {
        let (head, below) = (both(&rows, &self.head), both(&rows, &self.rows));
        let length = head.len() + below.len();
        let top = if head.is_empty() {
            self.head.len() + below.start.saturating_sub(self.rows.start)
        } else {
            head.start - self.head.start
        };
        (length > 0).then_some(top..top + length)
    }

    fn clipped(&self, cell: &TableCell) -> Option<TableCell> {
        let rows = self.rows(cell.row..cell.row + cell.rowspan)?;
        let says = self.head.contains(&cell.row) || self.rows.contains(&cell.row) || cell.role == Role::Label;
        let words = if says {
            cell.words.clone()
        } else {
            WrappedText { place: cell.words.place.clone(), ..WrappedText::default() }
        };
        Some(TableCell { row: rows.start, rowspan: rows.len(), words, ..cell.clone() })
    }

    fn head(&self, head: &Head) -> Option<Head> {
        Some(Head { rows: self.rows(head.rows.clone())?, over: self.rows(head.over.clone())?, counted: head.counted })
    }
}

/// What two ranges have in common.
fn both(one: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    let start = one.start.max(other.start);
    start..one.end.min(other.end).max(start)
}
