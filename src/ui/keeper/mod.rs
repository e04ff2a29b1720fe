//! Keeps the open draft safe: saves after pauses and at once on leaving, renews the lease, says how it stands.
//! Not here: the rules of saving (`drafts`) and the words (`drafts::words`).

mod tab;

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use yew::Callback;

use crate::browser::{clock, events};
use crate::check::{Assessment, Progress};
use crate::drafts::{Access, Autosave, Content, Draft, DraftId, Drafts, Handle, SaveError, SaveState};
use crate::wire;

use super::session::Session;
use super::watch::{Watch, Watchers};

/// How often the lease is renewed, in milliseconds.
const HEARTBEAT: u32 = 5_000;

/// The keeper of an open draft. Cloning shares it.
#[derive(Clone)]
pub struct Keeper(Rc<Inner>);

struct Inner {
    drafts: Drafts,
    handle: RefCell<Handle>,
    autosave: RefCell<Autosave>,
    name: RefCell<String>,
    session: OnceCell<Session>,
    timer: RefCell<Option<Timeout>>,
    told: Watchers,
    ears: RefCell<(Vec<EventListener>, Option<Interval>)>,
}

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Keeper {
    /// The keeper of a draft that was just opened.
    pub fn new(drafts: Drafts, draft: Draft) -> Self {
        Self(Rc::new(Inner {
            drafts,
            handle: RefCell::new(draft.handle),
            autosave: RefCell::new(Autosave::new(draft.saved_at)),
            name: RefCell::new(draft.name),
            session: OnceCell::new(),
            timer: RefCell::new(None),
            told: Watchers::default(),
            ears: RefCell::default(),
        }))
    }

    /// Begins to keep what is written in a session.
    pub fn keep(&self, session: Session) {
        if self.0.session.set(session).is_err() {
            return;
        }
        let (leaving, going, closing, beating) = (self.clone(), self.clone(), self.clone(), self.clone());
        let mut ears = events::on_leaving(move || leaving.flush());
        // Let go at once, or the draft would seem to be edited elsewhere until the lease runs out. A page that was
        // only put aside takes it again at its next heartbeat.
        ears.push(events::on_going(move || going.let_go()));
        ears.push(events::before_closing(move || closing.loses()));
        let heartbeat = Interval::new(HEARTBEAT, move || beating.beat());
        *self.0.ears.borrow_mut() = (ears, Some(heartbeat));
    }

    /// The draft's name.
    pub fn name(&self) -> String {
        self.0.name.borrow().clone()
    }

    /// Gives the draft another name; it is saved with the answers.
    pub fn rename(&self, name: &str) {
        *self.0.name.borrow_mut() = name.to_owned();
        self.changed();
    }

    /// Which draft it is.
    pub fn id(&self) -> DraftId {
        self.0.handle.borrow().id().clone()
    }

    /// How often the draft was saved.
    pub fn revision(&self) -> u64 {
        self.0.handle.borrow().revision()
    }

    /// Whether this tab may write.
    pub fn access(&self) -> Access {
        self.0.handle.borrow().access().clone()
    }

    /// How saving stands.
    pub fn state(&self) -> SaveState {
        self.0.autosave.borrow().state()
    }

    /// The answers changed.
    pub fn changed(&self) {
        self.0.autosave.borrow_mut().typed(clock::millis());
        self.wait();
        self.tell();
    }

    /// Saves now what is not saved yet; on leaving nothing may run later.
    pub fn flush(&self) {
        if self.0.autosave.borrow().flush() {
            self.save();
        }
    }

    /// Whether closing the window would lose something.
    pub fn loses(&self) -> bool {
        self.flush();
        self.0.autosave.borrow().flush()
    }

    /// Keeps this window's text as a draft of its own; the new draft's id.
    pub fn save_apart(&self, name: &str) -> Result<DraftId, SaveError> {
        let payload = self.payload();
        let summary = self.summary();
        let content = Content { name, payload: &payload, summary: &summary };
        let mut handle = self.0.handle.borrow_mut();
        let draft = self.0.drafts.save_apart(&mut handle, &content, clock::millis())?;
        self.0.drafts.release(&draft.handle);
        Ok(draft.handle.id().clone())
    }

    /// The submission file's text, as the person can download it.
    pub fn payload(&self) -> String {
        let Some(session) = self.0.session.get() else { return String::new() };
        let work = session.work();
        wire::write(&work.prepared.notice, &self.name(), &work.answers, None)
    }

    /// Hears of changes of the state; the number takes it back.
    pub fn watch(&self, callback: Callback<()>) -> usize {
        self.0.told.add(Watch::All, callback)
    }

    /// Takes a registration back.
    pub fn unwatch(&self, number: usize) {
        self.0.told.remove(&Watch::All, number);
    }

    fn tell(&self) {
        self.0.told.tell(&Watch::All);
    }

    /// Sets the timer for the next save.
    fn wait(&self) {
        let wait = self.0.autosave.borrow().wait(clock::millis());
        let keeper = self.clone();
        let timer = |wait: u64| Timeout::new(u32::try_from(wait).unwrap_or(u32::MAX), move || keeper.due());
        *self.0.timer.borrow_mut() = wait.map(timer);
    }

    fn due(&self) {
        if self.0.autosave.borrow().wait(clock::millis()) == Some(0) {
            self.save();
        } else {
            self.wait();
        }
    }

    fn save(&self) {
        if self.0.session.get().is_none() || self.access() != Access::Editing {
            return;
        }
        self.0.autosave.borrow_mut().started();
        let (name, payload, summary) = (self.name(), self.payload(), self.summary());
        let content = Content { name: &name, payload: &payload, summary: &summary };
        let result = self.0.drafts.save(&mut self.0.handle.borrow_mut(), &content, clock::millis());
        match result {
            Ok(saved) => self.0.autosave.borrow_mut().saved(saved.at),
            Err(error) => self.0.autosave.borrow_mut().failed(error, clock::millis()),
        }
        self.wait();
        self.tell();
    }

    /// How complete the draft is, for the list of drafts.
    fn summary(&self) -> String {
        self.0.session.get().map(|session| how_complete(&session.assessment())).unwrap_or_default()
    }
}

/// How complete a draft is, for the list of drafts: `{"filled":…,"due":…,"errors":…}`.
pub fn how_complete(judged: &Assessment) -> String {
    let sum = |part: fn(&Progress) -> usize| judged.progress.iter().map(part).sum::<usize>();
    format!("{{\"filled\":{},\"due\":{},\"errors\":{}}}", sum(|p| p.filled), sum(|p| p.due), sum(|p| p.errors))
}
