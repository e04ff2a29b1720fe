//! A table with its merges, lines and heights.
//! Not here: which rows stand on which page (`paper`).

use super::markup::{
    Alignment, CellSide, Indent, MarkupCell, MarkupParagraph, MarkupRow, MarkupTable, Merge, VerticalAlignment,
};
use super::text::{kept, length, lengths, paragraph, spacing, twips};
use crate::notice::{Align, Valign};
use crate::paper::{self, Borders, LINE_HEIGHT, PADDING, SEAL_PADDING, inset};

/// Between a cell's border and its words, in mm. A hair less than on paper, so that a line which fills its cell to the
/// border does not break for a rounding.
const MARGIN: f64 = PADDING - 0.1;

/// A table as it stands on a page. Rows are as high as there and may grow: words that are wider in another font, or
/// that somebody adds, are never cut off.
pub fn table(of: &paper::Table, em: f64) -> MarkupTable {
    let (columns, heights) = (lengths(&of.columns), lengths(&of.rows));
    let drawing = Drawing { of, columns: &columns, borders: Borders::of(of), em };
    let heading = of.heading();
    let row = |(row, height)| MarkupRow { height, heads: row < heading, cells: drawing.cells(row) };
    let rows = heights.into_iter().enumerate().map(row).collect();
    let side = length(MARGIN);
    MarkupTable { columns: columns.clone(), alignment: Alignment::Left, lined: true, padding: (side, side), rows }
}

struct Drawing<'a> {
    of: &'a paper::Table,
    columns: &'a [u32],
    borders: Borders,
    em: f64,
}

impl Drawing<'_> {
    /// The cells of a row, those that a merge from above covers among them.
    fn cells(&self, row: usize) -> Vec<MarkupCell> {
        let here = |cell: &&paper::TableCell| (cell.row..cell.row + cell.rowspan).contains(&row);
        let mut here: Vec<&paper::TableCell> = self.of.cells.iter().filter(here).collect();
        here.sort_by_key(|cell| cell.col);
        here.into_iter().map(|cell| self.cell(row, cell)).collect()
    }

    fn cell(&self, row: usize, cell: &paper::TableCell) -> MarkupCell {
        let (merge, paragraphs) = match (cell.rowspan > 1, cell.row == row) {
            (true, false) => (Some(Merge::GoesOn), vec![self.empty(row, 1)]),
            (true, true) => (Some(Merge::Begins), self.words(cell)),
            (false, _) => (None, self.words(cell)),
        };
        let vertical = match cell.valign {
            Valign::Top => VerticalAlignment::Top,
            Valign::Middle => VerticalAlignment::Center,
            Valign::Bottom => VerticalAlignment::Bottom,
        };
        let width = self.columns.iter().skip(cell.col).take(cell.colspan).sum();
        MarkupCell { width, span: cell.colspan, merge, sides: self.unlined(row, cell), vertical, paragraphs }
    }

    fn words(&self, cell: &paper::TableCell) -> Vec<MarkupParagraph> {
        if cell.words.text.is_empty() {
            return vec![placed(self.empty(cell.row, cell.rowspan), cell.align, 0.0)];
        }
        let (.., width, _) = cell.geometry(self.of);
        let inset = inset(width, &cell.words, self.em) - PADDING;
        let spacing = Some(spacing(LINE_HEIGHT * self.em, 0.0));
        let text = kept(&cell.words);
        let paragraphs = text.split('\n').map(|words| MarkupParagraph { spacing, ..paragraph("Cell", words) });
        paragraphs.map(|paragraph| placed(paragraph, cell.align, inset)).collect()
    }

    /// A paragraph without words, which must not be higher than the rows it stands in.
    fn empty(&self, row: usize, rows: usize) -> MarkupParagraph {
        let height: f64 = self.of.rows.iter().skip(row).take(rows).sum();
        let pitch = (LINE_HEIGHT * self.em).min(height - 2.0 * PADDING);
        MarkupParagraph { spacing: Some(spacing(pitch, 0.0)), ..paragraph("Cell", "") }
    }

    /// The sides of a cell in a row where a line is left out; none where all are drawn. Word takes a line for drawn where
    /// only one of the cells beside it does without, so that both say so.
    fn unlined(&self, row: usize, cell: &paper::TableCell) -> Vec<(CellSide, bool)> {
        let (from, to) = (cell.col, cell.col + cell.colspan);
        let along = |row: usize| (from..to).all(|col| !self.borders.is_above(row, col));
        let left_out = [
            (CellSide::Top, row > 0 && cell.row == row && along(row)),
            (CellSide::Bottom, row + 1 < self.of.rows.len() && cell.row + cell.rowspan == row + 1 && along(row + 1)),
            (CellSide::Left, from > 0 && !self.borders.is_left(row, from)),
            (CellSide::Right, to < self.columns.len() && !self.borders.is_left(row, to)),
        ];
        left_out.into_iter().filter(|(_, out)| *out).map(|(side, _)| (side, false)).collect()
    }
}

/// Words at their side of the cell, so many mm off its padding.
fn placed(paragraph: MarkupParagraph, align: Align, inset: f64) -> MarkupParagraph {
    let (alignment, indent) = match align {
        Align::Center => (Alignment::Center, None),
        Align::Left => (Alignment::Left, Some(Indent::Left(twips(inset)))),
        Align::Right => (Alignment::Right, Some(Indent::Right(twips(inset)))),
        Align::Seal => (Alignment::Right, Some(Indent::Right(twips(SEAL_PADDING - PADDING)))),
    };
    MarkupParagraph { alignment: Some(alignment), indent, ..paragraph }
}
