//! Keeps what the open draft was before: after a save its steps and, every quarter of an hour, a version. Nothing waits for
//! it, and the draft is saved without it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use yew::prelude::*;

use crate::browser::{clock, events, idle, past};
use crate::drafts::Past;
use crate::ui::hooks::{use_app_state, use_open_draft};
use crate::ui::open_draft::OpenDraft;

/// Keeps it while the component stands.
#[hook]
pub fn use_past() {
    let (open, app) = (use_open_draft(), use_app_state());
    use_effect_with((open, app.map(|app| app.stores)), |(open, stores)| {
        let past = stores.as_ref().and_then(past::of);
        let keeper = open.clone().zip(past).map(|(open, past)| Keeper::begin(open, past));
        move || keeper.iter().for_each(Keeper::end)
    });
}

#[derive(Clone)]
struct Keeper(Rc<Inner>);

struct Inner {
    open: OpenDraft,
    past: Past,
    /// What was kept before has been read; what is written before that would take its place.
    read: Cell<bool>,
    /// The generation whose steps are kept.
    kept: RefCell<Option<String>>,
    /// The next idle moment is asked for.
    due: Cell<bool>,
    /// The quarter of an hour in which versions were looked after.
    quarter: Cell<Option<u64>>,
    subscription: Cell<Option<usize>>,
    leaving: RefCell<Vec<EventListener>>,
}

impl Keeper {
    fn begin(open: OpenDraft, past: Past) -> Self {
        let this = Self(Rc::new(Inner {
            open: open.clone(),
            past: past.clone(),
            read: Cell::new(false),
            kept: RefCell::default(),
            due: Cell::new(false),
            quarter: Cell::new(None),
            subscription: Cell::new(None),
            leaving: RefCell::default(),
        }));
        let weak = Rc::downgrade(&this.0);
        let look = with_each(weak.clone(), Self::look);
        this.0.subscription.set(Some(open.subscribe(Callback::from(move |()| look()))));
        *this.0.leaving.borrow_mut() = events::on_leaving(with_each(weak, Self::write));
        this.read();
        this
    }

    /// The draft is closed, or was.
    fn end(&self) {
        self.0.leaving.take();
        self.0.subscription.take().into_iter().for_each(|number| self.0.open.unsubscribe(number));
        self.0.open.flush();
        self.write();
    }

    /// Looks for steps that were kept, and takes them up.
    fn read(&self) {
        self.0.read.set(false);
        let take_up = |this: &Self, stored: Option<String>| this.take_up(stored.as_deref());
        self.0.past.steps(&self.0.open.id(), with(Rc::downgrade(&self.0), take_up));
    }

    /// Takes up the steps that were kept. Those of another text go with the next that are written.
    fn take_up(&self, stored: Option<&str>) {
        let untouched = self.has_no_steps();
        let taken = stored.is_none_or(|stored| self.0.open.take_up_steps(stored));
        self.0.read.set(true);
        if untouched {
            if !taken {
                self.write();
            }
            *self.0.kept.borrow_mut() = self.0.open.settled();
        }
        self.look();
    }

    fn has_no_steps(&self) -> bool {
        self.0.open.session().work().ways() == (false, false)
    }

    /// Something happened to the draft or to its saving.
    fn look(&self) {
        if self.0.open.has_no_room() {
            self.0.past.give_up();
        }
        let due = self.unkept().is_some() || self.0.quarter.get() != Some(quarter());
        if due && self.0.open.settled().is_some() && !self.0.due.replace(true) {
            idle::when_idle(with_each(Rc::downgrade(&self.0), Self::keep));
        }
    }

    fn keep(&self) {
        self.0.due.set(false);
        let quarter = Some(quarter());
        if self.0.open.settled().is_some() && self.0.quarter.replace(quarter) != quarter {
            self.0.open.keep_versions(&self.0.past);
        }
        if self.unkept().is_some() && self.has_no_steps() {
            // Another window has written what stands here now, and knows how it came about.
            self.read();
        } else {
            self.write();
        }
    }

    /// The generation whose steps are to be kept.
    fn unkept(&self) -> Option<String> {
        let settled = self.0.open.settled().filter(|_| self.0.read.get());
        settled.filter(|settled| self.0.kept.borrow().as_ref() != Some(settled))
    }

    /// Keeps the steps, where what stands in the form is saved.
    fn write(&self) {
        let Some(settled) = self.unkept() else { return };
        if let Some(steps) = self.0.open.stored_steps() {
            *self.0.kept.borrow_mut() = Some(settled);
            self.0.past.keep_steps(&self.0.open.id(), steps);
        }
    }
}

/// The number of this quarter of an hour.
fn quarter() -> u64 {
    clock::millis() / (15 * 60 * 1_000)
}

/// Something to do once, as long as there is a keeper.
fn with<T>(keeper: Weak<Inner>, what: impl FnOnce(&Keeper, T) + 'static) -> impl FnOnce(T) + 'static {
    move |given| {
        if let Some(keeper) = keeper.upgrade() {
            what(&Keeper(keeper), given);
        }
    }
}

/// Something to do each time, as long as there is a keeper.
fn with_each(keeper: Weak<Inner>, what: fn(&Keeper)) -> impl Fn() + Clone + 'static {
    move || {
        if let Some(keeper) = keeper.upgrade() {
            what(&Keeper(keeper));
        }
    }
}
