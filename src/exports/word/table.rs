//! A table with its merges, lines and heights.
//! Not here: which rows stand on which page (`paper`).

use docx_rs::{
    AlignmentType, BorderType, HeightRule, Paragraph, Table, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableCellBorder, TableCellBorderPosition, TableCellBorders, TableCellMargins, TableLayoutType, TableRow,
    VAlignType, VMergeType, WidthType,
};

use super::text::{kept, length, lengths, paragraph, spacing, twips};
use crate::notice::{Align, Valign};
use crate::paper::{self, Borders, LINE_HEIGHT, PADDING, SEAL_PADDING, inset};

/// Between a cell's border and its words, in mm. A hair less than on paper, so that a line which fills its cell to the
/// border does not break for a rounding.
const MARGIN: f64 = PADDING - 0.1;

/// A table as it stands on a page. Rows are as high as there and may grow: words that are wider in another font, or
/// that somebody adds, are never cut off.
pub fn table(of: &paper::Table, em: f64) -> Table {
    let (columns, heights) = (lengths(&of.columns), lengths(&of.rows));
    let drawing = Drawing { of, columns: &columns, borders: Borders::of(of), em };
    let heading = of.heading();
    let rows = heights.iter().enumerate().map(|(row, height)| {
        #[expect(clippy::cast_precision_loss, reason = "no row is so high")]
        let drawn = TableRow::new(drawing.cells(row)).row_height(*height as f32).height_rule(HeightRule::AtLeast);
        // `package` makes head rows of these.
        if row < heading { drawn.cant_split() } else { drawn }
    });
    Table::new(rows.collect())
        .set_grid(columns.clone())
        .width(columns.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .set_borders(frame())
        .margins(margins())
}

fn margins() -> TableCellMargins {
    let side = length(MARGIN);
    TableCellMargins::new().margin(0, side, 0, side)
}

fn frame() -> TableBorders {
    use TableBorderPosition::{Bottom, InsideH, InsideV, Left, Right, Top};
    let sides = [Top, Bottom, Left, Right, InsideH, InsideV].into_iter();
    sides.fold(TableBorders::with_empty(), |all, side| all.set(TableBorder::new(side).size(4).color("000000")))
}

struct Drawing<'a> {
    of: &'a paper::Table,
    columns: &'a [usize],
    borders: Borders,
    em: f64,
}

impl Drawing<'_> {
    /// The cells of a row, those that a merge from above covers among them.
    fn cells(&self, row: usize) -> Vec<TableCell> {
        let here = |cell: &&paper::TableCell| (cell.row..cell.row + cell.rowspan).contains(&row);
        let mut here: Vec<&paper::TableCell> = self.of.cells.iter().filter(here).collect();
        here.sort_by_key(|cell| cell.col);
        here.into_iter().map(|cell| self.cell(row, cell)).collect()
    }

    fn cell(&self, row: usize, cell: &paper::TableCell) -> TableCell {
        let width = self.columns.iter().skip(cell.col).take(cell.colspan).sum();
        let mut drawn = TableCell::new().width(width, WidthType::Dxa).vertical_align(match cell.valign {
            Valign::Top => VAlignType::Top,
            Valign::Middle => VAlignType::Center,
            Valign::Bottom => VAlignType::Bottom,
        });
        if cell.colspan > 1 {
            drawn = drawn.grid_span(cell.colspan);
        }
        if let Some(sides) = self.unlined(row, cell) {
            drawn = drawn.set_borders(sides);
        }
        match (cell.rowspan > 1, cell.row == row) {
            (true, false) => return drawn.vertical_merge(VMergeType::Continue).add_paragraph(self.empty(row, 1)),
            (true, true) => drawn = drawn.vertical_merge(VMergeType::Restart),
            (false, _) => {}
        }
        self.words(cell).into_iter().fold(drawn, TableCell::add_paragraph)
    }

    fn words(&self, cell: &paper::TableCell) -> Vec<Paragraph> {
        if cell.words.text.is_empty() {
            return vec![placed(self.empty(cell.row, cell.rowspan), cell.align, 0.0)];
        }
        let (.., width, _) = cell.geometry(self.of);
        let inset = inset(width, &cell.words, self.em) - PADDING;
        let pitch = spacing(LINE_HEIGHT * self.em, 0.0);
        let text = kept(&cell.words);
        let paragraphs = text.split('\n');
        paragraphs
            .map(|words| placed(paragraph("Cell", words).line_spacing(pitch.clone()), cell.align, inset))
            .collect()
    }

    /// A paragraph without words, which must not be higher than the rows it stands in.
    fn empty(&self, row: usize, rows: usize) -> Paragraph {
        let height: f64 = self.of.rows.iter().skip(row).take(rows).sum();
        paragraph("Cell", "").line_spacing(spacing((LINE_HEIGHT * self.em).min(height - 2.0 * PADDING), 0.0))
    }

    /// The sides of a cell in a row where a line is left out; none where all are drawn. Word takes a line for drawn where
    /// only one of the cells beside it does without, so that both say so.
    fn unlined(&self, row: usize, cell: &paper::TableCell) -> Option<TableCellBorders> {
        use TableCellBorderPosition::{Bottom, Left, Right, Top};
        let (from, to) = (cell.col, cell.col + cell.colspan);
        let along = |row: usize| (from..to).all(|col| !self.borders.is_above(row, col));
        let left_out = [
            (Top, row > 0 && cell.row == row && along(row)),
            (Bottom, row + 1 < self.of.rows.len() && cell.row + cell.rowspan == row + 1 && along(row + 1)),
            (Left, from > 0 && !self.borders.is_left(row, from)),
            (Right, to < self.columns.len() && !self.borders.is_left(row, to)),
        ];
        let side = |side| TableCellBorder::new(side).border_type(BorderType::Nil).size(0);
        let mut sides = left_out.into_iter().filter(|(_, out)| *out).map(|(at, _)| side(at)).peekable();
        sides.peek()?;
        Some(sides.fold(TableCellBorders::with_empty(), TableCellBorders::set))
    }
}

/// Words at their side of the cell, so many mm off its padding.
fn placed(paragraph: Paragraph, align: Align, inset: f64) -> Paragraph {
    let inset = twips(inset);
    match align {
        Align::Center => paragraph.align(AlignmentType::Center),
        Align::Left => paragraph.align(AlignmentType::Left).indent(Some(inset), None, None, None),
        Align::Right => paragraph.align(AlignmentType::Right).indent(None, None, Some(inset), None),
        Align::Seal => {
            let off = twips(SEAL_PADDING - PADDING);
            paragraph.align(AlignmentType::Right).indent(None, None, Some(off), None)
        }
    }
}
