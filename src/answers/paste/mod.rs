//! Reads a block pasted from a spreadsheet or a table: rows by line ends, cells by tabs, quoted where a cell holds either.
//! Not here: HTML from the clipboard, and what the cells mean (`answers::read`).

mod columns;

#[cfg(test)]
mod tests;

pub use columns::{Arranged, Column, arrange, match_columns};

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

/// The cells by rows, which may differ in length; blank rows at the end are left out. Line ends within a cell are `\n`.
///
/// # Errors
/// A block beyond the bounds.
pub fn parse_block(text: &str) -> Result<Vec<Vec<String>>, BlockError> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        if cell.chars().nth(MAX_CHARS).is_some() {
            return Err(BlockError::CellTooLong);
        }
        row.push(cell);
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

fn drop_blank_end(rows: &mut Vec<Vec<String>>) {
    while rows.last().is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty())) {
        rows.pop();
    }
}
