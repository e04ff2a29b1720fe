//! What a person works on: a notice, the answers so far, and what can be taken back.

use std::rc::Rc;

use crate::answers::{Answers, Place, Row};
use crate::check::{Finding, PlacedAnswers};
use crate::notice::Notice;

use super::history::History;
use super::insert::Passage;
use super::keys::{Keys, Spot};
use super::marks::Marks;

/// The state of one draft at work.
#[derive(Debug, Clone)]
pub struct Work {
    /// The notice.
    pub notice: Rc<Notice>,
    /// What is written.
    pub answers: PlacedAnswers,
    /// Everything shows, because the check was asked for.
    pub checked: bool,
    pub(super) marks: Marks,
    /// Where something is being typed, until that place is left.
    pub(super) typing: Option<Spot>,
    pub(super) undo: Vec<Undo>,
    pub(super) history: History,
    /// Where a text was normalised last.
    pub(super) latest: Option<Spot>,
    pub(super) keys: Keys,
}

/// What can be taken back.
#[derive(Debug, Clone)]
pub struct Undo {
    /// What was done, in words.
    pub note: String,
    pub(super) before: Before,
}

/// How it was before.
#[derive(Debug, Clone)]
pub(super) enum Before {
    /// What stood there, and what replaced it.
    Text(Spot, String, String),
    Passage(Box<Passage>),
    Rows(Rows),
    Several(Vec<Before>),
    /// What was kept aside under a name.
    Aside(String, String),
    All(Box<PlacedAnswers>),
}

/// A table's rows as they were, and the rows that replaced them with their keys.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    pub(super) table: Rc<str>,
    pub(super) rows: Vec<Rc<Row>>,
    pub(super) keys: Vec<u32>,
    pub(super) made: Vec<(u32, Rc<Row>)>,
}

impl Undo {
    /// The table in which it brings something back.
    pub fn table(&self) -> Option<&str> {
        match &self.before {
            Before::Rows(rows) => Some(&rows.table),
            Before::Text(spot, ..) => spot.row.map(|_| &*spot.field),
            Before::Passage(_) | Before::Several(_) | Before::Aside(..) | Before::All(_) => None,
        }
    }
}

impl Work {
    /// Begins work on answers; fixed rows are put in their places.
    pub fn new(notice: Rc<Notice>, answers: &Answers) -> Self {
        let answers = PlacedAnswers::new(&notice, answers.clone());
        let mut work = Self {
            notice,
            answers,
            checked: false,
            marks: Marks::default(),
            typing: None,
            undo: Vec::new(),
            history: History::default(),
            latest: None,
            keys: Keys::default(),
        };
        work.rekey();
        work
    }

    /// Whether a finding shows. What is only missing waits for the check, for a person who passes an empty field by
    /// has done nothing wrong. What is wrong shows as soon as its place was left, and where it stands already when the draft
    /// is opened; nothing shows where somebody is typing for the first time.
    pub fn shows_finding(&self, finding: &Finding) -> bool {
        self.checked || (!finding.is_gap() && self.is_settled(&finding.place))
    }

    /// Whether a place was left once, or holds something that is not being typed.
    pub(super) fn is_settled(&self, place: &Place) -> bool {
        let spot = self.spot(place);
        let is_filled = || match (place.row, &place.column) {
            (Some(row), None) => self.answers.rows(&place.field).get(row).is_some_and(|row| !row.is_empty()),
            _ => !self.answers.text(place).is_empty(),
        };
        self.marks.is_visited(&spot) || (self.typing.as_ref() != Some(&spot) && is_filled())
    }

    /// What was typed at a place whose text was brought into its stored form, while that form stands there.
    pub fn typed(&self, place: &Place) -> Option<&str> {
        let typed = self.marks.typed(&self.spot(place))?;
        Some(typed).filter(|typed| *typed != self.answers.text(place))
    }

    /// Whether a place is the last whose text was normalised. In a table only that one shows a note.
    pub fn is_latest(&self, place: &Place) -> bool {
        self.latest.as_ref() == Some(&self.spot(place))
    }

    /// The last thing that can be taken back.
    pub fn last_undo(&self) -> Option<&Undo> {
        self.undo.last()
    }

    /// Whether a step can be taken back, and whether one can be done again.
    pub fn ways(&self) -> (bool, bool) {
        self.history.ways()
    }

    /// Keys that stay with a table's rows while they move.
    pub fn row_keys(&self, table: &str) -> &[u32] {
        let keys = self.keys.of(table);
        keys.get(..self.answers.rows(table).len()).unwrap_or(keys)
    }

    /// The key that the row after the last one will have once something is written in it.
    pub fn next_row_key(&self, table: &str) -> Option<u32> {
        self.keys.of(table).get(self.answers.rows(table).len()).copied()
    }

    /// The place, whose row is known by its key.
    pub(super) fn spot(&self, place: &Place) -> Spot {
        let row = place.row.map(|row| self.keys.of(&place.field).get(row).copied());
        Spot { field: place.field.clone(), row, column: place.column.clone() }
    }

    /// Where a spot stands now; none where its row is gone.
    pub(super) fn place(&self, spot: &Spot) -> Option<Place> {
        let row = match spot.row {
            None => None,
            Some(key) => Some(self.keys.of(&spot.field).iter().position(|known| Some(*known) == key)?),
        };
        Some(Place { field: spot.field.clone(), row, column: spot.column.clone() })
    }

    /// Changes what is written.
    pub(super) fn change<T>(&mut self, change: impl FnOnce(&mut Answers) -> T) -> T {
        self.answers.change(&self.notice, change)
    }

    /// Gives every row a key that lacks one, and each table one more for the row to come.
    pub(super) fn rekey(&mut self) {
        let notice = self.notice.clone();
        for table in notice.fields().chain(&notice.ticks).filter(|field| field.is_table()) {
            self.keys.fit(&table.id, self.answers.rows(&table.id).len() + 1);
        }
    }
}
