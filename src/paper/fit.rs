//! Gives every cell its lines and every row its height. The type never shrinks: a row grows, and what still does not fit
//! goes to an annex page.
//! Not here: pages (`flow`), and how words are parted (`overflow`).

use super::measure::{halves, wrap};
use super::overflow::{Overflow, part};
use super::page::{Growth, LINE_HEIGHT, PADDING, SEAL_PADDING, Table, TableCell};
use super::page_size::PageSize;
use crate::notice::Align;

/// What of a page a row leaves to the heads above it, in mm.
const HEADS: f64 = 57.0;
/// Prose may take so many lines however low its box is printed: nobody reads three lines here and the fourth elsewhere.
const LEAST_LINES: f64 = 6.0;

/// A table with lines and heights.
pub struct Fitted {
    /// The table.
    pub table: Table,
    /// The rows' heights where nothing is answered, in mm.
    pub empty: Vec<f64>,
    /// What cells have no room for.
    pub beyond: Vec<Overflow>,
}

/// Breaks the lines of a table at a type size of so many millimetres and sets its heights for pages of a size.
pub fn fit(mut table: Table, em: f64, size: PageSize) -> Fitted {
    let Table { columns, rows, cells, .. } = &mut table;
    let (printed, page) = (rows.clone(), size.body_height() - HEADS);
    let (mut empty, mut beyond) = (Vec::new(), Vec::new());
    // What is printed makes the rows before answers are measured against them; merged cells come after those that set
    // single rows.
    for (answers, merged) in [(false, false), (false, true), (true, false), (true, true)] {
        let is_next = |cell: &&mut TableCell| (cell.growth != Growth::Printed, cell.rowspan > 1) == (answers, merged);
        for cell in cells.iter_mut().filter(is_next) {
            let room = halves(room(columns, cell), em);
            let most = most(spanned(&printed, cell), cell.growth, em).min(page).max(spanned(rows, cell));
            cell.words.lines = wrap(&cell.words.text, room);
            if answers && need(cell, em) > most + 1e-6 {
                beyond.push(part(&mut cell.words, lines_in(most, em), room));
            }
            grow(rows, cell, need(cell, em));
        }
        if !answers {
            empty.clone_from(rows);
        }
    }
    Fitted { table, empty, beyond }
}

/// How many lines fit into so many mm.
fn lines_in(height: f64, em: f64) -> usize {
    ((height - 2.0 * PADDING) / (LINE_HEIGHT * em) + 1e-6) as usize
}

/// The width for the words of a cell, in mm.
fn room(columns: &[f64], cell: &TableCell) -> f64 {
    let width: f64 = columns.iter().skip(cell.col).take(cell.colspan).sum();
    width - if cell.align == Align::Seal { SEAL_PADDING + PADDING } else { 2.0 * PADDING }
}

/// The height a cell's words ask for, in mm.
fn need(cell: &TableCell, em: f64) -> f64 {
    if cell.words.lines.is_empty() { 0.0 } else { height(cell.words.lines.len() as f64, em) }
}

/// The height of so many lines, in mm.
fn height(lines: f64, em: f64) -> f64 {
    lines * LINE_HEIGHT * em + 2.0 * PADDING
}

/// The height that an answer may take in a cell printed so many mm high.
fn most(printed: f64, growth: Growth, em: f64) -> f64 {
    match growth {
        Growth::Threefold => (3.0 * printed).max(height(LEAST_LINES, em)),
        Growth::Printed | Growth::Free => f64::INFINITY,
    }
}

fn spanned(rows: &[f64], cell: &TableCell) -> f64 {
    rows.iter().skip(cell.row).take(cell.rowspan).sum()
}

/// A merged cell grows at its foot.
fn grow(rows: &mut [f64], cell: &TableCell, need: f64) {
    let missing = need - spanned(rows, cell);
    if let Some(last) = rows.iter_mut().skip(cell.row).take(cell.rowspan).last()
        && missing > 0.0
    {
        *last += missing;
    }
}
