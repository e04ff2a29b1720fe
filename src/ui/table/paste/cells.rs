//! What the cells of a pasted block are stored as, before they are. Pure.

use crate::answers::paste::{MAX_CELLS, PastedCell, PastedRow, unit_of};
use crate::answers::read::{Change, FieldContent, Guess, Outcome, Reading, Reason, read, shares_base};
use crate::check::{YEAR, reading};
use crate::notice::{Field, Notice};

use super::plan::PastePlan;

/// A cell on its way into the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The receiving column's index.
    pub column: usize,
    /// What would be stored.
    pub text: String,
    /// Its state.
    pub state: State,
}

/// How a cell was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Stored as it was pasted.
    Same,
    /// Brought into another form; this is what was pasted.
    Changed(String, Change),
    /// Converted from the unit that the header names; this is what was pasted, in that unit.
    Converted(String),
    /// Filled from the merged cell that it is part of.
    Merged,
    /// Part of a merged cell with a number, which would be counted more than once: left empty.
    Left,
    /// Readable by a guess only, and stored as it was pasted; this is the guess.
    Asked(Guess, String),
    /// Not readable, and stored as it was pasted.
    Unreadable(Reason),
}

/// A column of the block on its way into one of the table's.
struct Aimed<'a> {
    from: usize,
    to: usize,
    reading: Reading<'a>,
    /// It names the year of its row, which is found by it and not written; 2019年 is one.
    year: bool,
    /// The unit that the header names, where the label does not.
    unit: Option<&'a str>,
}

/// The cells by rows, those that go nowhere left out.
pub fn incoming(notice: &Notice, table: &Field, plan: &PastePlan) -> Vec<Vec<Incoming>> {
    let aimed = |(from, target): (usize, &Option<usize>)| {
        let (to, column) = (*target).and_then(|to| Some((to, table.columns.get(to)?)))?;
        let year = table.has_fixed_rows() && column.id == YEAR;
        let reading = in_label_unit(notice, column);
        let unit = unit(plan, from, column).filter(|_| matches!(reading.content, FieldContent::Number { .. }));
        Some(Aimed { from, to, reading, year, unit })
    };
    let aimed: Vec<Aimed<'_>> = plan.targets.iter().take(MAX_CELLS).enumerate().filter_map(aimed).collect();
    let empty = PastedCell::default();
    let row = |row: &PastedRow| {
        let cells = aimed.iter().map(|aimed| {
            let pasted = row.get(aimed.from).unwrap_or(&empty);
            if aimed.year { found_by(aimed.to, pasted) } else { cell(aimed, pasted) }
        });
        cells.collect()
    };
    plan.rows.iter().map(row).collect()
}

/// How a column reads; a unit that stands in its label is its unit.
fn in_label_unit<'a>(notice: &'a Notice, column: &'a Field) -> Reading<'a> {
    let mut reading = reading(notice, column);
    if let FieldContent::Number { unit, .. } = &mut reading.content {
        *unit = unit.or_else(|| unit_of(&column.label));
    }
    reading
}

/// Whether a unit counts many at once: 万元, 千.
fn scaled(unit: &str) -> bool {
    unit.starts_with(['千', '万', '亿', '百'])
}

/// The unit of the numbers in a column of the block, where a header names one that the label does not.
fn unit<'a>(plan: &'a PastePlan, from: usize, column: &Field) -> Option<&'a str> {
    let own = plan.head.as_ref().and_then(|head| unit_of(head.get(from)?));
    // What stands above all columns means those alone that it can.
    let all = || plan.unit().filter(|unit| column.unit.as_deref().is_some_and(|own| shares_base(unit, own)));
    let unit = own.or_else(all)?;
    (unit_of(&column.label) != Some(unit)).then_some(unit)
}

fn found_by(column: usize, pasted: &str) -> Incoming {
    Incoming { column, text: pasted.trim().to_owned(), state: State::Same }
}

fn cell(aimed: &Aimed<'_>, pasted: &PastedCell) -> Incoming {
    let number = matches!(aimed.reading.content, FieldContent::Number { .. });
    if pasted.merged && number && !pasted.trim().is_empty() {
        return Incoming { column: aimed.to, text: String::new(), state: State::Left };
    }
    let found = single(aimed, pasted);
    let settled = matches!(found.state, State::Same | State::Changed(..)) && !found.text.is_empty();
    if pasted.merged && settled { Incoming { state: State::Merged, ..found } } else { found }
}

fn single(aimed: &Aimed<'_>, pasted: &str) -> Incoming {
    let in_unit = aimed.unit.and_then(|unit| in_unit(aimed, pasted, unit));
    in_unit.unwrap_or_else(|| alone(aimed, pasted))
}

/// A bare number in the header's unit; none where the cell says its own, or none can be made out.
fn in_unit(aimed: &Aimed<'_>, pasted: &str, unit: &str) -> Option<Incoming> {
    let number = |c: char| {
        c.is_alphanumeric() || matches!(c, '.' | ',' | '，' | '．' | ' ' | '+' | '-' | '−' | '(' | ')' | '（' | '）')
    };
    let bare = pasted.trim().ends_with(|c: char| c.is_numeric() || matches!(c, ')' | '）'))
        && pasted.trim().chars().all(number);
    let said = format!("{}{unit}", pasted.trim());
    let (text, state) = match read(&aimed.reading, &said) {
        _ if !bare => return None,
        Outcome::Offered { text, why: Guess::Converted } => (text, State::Converted(said)),
        Outcome::Offered { text, why } => (said, State::Asked(why, text)),
        Outcome::Unreadable(Reason::OtherUnit) => (said, State::Unreadable(Reason::OtherUnit)),
        // A column that counts takes no sums of money.
        Outcome::Unreadable(Reason::NotANumber) if scaled(unit) => (said, State::Unreadable(Reason::OtherUnit)),
        Outcome::Unreadable(_) | Outcome::Empty => return None,
        plain if plain.stored(&said) == alone(aimed, pasted).text => return None,
        plain => (plain.stored(&said).to_owned(), State::Converted(said)),
    };
    Some(Incoming { column: aimed.to, text, state })
}

fn alone(aimed: &Aimed<'_>, pasted: &str) -> Incoming {
    let outcome = read(&aimed.reading, pasted);
    // White space around a cell is the spreadsheet's, not the person's.
    let text = outcome.stored(pasted).trim().to_owned();
    let state = match outcome {
        Outcome::Unreadable(reason) => State::Unreadable(reason),
        Outcome::Offered { text, why } => State::Asked(why, text),
        Outcome::Normalised { how, .. } if text != pasted.trim() => State::Changed(pasted.to_owned(), how),
        _ => State::Same,
    };
    Incoming { column: aimed.to, text, state }
}
