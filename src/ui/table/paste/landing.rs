//! Where pasted rows land, and the table's rows afterwards. Pure.

use std::rc::Rc;

use crate::answers::Row;
use crate::check::YEAR;
use crate::notice::{Field, MOST_ROWS};

use super::cells::Incoming;
use super::plan;

/// Where pasted rows land.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landing {
    /// Behind the last row that holds something.
    Append,
    /// Over the rows from this one on, counted from 0; columns that are not pasted stay.
    From(usize),
    /// In place of all rows.
    Replace,
}

/// A table's rows after a paste.
#[derive(Debug, Clone, PartialEq)]
pub struct Landed {
    /// All rows.
    pub rows: Vec<Rc<Row>>,
    /// The first row that was pasted.
    pub first: usize,
    /// How many rows found a place.
    pub count: usize,
    /// How many did not, because the table takes no more or has no such year.
    pub left: usize,
}

/// The rows of a table that grows. Those that stay are the very same.
pub fn grown(table: &Field, now: &[Rc<Row>], incoming: &[Vec<Incoming>], landing: Landing) -> Landed {
    let most = table.rows.as_ref().and_then(|rows| rows.max).unwrap_or(MOST_ROWS);
    let filled = now.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
    let (mut rows, first) = match landing {
        Landing::Append => (now.get(..filled).unwrap_or_default().to_vec(), filled),
        Landing::From(at) => (now.to_vec(), at),
        Landing::Replace => (Vec::new(), 0),
    };
    let room = most.saturating_sub(first);
    for (offset, cells) in incoming.iter().take(room).enumerate() {
        let at = first + offset;
        while rows.len() <= at {
            rows.push(Rc::default());
        }
        if let Some(row) = rows.get_mut(at) {
            overwrite(row, table, cells);
        }
    }
    let count = incoming.len().min(room);
    Landed { rows, first, count, left: incoming.len() - count }
}

/// The rows of a table with these fixed years: by their year where it was pasted, else from a row on.
pub fn fixed(table: &Field, years: &[String], now: &[Rc<Row>], incoming: &[Vec<Incoming>], from: usize) -> Landed {
    let mut rows = now.to_vec();
    let mut places = Vec::new();
    for (offset, cells) in incoming.iter().enumerate() {
        let year = cells.iter().find(|cell| column_is(table, cell, YEAR));
        let at = match year {
            Some(cell) => years.iter().position(|year| year == plan::year(&cell.text)),
            None => Some(from + offset).filter(|at| *at < years.len()),
        };
        let Some((at, row)) = at.and_then(|at| Some((at, rows.get_mut(at)?))) else { continue };
        let others: Vec<Incoming> = cells.iter().filter(|cell| !column_is(table, cell, YEAR)).cloned().collect();
        overwrite(row, table, &others);
        places.push(at);
    }
    let first = places.iter().min().copied().unwrap_or(from);
    Landed { rows, first, count: places.len(), left: incoming.len() - places.len() }
}

fn column_is(table: &Field, cell: &Incoming, id: &str) -> bool {
    table.columns.get(cell.column).is_some_and(|column| column.id == id)
}

fn overwrite(row: &mut Rc<Row>, table: &Field, cells: &[Incoming]) {
    for cell in cells {
        if let Some(column) = table.columns.get(cell.column) {
            Rc::make_mut(row).write(&column.id, &cell.text);
        }
    }
}
