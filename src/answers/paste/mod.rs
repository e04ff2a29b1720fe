//! Reads a block pasted from a spreadsheet or a table: rows by line ends, cells by tabs, quoted where a cell holds either.
//! Not here: reading HTML from the clipboard (`office`), and what the cells mean (`answers::read`).

mod arrange;
mod cell;
mod columns;
mod heading;

#[cfg(test)]
mod tests;

pub use arrange::{Arranged, PastedRow, Targets, arrange};
pub use cell::PastedCell;
pub use columns::{Column, match_columns};
pub use heading::{named as unit_named, unit_of};

/// Most rows of a block.
pub const MAX_ROWS: usize = 5_000;
/// Most cells of a row.
pub const MAX_CELLS: usize = 64;
/// Most characters of a cell.
pub const MAX_CHARS: usize = 50_000;

/// The block is too large to be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockError {
    /// More than [`MAX_ROWS`] rows.
    TooManyRows,
    /// More than [`MAX_CELLS`] cells in a row.
    TooManyCells,
    /// More than [`MAX_CHARS`] characters in a cell.
    CellTooLong,
}

/// Whether what is pasted into a cell is a block rather than the cell's own text. `html` is what lies beside the text, if
/// anything does: prose of several paragraphs from Word stays in its cell, lines of which nothing is known may be either.
pub fn is_block(text: &str, html: &str) -> bool {
    // A block beyond the bounds is a block, too.
    let single = parse_block(text).is_ok_and(|rows| rows.len() < 2 && rows.iter().all(|row| row.len() < 2));
    !single && (text.contains('\t') || html.is_empty() || has_table(html))
}

/// Whether a document has a table.
pub fn has_table(html: &str) -> bool {
    html.as_bytes().windows(6).any(|sign| sign.eq_ignore_ascii_case(b"<table"))
}

/// The cells by rows, which may differ in length; blank rows at the end are left out. Line ends within a cell are `\n`.
///
/// # Errors
/// A block beyond the bounds.
pub fn parse_block(text: &str) -> Result<Vec<PastedRow>, BlockError> {
    let mut rows: Vec<PastedRow> = Vec::new();
    let mut row = PastedRow::new();
    let mut rest = text;
    loop {
        let (cell, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        if cell.chars().nth(MAX_CHARS).is_some() {
            return Err(BlockError::CellTooLong);
        }
        row.push(cell.into());
        if row.len() > MAX_CELLS {
            return Err(BlockError::TooManyCells);
        }
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
            continue;
        }
        rows.push(std::mem::take(&mut row));
        if rows.len() > MAX_ROWS + 1 {
            return Err(BlockError::TooManyRows);
        }
        match line_end(after) {
            Some(next) => rest = next,
            None => break,
        }
    }
    drop_blank_end(&mut rows);
    if rows.len() > MAX_ROWS { Err(BlockError::TooManyRows) } else { Ok(rows) }
}

/// A quoted cell and what follows it; none where the quotation mark is part of the text.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        match after.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None if after.is_empty() || after.starts_with(['\t', '\r', '\n']) => return Some((lines(&cell), after)),
            None => return None,
        }
    }
}

fn plain(text: &str) -> (String, &str) {
    let end = text.find(['\t', '\r', '\n']).unwrap_or(text.len());
    let (cell, after) = text.split_at_checked(end).unwrap_or((text, ""));
    (cell.into(), after)
}

fn lines(cell: &str) -> String {
    cell.replace("\r\n", "\n").replace('\r', "\n")
}

fn line_end(text: &str) -> Option<&str> {
    text.strip_prefix("\r\n").or_else(|| text.strip_prefix(['\r', '\n']))
}

/// Takes blank rows from a block's end.
pub fn drop_blank_end(rows: &mut Vec<PastedRow>) {
    while rows.last().is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty())) {
        rows.pop();
    }
}
