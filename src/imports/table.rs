//! The model of a table: rows, and cells by where their edges lie. Spans are resolved; how many grid columns a cell spans means
//! nothing from one file to the next.

use super::Paragraph;

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WordTable {
    /// Its width in twips, as far as the widest row reaches.
    pub width: u32,
    /// The rows from the top.
    pub rows: Vec<WordRow>,
    /// The cells, each once, in reading order.
    pub cells: Vec<WordCell>,
}

/// A row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WordRow {
    /// Its height in twips, where the file says one.
    pub height: Option<u32>,
    /// A tracked change of the whole row. A deleted one keeps its cells, so that what was deleted can be said.
    pub change: Option<TrackedChange>,
    /// Where its element begins in the part's text, in bytes.
    pub at: usize,
}

/// A tracked change that nobody accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrackedChange {
    /// Something was inserted.
    Inserted,
    /// Something was deleted.
    Deleted,
}

/// A cell with what stands in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WordCell {
    /// The row in which it begins, from 0.
    pub row: usize,
    /// How many rows it covers.
    pub rows: usize,
    /// Its left edge in twips from the table's.
    pub left: u32,
    /// Its right edge.
    pub right: u32,
    /// Its paragraphs, those of nested tables left out.
    pub paragraphs: Vec<Paragraph>,
    /// Tables within it.
    pub nested: Vec<WordTable>,
    /// A tracked change of the cell itself.
    pub change: Option<TrackedChange>,
    /// Where its element begins in the part's text, in bytes.
    pub at: usize,
}

impl WordTable {
    /// The cell that begins in a row, counted there from 0 as [`Self::cells`] lists them.
    pub fn cell(&self, (row, nth): (usize, usize)) -> Option<&WordCell> {
        self.cells.iter().filter(|cell| cell.row == row).nth(nth)
    }
}

impl WordCell {
    /// Its paragraphs' text, a line each.
    pub fn text(&self) -> String {
        self.paragraphs.iter().map(Paragraph::text).collect::<Vec<_>>().join("\n")
    }

    /// Whether it stands in this row, merged into it from above or not.
    pub fn covers(&self, row: usize) -> bool {
        (self.row..self.row + self.rows).contains(&row)
    }

    /// Whether a tracked change touches it.
    pub fn is_tracked(&self) -> bool {
        self.change.is_some() || self.paragraphs.iter().any(Paragraph::is_tracked)
    }
}
