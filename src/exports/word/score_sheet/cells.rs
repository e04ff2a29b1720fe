//! Cells of a table whose columns have these widths.

use super::{PADDING, row_height};
use crate::exports::word::markup::{
    Alignment, MarkupCell, MarkupParagraph, MarkupRow, MarkupTable, Merge, VerticalAlignment,
};
use crate::exports::word::text::{length, lengths, paragraph, spacing};
use crate::paper::LINE_HEIGHT;

/// Makes cells.
pub struct Cells {
    columns: Vec<u32>,
    em: f64,
}

impl Cells {
    /// In columns of so many mm, at an em in mm.
    pub fn new(columns: &[f64], em: f64) -> Self {
        Self { columns: lengths(columns), em }
    }

    /// A cell from one column over several.
    pub fn cell(&self, from: usize, span: usize, words: &str, alignment: Alignment) -> MarkupCell {
        let spacing = Some(spacing(LINE_HEIGHT * self.em, 0.0));
        let line = |line: &str| MarkupParagraph { spacing, alignment: Some(alignment), ..paragraph("Cell", line) };
        MarkupCell {
            width: self.columns.iter().skip(from).take(span).sum(),
            span,
            merge: None,
            sides: Vec::new(),
            vertical: VerticalAlignment::Center,
            paragraphs: words.split('\n').map(line).collect(),
        }
    }

    /// A row; one that heads is said again on every page.
    pub fn row(&self, heads: bool, cells: Vec<MarkupCell>) -> MarkupRow {
        MarkupRow { height: row_height(), heads, cells }
    }

    /// The table of these rows.
    pub fn table(&self, rows: Vec<MarkupRow>) -> MarkupTable {
        let side = length(PADDING);
        MarkupTable {
            columns: self.columns.clone(),
            alignment: Alignment::Left,
            lined: true,
            padding: (side, side),
            rows,
        }
    }
}

/// A cell that is one with others above or below; what goes on says nothing.
pub fn merged(cell: MarkupCell, merge: Option<Merge>) -> MarkupCell {
    match merge {
        Some(Merge::GoesOn) => MarkupCell { merge, paragraphs: Vec::new(), ..cell },
        merge => MarkupCell { merge, ..cell },
    }
}
