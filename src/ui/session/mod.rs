//! One draft being worked on: the reducer's state, the assessment that follows from it, and who is notified of changes.
//! Not here: keeping the draft (`ui::open_draft`) and anything that is shown.

mod checking;
mod derived;
mod position;
mod settling;
mod subscriptions;
mod windows;

use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::answers::read::{self, Outcome};
use crate::answers::{Answers, Place};
use crate::browser::clock;
use crate::check::{Assessment, Finding, Offer, reading};
use crate::notice::Notice;

use super::indexed_assessment::IndexedAssessment;
use super::state::{Action, Changes, Work, reduce};
use super::subscriptions::{Subscriptions, Topic};

use checking::Checker;
use position::Position;
pub use position::{View, part_of};

/// A handle on the draft being worked on. Cloning shares it.
#[derive(Clone)]
pub struct Session(Rc<Inner>);

struct Inner {
    work: RefCell<Work>,
    /// None until its code is there.
    checker: RefCell<Option<Box<dyn Checker>>>,
    assessment: RefCell<Rc<IndexedAssessment>>,
    subscriptions: Subscriptions,
    timer: RefCell<Option<Timeout>>,
    stale: Cell<bool>,
    read_only: Cell<bool>,
    changed: Callback<()>,
    bound_for: RefCell<Option<Place>>,
    position: Position,
}

impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Session {
    /// Begins work on answers, which nothing is said of before [`Self::begin_checking`]. `changed` is called at every
    /// change of the answers, so that they are saved.
    pub fn new(notice: Rc<Notice>, answers: &Answers, changed: Callback<()>) -> Self {
        let work = Work::new(notice, answers);
        let unchecked = Assessment::unchecked(&work.notice, &work.answers, clock::today());
        Self(Rc::new(Inner {
            checker: RefCell::new(None),
            work: RefCell::new(work),
            assessment: RefCell::new(Rc::new(IndexedAssessment::new(unchecked))),
            subscriptions: Subscriptions::default(),
            timer: RefCell::new(None),
            stale: Cell::new(true),
            read_only: Cell::new(false),
            changed,
            bound_for: RefCell::new(None),
            position: Position::default(),
        }))
    }

    /// The state. Not to be held while something is done.
    pub fn work(&self) -> Ref<'_, Work> {
        self.0.work.borrow()
    }

    /// The notice.
    pub fn notice(&self) -> Rc<Notice> {
        self.work().notice.clone()
    }

    /// Ends what runs for it.
    pub fn close(&self) {
        self.0.timer.take();
    }

    /// What follows from the answers. While something is typed it may be a moment old; [`Self::settle`] brings it up.
    pub fn assessment(&self) -> Rc<IndexedAssessment> {
        self.0.assessment.borrow().clone()
    }

    /// What is written at a place.
    pub fn text(&self, place: &Place) -> String {
        self.work().answers.text(place).to_owned()
    }

    /// The findings to show at a place: none before it was left once.
    pub fn findings(&self, place: &Place) -> Vec<Finding> {
        let mut findings = self.assessment().findings_at(place);
        findings.retain(|finding| self.work().shows_finding(finding));
        findings
    }

    /// The value offered for a place.
    pub fn offer(&self, place: &Place) -> Option<Offer> {
        self.assessment().offer_at(place)
    }

    /// Does one thing, and notifies those whom it concerns.
    pub fn act(&self, action: Action) {
        self.perform(action);
    }

    /// Takes a step back or does it again, and goes to where that changed something.
    pub fn take_step(&self, step: Action) {
        let Changes { places, tables, .. } = self.perform(step);
        let table = || tables.first().map(|table| Place::field(table));
        if let Some(place) = places.into_iter().next().or_else(table) {
            self.go_to(&place);
        }
    }

    fn perform(&self, action: Action) -> Changes {
        if self.read_only() && !matches!(action, Action::Leave(_) | Action::Check) {
            return Changes::default();
        }
        let typing = matches!(action, Action::Type { .. });
        let left = if let Action::Leave(place) = &action { Some(place.clone()) } else { None };
        let typed = if let Action::Type { place, .. } = &action { Some(place.clone()) } else { None };
        let ways = self.work().ways();
        let changes = reduce(&mut self.0.work.borrow_mut(), action);
        if changes.answers {
            self.0.stale.set(true);
            self.0.changed.emit(());
        }
        self.notify(&changes, typed.as_ref());
        if typing {
            self.settle_soon()
        } else {
            self.settle();
        }
        if !typing || ways != self.work().ways() {
            self.0.subscriptions.notify(&Topic::Undo);
        }
        if let Some(place) = left {
            self.0.subscriptions.notify(&Topic::Findings);
            place.row.iter().for_each(|row| self.0.subscriptions.notify(&Topic::Left(place.field.clone(), *row)));
        }
        changes
    }

    /// A field is left: its text is normalised into its stored form, and its findings show.
    pub fn leave(&self, place: &Place) {
        let typed = self.text(place);
        let notice = self.notice();
        let outcome = notice.field_at(place).map(|field| read::read(&reading(&notice, field), &typed));
        if let Some(Outcome::Normalised { text, .. }) = outcome {
            self.act(Action::Normalise { place: place.clone(), text });
        }
        self.act(Action::Leave(place.clone()));
    }

    /// The person is on the way from another screen to a place of the form; its findings show there.
    pub fn set_out(&self, place: &Place) {
        self.act(Action::Leave(place.clone()));
        self.show_part_of(place);
        *self.0.bound_for.borrow_mut() = Some(place.clone());
    }

    /// Where the person wanted to go when the form came into view; asked once.
    pub fn arrive(&self) -> Option<Place> {
        self.0.bound_for.borrow_mut().take()
    }

    /// Whether the person is on the way to a place in this table.
    pub fn is_bound_for(&self, table: &str) -> bool {
        self.0.bound_for.borrow().as_ref().is_some_and(|place| &*place.field == table)
    }

    fn notify(&self, changes: &Changes, typed: Option<&Place>) {
        if changes.all {
            self.0.subscriptions.notify_all();
            return;
        }
        self.0.subscriptions.notify_places(&changes.places);
        for table in &changes.tables {
            self.0.subscriptions.notify(&Topic::Table(table.clone()));
            self.0.subscriptions.notify(&Topic::Messages(table.clone()));
        }
        let places = changes.places.iter().chain(typed).map(|place| &place.field);
        let mut tables: Vec<_> = places.chain(&changes.tables).collect();
        tables.dedup();
        tables.into_iter().for_each(|table| self.0.subscriptions.notify(&Topic::Sums(table.clone())));
    }
}
