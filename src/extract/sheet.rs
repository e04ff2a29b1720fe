//! A document's tables as one run of rows, as the plan is one: a form that was cut into several tables reads as before.

use crate::imports::{Document, TrackedChange, WordBlock, WordCell};

use super::WordSpot;
use super::wording::letters;

/// Rows that are looked at; a form with two thousand members has no more.
const MOST_ROWS: usize = 2500;

/// The rows of a document's tables.
pub(super) struct Sheet<'a> {
    /// The rows.
    pub rows: Vec<SheetRow>,
    /// The cells in reading order.
    pub cells: Vec<SheetCell<'a>>,
}

/// A row.
pub(super) struct SheetRow {
    /// The block that is its table.
    pub block: usize,
    /// The cells that stand in it, from the left, those from above among them.
    pub cells: Vec<usize>,
    /// Its height in twips, where the file says one.
    pub height: Option<u32>,
    /// A tracked change of it.
    pub change: Option<TrackedChange>,
}

/// A cell.
pub(super) struct SheetCell<'a> {
    /// The row in which it begins.
    pub row: usize,
    /// Its left edge as a part of the table's width.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Its text.
    pub text: String,
    /// Its letters, as labels are compared.
    pub letters: String,
    /// Where it stands.
    pub spot: WordSpot,
    /// The cell itself.
    pub cell: &'a WordCell,
}

impl<'a> Sheet<'a> {
    /// The rows of all tables but these.
    pub fn of(document: &'a Document, without: &[usize]) -> Self {
        let mut sheet = Self { rows: Vec::new(), cells: Vec::new() };
        for (block, of) in document.blocks.iter().enumerate() {
            let WordBlock::Table(table) = of else { continue };
            if without.contains(&block) || sheet.rows.len() + table.rows.len() > MOST_ROWS {
                continue;
            }
            let top = sheet.rows.len();
            sheet.rows.extend(table.rows.iter().map(|row| SheetRow {
                block,
                cells: Vec::new(),
                height: row.height,
                change: row.change,
            }));
            let whole = f64::from(table.width.max(1));
            let mut nth = (0, 0);
            for cell in &table.cells {
                nth = if nth.0 == cell.row { (cell.row, nth.1 + 1) } else { (cell.row, 1) };
                let at = sheet.cells.len();
                for row in sheet.rows.iter_mut().skip(top + cell.row).take(cell.rows) {
                    row.cells.push(at);
                }
                let text = cell.text();
                let (left, right) = (f64::from(cell.left) / whole, f64::from(cell.right) / whole);
                let spot = WordSpot { block, cell: Some((cell.row, nth.1 - 1)) };
                sheet.cells.push(SheetCell {
                    row: top + cell.row,
                    left,
                    right,
                    letters: letters(&text),
                    text,
                    spot,
                    cell,
                });
            }
        }
        let cells = &sheet.cells;
        let left = |at: &usize| cells.get(*at).map_or(0.0, |cell| cell.left);
        sheet.rows.iter_mut().for_each(|row| row.cells.sort_by(|one, other| left(one).total_cmp(&left(other))));
        sheet
    }

    /// The cells that stand in a row, from the left.
    pub fn in_row(&self, row: usize) -> impl DoubleEndedIterator<Item = (usize, &SheetCell<'a>)> {
        let cells = self.rows.get(row).map_or(&[][..], |row| row.cells.as_slice());
        cells.iter().filter_map(|at| Some((*at, self.cells.get(*at)?)))
    }

    /// Whether a tracked change deleted a row.
    pub fn is_deleted(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(|row| row.change == Some(TrackedChange::Deleted))
    }

    /// Whether nothing stands in a row.
    pub fn is_empty(&self, row: usize) -> bool {
        self.in_row(row).all(|(_, cell)| cell.text.trim().is_empty())
    }
}
