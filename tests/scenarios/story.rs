//! The words stories are told in.

use std::cell::RefCell;
use std::collections::BTreeMap;

use shenbao::answers::{Answers, Place};
use shenbao::check::{Assessment, Entries, Fulfilment, PlacedAnswers, Prepared, Workload, assess, outcomes};

use super::kit;

/// What is written: place and text. An empty text clears the place, a whole table too.
pub type Writing<'a> = [(&'a str, &'a str)];

thread_local! {
    /// Notices are prepared once a test, however many stories it tells.
    static KNOWN: RefCell<BTreeMap<&'static str, Prepared>> = const { RefCell::new(BTreeMap::new()) };
}

/// An application to one notice.
#[derive(Clone)]
pub struct Story {
    prepared: Prepared,
    answers: Answers,
}

impl Story {
    /// An empty application.
    pub fn of(notice: &'static str) -> Self {
        let prepared = KNOWN
            .with_borrow_mut(|known| known.entry(notice).or_insert_with(|| kit::prepared(kit::notice(notice))).clone());
        Self { prepared, answers: Answers::default() }
    }

    /// The accepted sample.
    pub fn sample(mut self) -> Self {
        self.answers = kit::accepted(&self.prepared.notice);
        self
    }

    pub fn write(mut self, place: &str, text: &str) -> Self {
        let place: Place = place.parse().unwrap_or_else(|_| panic!("{place} is no place"));
        let table = self.prepared.notice.field(&place.field).is_some_and(|field| field.is_table());
        assert!(self.prepared.notice.field(&place.field).is_some(), "{place} is not asked");
        if table && place.row.is_none() {
            assert_eq!(text, "", "a table is only cleared as a whole");
            self.answers.set_rows(&place.field, Vec::new());
        } else {
            self.answers.write(&place, text);
        }
        self
    }

    pub fn write_all(self, writing: &Writing<'_>) -> Self {
        writing.iter().fold(self, |story, (place, text)| story.write(place, text))
    }

    pub fn assess(&self) -> Assessment {
        assess(&self.prepared, &self.answers, None)
    }

    fn found(&self, id: &str) -> bool {
        self.assess().findings.iter().any(|finding| finding.name() == id)
    }

    pub fn expect_finding(self, id: &str) -> Self {
        let found: Vec<String> = self.assess().findings.iter().map(|finding| finding.name().to_owned()).collect();
        assert!(self.found(id), "{}: {id} should be found, but only: {found:?}", self.prepared.notice.id);
        self
    }

    pub fn expect_none(self, id: &str) -> Self {
        assert!(!self.found(id), "{}: {id} should not be found", self.prepared.notice.id);
        self
    }

    /// The rule is not decided, as a whole or in some row, and says nothing.
    pub fn expect_open(self, rule: &str) -> Self {
        let known = self.prepared.notice.rules.iter().find(|known| known.id == rule).unwrap();
        let answers = PlacedAnswers::new(&self.prepared.notice, self.answers.clone());
        let entries = Entries::read(&self.prepared, answers);
        let outcomes = outcomes(&self.prepared, &entries, known, &Workload::default());
        assert!(
            outcomes.is_empty() || outcomes.contains(&None),
            "{}: {rule} should be open: {outcomes:?}",
            self.prepared.notice.id
        );
        self.expect_none(rule)
    }

    /// The state of a condition.
    pub fn condition(&self, id: &str) -> Fulfilment {
        let states = self.assess().conditions;
        states.iter().find(|condition| *condition.id == *id).unwrap().state
    }

    /// Whether a material is due.
    pub fn due(&self, id: &str) -> Option<bool> {
        let states = self.assess().materials;
        states.iter().find(|material| *material.id == *id).unwrap().due
    }
}
