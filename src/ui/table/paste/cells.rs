//! What the cells of a pasted block are stored as, before they are. Pure.

use crate::answers::paste::MAX_CELLS;
use crate::answers::read::{Outcome, Reading, Reason, read};
use crate::check::reading;
use crate::notice::{Field, Notice};

use super::plan::Plan;

/// A cell on its way into the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The receiving column's index.
    pub column: usize,
    /// What would be stored.
    pub text: String,
    /// What became of it.
    pub state: State,
}

/// What became of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Stored as it was pasted.
    Same,
    /// Brought into another form; this is what was pasted.
    Changed(String),
    /// Not readable, and stored as it was pasted.
    Unreadable(Reason),
}

/// The cells by rows, those that go nowhere left out.
pub fn incoming(notice: &Notice, table: &Field, plan: &Plan) -> Vec<Vec<Incoming>> {
    let aimed: Vec<(usize, usize, Reading)> = plan
        .targets
        .iter()
        .take(MAX_CELLS)
        .enumerate()
        .filter_map(|(from, target)| Some((from, (*target)?, reading(notice, table.columns.get((*target)?)?))))
        .collect();
    let row = |row: &Vec<String>| {
        let cells =
            aimed.iter().map(|(from, to, reading)| cell(reading, *to, row.get(*from).map_or("", String::as_str)));
        cells.collect()
    };
    plan.rows.iter().map(row).collect()
}

fn cell(reading: &Reading, column: usize, pasted: &str) -> Incoming {
    let outcome = read(reading, pasted);
    let text = outcome.stored(pasted).to_owned();
    let state = match outcome {
        Outcome::Unreadable(reason) => State::Unreadable(reason),
        Outcome::Normalised { .. } if text != pasted.trim() => State::Changed(pasted.to_owned()),
        _ => State::Same,
    };
    // White space around a cell is the spreadsheet's, not the person's.
    Incoming { column, text: text.trim().to_owned(), state }
}
