//! Gives every cell its lines and every row its height. The type never shrinks: a row grows, and what still does not fit
//! goes to an annex page.
//! Not here: pages (`flow`).

use super::fill::SEE_ANNEX;
use super::measure::{halves, reach, width, wrap};
use super::page::{LINE_HEIGHT, PADDING, Role, SEAL_PADDING, Table, TableCell, WrappedText};
use crate::notice::Align;

/// No row grows beyond this, so that it stands on a page under any heading.
const ROW_MOST: f64 = 200.0;
/// What a cell says below the words that go on.
pub const GOES_ON: &str = "（以下见附页）";
/// A cell for fewer lines sends all of its words to the annex: nobody reads three lines here and the fourth elsewhere.
const LEAST_LINES: usize = 6;

/// How far rows may grow for an answer, in their printed heights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// On the form.
    Threefold,
    /// On an annex page.
    Free,
}

/// Words that a cell has no room for.
pub struct Overflow {
    /// The words.
    pub words: WrappedText,
    /// Whether the cell holds their beginning.
    pub goes_on: bool,
}

/// Breaks the lines of a table at a type size of so many millimetres and sets its heights. What cells have no room for
/// comes back; they say 「见附页」, below as many lines as they hold or, where those would be few, instead.
pub fn fit(mut table: Table, em: f64, growth: Growth) -> (Table, Vec<Overflow>) {
    let Table { columns, rows, cells, .. } = &mut table;
    let printed = rows.clone();
    let mut annexed = Vec::new();
    // Labels make the rows before answers are measured against them; merged cells come after those that set single rows.
    for (answers, merged) in [(false, false), (false, true), (true, false), (true, true)] {
        for cell in cells.iter_mut().filter(|cell| (cell.role == Role::Value, cell.rowspan > 1) == (answers, merged)) {
            let room = halves(room(columns, cell), em);
            let most = most(&printed, rows, cell, growth);
            cell.words.lines = wrap(&cell.words.text, room);
            if answers && need(cell, em) > most + 1e-6 {
                annexed.push(refer(&mut cell.words, lines_in(most, em), room));
            }
            grow(rows, cell, need(cell, em));
        }
    }
    (table, annexed)
}

/// Puts 「见附页」 in place of words that have more lines than fit, or of those that come after the fitting ones, and
/// gives them back.
fn refer(words: &mut WrappedText, fitting: usize, room: usize) -> Overflow {
    let goes_on = fitting >= LEAST_LINES && width(GOES_ON) <= room;
    let kept = if goes_on { fitting - 1 } else { 0 };
    let mut lines: Vec<String> = words.lines.iter().take(kept).cloned().collect();
    let (held, rest) = words.text.split_at_checked(reach(&words.text, &lines)).unwrap_or((&words.text, ""));
    let rest = if goes_on { rest.trim_start_matches(['\n', ' ']) } else { &words.text };
    let rest = WrappedText { text: rest.to_owned(), lines: Vec::new(), place: words.place.clone() };
    words.text = if goes_on { [held, "\n", GOES_ON].concat() } else { SEE_ANNEX.to_owned() };
    lines.push(if goes_on { GOES_ON } else { SEE_ANNEX }.to_owned());
    words.lines = lines;
    Overflow { words: rest, goes_on }
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
    if cell.words.lines.is_empty() { 0.0 } else { cell.words.lines.len() as f64 * LINE_HEIGHT * em + 2.0 * PADDING }
}

/// The height a cell's answer may take, in mm.
fn most(printed: &[f64], rows: &[f64], cell: &TableCell, growth: Growth) -> f64 {
    let times = if growth == Growth::Threefold { 3.0 * spanned(printed, cell) } else { ROW_MOST };
    times.min(ROW_MOST).max(spanned(rows, cell))
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
