//! What Word, Excel and WPS put on the clipboard as HTML becomes rows of cells: paragraphs stay in their cell, and what is
//! merged is told. The parser is the browsers' own algorithm.
//! Not here: what the cells mean (`answers::read`), and which row is the header (`answers::paste`).

mod builder;
mod grid;
mod text;
mod tree;

#[cfg(test)]
mod tests;

use crate::answers::paste::{BlockError, PastedCell, PastedRow, drop_blank_end};
use crate::json::{Json, from_text};

/// Bytes of the largest document that is read; a larger one is no table that anybody copies.
pub const LARGEST: usize = 16 << 20;

/// Reads a document; the bytes that [`unpacked`] reads. Where there is no table in it, or one beyond the bounds of a block, the page
/// reads the text beside it.
pub fn read(html: &[u8]) -> Result<Vec<u8>, String> {
    let html = std::str::from_utf8(html).ok().filter(|html| html.len() <= LARGEST);
    let rows = html.map(rows).and_then(Result::ok).filter(|rows| !rows.is_empty());
    rows.map(|rows| packed(&rows).into_bytes()).ok_or_else(|| "剪贴板的内容里没有表格。".to_owned())
}

/// The rows of all tables in a document.
fn rows(html: &str) -> Result<Vec<PastedRow>, BlockError> {
    let tree = builder::parsed(html);
    let (mut rows, mut room) = (Vec::new(), LARGEST);
    for table in grid::tables(&tree) {
        rows.extend(grid::rows(&tree, table, &mut room)?);
    }
    drop_blank_end(&mut rows);
    if rows.len() > crate::answers::paste::MAX_ROWS { Err(BlockError::TooManyRows) } else { Ok(rows) }
}

/// Each row as a list; a cell that another one's merged cell covers is a list of its text.
fn packed(rows: &[PastedRow]) -> String {
    let cell = |cell: &PastedCell| {
        let text = Json::text(&cell.text);
        if cell.merged { Json::List(vec![text]) } else { text }
    };
    let row = |row: &PastedRow| Json::List(row.iter().map(cell).collect());
    Json::List(rows.iter().map(row).collect()).to_text()
}

/// The rows in the bytes that came back; none where they are something else.
pub fn unpacked(bytes: &[u8]) -> Option<Vec<PastedRow>> {
    let Json::List(rows) = from_text(std::str::from_utf8(bytes).ok()?)? else { return None };
    let cell = |json: &Json| match json {
        Json::List(texts) => Some(PastedCell { text: texts.first()?.as_text()?.to_owned(), merged: true }),
        json => json.as_text().map(PastedCell::from),
    };
    let row = |json: &Json| match json {
        Json::List(cells) => cells.iter().map(cell).collect(),
        _ => None,
    };
    rows.iter().map(row).collect()
}
