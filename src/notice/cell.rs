//! The rows and cells of a printed table.

use super::Examples;

/// A row of the grid.
#[derive(Debug, Clone, PartialEq)]
pub struct GridRow {
    /// Repeated for every row of this table; templates then say `{row.COLUMN}`.
    pub each: Option<String>,
    /// Only for applicants of whom this expression holds.
    pub when: Option<String>,
    /// Answers to try `when` on.
    pub examples: Examples,
    /// Least height in mm; 7 without a word.
    pub height: f64,
    /// The cells from left to right, without those that a merge from above covers.
    pub cells: Vec<Cell>,
}

/// A cell: a label, a value, or boxes to tick.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// A printed label.
    pub label: Option<String>,
    /// A template: `{field}` or fixed words; `\n` breaks the line. Empty for a blank to be filled by hand.
    pub value: Option<String>,
    /// A field of a list whose choices stand as □ and ☑.
    pub boxes: Option<String>,
    /// Boxes a line.
    pub per_line: Option<usize>,
    /// Columns it spans.
    pub span: usize,
    /// Rows of the definition it spans; a repeated row among them is one, however many it prints.
    pub rows: usize,
    /// How its words stand.
    pub align: Align,
    /// How high its words stand; without a word in the middle, those of a seal at the foot.
    pub valign: Option<Valign>,
    /// The sides without a line. A line between two cells is left out where either of them does without; the table's frame
    /// is always drawn.
    pub unlined: Vec<Side>,
}

/// A side of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above.
    Top,
    /// On the right.
    Right,
    /// Below.
    Bottom,
    /// On the left.
    Left,
}

/// How words stand in a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// In the middle.
    #[default]
    Center,
    /// From the left.
    Left,
    /// To the right.
    Right,
    /// At the right of the foot: seal, signature and date.
    Seal,
}

/// How high words stand in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Valign {
    /// Halfway.
    Middle,
    /// From the top.
    Top,
    /// At the foot.
    Bottom,
}

impl Cell {
    /// How high its words stand.
    pub fn valign(&self) -> Valign {
        self.valign.unwrap_or(if self.align == Align::Seal { Valign::Bottom } else { Valign::Middle })
    }
}
