//! What Word, Excel and WPS put on the clipboard as HTML becomes rows of cells: paragraphs stay in their cell, and what is
//! merged is reported. The parser is the browsers' own algorithm.
//! Not here: what the cells mean (`answers::read`), and which row is the header (`answers::paste`).

mod builder;
mod grid;
mod text;
mod tree;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::answers::paste::{BlockError, PastedCell, PastedRow, drop_blank_end};

/// Bytes of the largest document that is read; a larger one is no table that anybody copies.
pub const LARGEST: usize = 16 << 20;

/// A document from the clipboard.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Its HTML.
    pub html: String,
}

/// The rows of its tables, on their way to the page: texts, and apart from them the row and the column of each cell that
/// another one's merged cell covers. There may be tens of thousands of cells, few of them merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    rows: Vec<Vec<String>>,
    merged: Vec<(usize, usize)>,
}

/// Reads a document. Where there is no table in it, or one beyond the bounds of a block, the page reads the text beside it.
pub fn read(asked: Asked) -> Result<Reply, String> {
    let rows = Some(&*asked.html).filter(|html| html.len() <= LARGEST).map(rows).and_then(Result::ok);
    rows.filter(|rows| !rows.is_empty()).map(Reply::of).ok_or_else(|| "剪贴板的内容里没有表格。".to_owned())
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

impl Reply {
    fn of(rows: Vec<PastedRow>) -> Self {
        let mut reply = Self { rows: Vec::new(), merged: Vec::new() };
        for (nth, row) in rows.into_iter().enumerate() {
            let merged = row.iter().enumerate().filter(|(_, cell)| cell.merged);
            reply.merged.extend(merged.map(|(column, _)| (nth, column)));
            reply.rows.push(row.into_iter().map(|cell| cell.text).collect());
        }
        reply
    }

    /// The rows.
    pub fn rows(self) -> Vec<PastedRow> {
        let cell = |text| PastedCell { text, merged: false };
        let mut rows: Vec<PastedRow> = self.rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
        for (row, column) in self.merged {
            if let Some(cell) = rows.get_mut(row).and_then(|row| row.get_mut(column)) {
                cell.merged = true;
            }
        }
        rows
    }
}
