//! What a person works on: a notice, the answers so far, and what can be taken back.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::answers::{Answers, Place};
use crate::check::{Finding, Prepared, laid_out};

/// The state of one draft at work.
#[derive(Debug, Clone)]
pub struct Work {
    /// The notice.
    pub prepared: Prepared,
    /// What is written.
    pub answers: Answers,
    /// Everything shows, because the check was asked for.
    pub checked: bool,
    pub(super) visited: HashSet<Place>,
    pub(super) undo: Vec<Undo>,
    /// What was typed where a stored form now stands.
    pub(super) typed: HashMap<Place, String>,
    keys: HashMap<Rc<str>, Vec<u32>>,
    next_key: u32,
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
    Text(Place, String),
    Rows(Rc<str>, Vec<Rc<crate::answers::Row>>, Vec<u32>),
    All(Box<Answers>),
}

impl Work {
    /// Begins work on answers; fixed rows are put in their places.
    pub fn new(prepared: Prepared, answers: &Answers) -> Self {
        let answers = laid_out(&prepared.notice, answers).into_owned();
        let mut work = Self {
            prepared,
            answers,
            checked: false,
            visited: HashSet::new(),
            undo: Vec::new(),
            typed: HashMap::new(),
            keys: HashMap::new(),
            next_key: 0,
        };
        work.rekey();
        work
    }

    /// Whether the findings of a place show: it was left once, or the check was asked for.
    pub fn shows(&self, place: &Place) -> bool {
        self.checked || self.visited.contains(place)
    }

    /// Whether a finding shows. What is only missing waits for the check, for a person who passes an empty field by
    /// has done nothing wrong.
    pub fn shows_finding(&self, finding: &Finding) -> bool {
        self.checked || (self.shows(&finding.place) && !finding.is_gap())
    }

    /// What was typed at a place whose text was brought into its stored form, while that form stands there.
    pub fn typed(&self, place: &Place) -> Option<&str> {
        self.typed.get(place).map(String::as_str).filter(|typed| *typed != self.answers.text(place))
    }

    /// The last thing that can be taken back.
    pub fn last_undo(&self) -> Option<&Undo> {
        self.undo.last()
    }

    /// Keys that stay with a table's rows while they move.
    pub fn row_keys(&self, table: &str) -> &[u32] {
        self.keys.get(table).map_or(&[], Vec::as_slice)
    }

    /// A key no row has had.
    pub(super) fn new_key(&mut self) -> u32 {
        self.next_key += 1;
        self.next_key
    }

    /// The keys of a table, for a reducer that moves them along with the rows.
    pub(super) fn keys_mut(&mut self, table: &str) -> &mut Vec<u32> {
        self.keys.entry(table.into()).or_default()
    }

    /// Gives every row a key that lacks one; rows put in others' stead get new keys.
    pub(super) fn rekey(&mut self) {
        let sizes: Vec<(Rc<str>, usize)> = self.answers.tables().map(|(id, rows)| (id.into(), rows.len())).collect();
        self.keys.retain(|table, _| sizes.iter().any(|(id, _)| id == table));
        for (table, size) in sizes {
            while self.row_keys(&table).len() < size {
                let key = self.new_key();
                self.keys_mut(&table).push(key);
            }
            self.keys_mut(&table).truncate(size);
        }
    }
}
