//! What the desk's screens share while the desk is open: the collection, what of it is shown, and what there is to say. Cloning
//! shares it; a component that asks for it is drawn again when any of it changes.
//! Not here: reading files (`intake`), and keeping them (`keeping`).

use std::cell::{Cell, Ref, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use yew::prelude::*;

use super::columns::LedgerColumns;
use super::intake::IntakeRun;
use crate::browser::clock;
use crate::browser::collection_store::CollectionStore;
use crate::collection::ledger::Ledger;
use crate::collection::{Collection, DecideError, DecisionState, ItemKey, LedgerChoice, LedgerLine, ReceivedItem};
use crate::notice::Notice;
use crate::ui::catalogue;

/// The desk while it is open.
#[derive(Clone)]
pub struct DeskState(Rc<Inner>);

#[derive(Default)]
struct Inner {
    collection: RefCell<Collection>,
    choice: RefCell<LedgerChoice>,
    columns: RefCell<LedgerColumns>,
    /// What follows from the collection, until it changes.
    ledger: RefCell<Option<Rc<Ledger>>>,
    /// What is shown, until the collection or the choice changes.
    lines: RefCell<Option<Rc<Vec<LedgerLine>>>>,
    /// The officer's name, as it goes into the log.
    officer: RefCell<String>,
    /// The row on which the keys act.
    current: RefCell<Option<ItemKey>>,
    /// How far the register is scrolled, in pixels.
    scrolled: Cell<i32>,
    message: RefCell<Option<DeskMessage>>,
    intake: RefCell<Option<Rc<IntakeRun>>>,
    store: RefCell<Option<Rc<CollectionStore>>>,
    /// What else is kept beside rows and decisions, by its name.
    others: RefCell<BTreeMap<String, String>>,
    /// The names of those that are on their way to the disk.
    writing: RefCell<BTreeSet<String>>,
    /// What is on its way to the disk.
    keeping: Cell<usize>,
    subscribers: RefCell<Vec<(usize, Callback<()>)>>,
    next: Cell<usize>,
    times: Cell<u64>,
}

/// What is said of the last press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskMessage {
    /// The sentence.
    pub text: String,
    /// Whether it was a decision, which can be taken back.
    pub can_undo: bool,
    /// Whether it failed.
    pub failed: bool,
}

impl DeskMessage {
    /// Something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self { text: text.into(), can_undo: false, failed: false }
    }

    /// Something could not be done.
    pub fn failed(text: impl Into<String>) -> Self {
        Self { text: text.into(), can_undo: false, failed: true }
    }
}

impl PartialEq for DeskState {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Default for DeskState {
    fn default() -> Self {
        Self(Rc::new(Inner::default()))
    }
}

impl DeskState {
    /// The collection. Not to be held while something is done.
    pub fn collection(&self) -> Ref<'_, Collection> {
        self.0.collection.borrow()
    }

    /// What of it is shown.
    pub fn choice(&self) -> Ref<'_, LedgerChoice> {
        self.0.choice.borrow()
    }

    /// The columns that are shown.
    pub fn columns(&self) -> Ref<'_, LedgerColumns> {
        self.0.columns.borrow()
    }

    /// The officer's name; empty where none was given.
    pub fn officer(&self) -> String {
        self.0.officer.borrow().clone()
    }

    /// What is said of the last press.
    pub fn message(&self) -> Option<DeskMessage> {
        self.0.message.borrow().clone()
    }

    /// The row on which the keys act.
    pub fn current(&self) -> Option<ItemKey> {
        self.0.current.borrow().clone()
    }

    /// How far the register is scrolled, in pixels.
    pub fn scrolled(&self) -> i32 {
        self.0.scrolled.get()
    }

    /// Remembers it; nothing is drawn for that.
    pub fn set_scrolled(&self, pixels: i32) {
        self.0.scrolled.set(pixels);
    }

    /// The notices of what was received, as far as they are here.
    pub fn notices(&self) -> Vec<Rc<Notice>> {
        let mut ids: Vec<String> =
            self.collection().items().iter().filter_map(|item| Some(item.application()?.notice.clone())).collect();
        ids.sort();
        ids.dedup();
        ids.iter().filter_map(|id| catalogue::notice(id)).collect()
    }

    /// What follows from the collection.
    pub fn ledger(&self) -> Rc<Ledger> {
        let known = self.0.ledger.borrow().clone();
        known.unwrap_or_else(|| {
            let notices = self.notices();
            let notices: Vec<&Notice> = notices.iter().map(Rc::as_ref).collect();
            let made = Rc::new(Ledger::of(&self.collection(), &notices));
            *self.0.ledger.borrow_mut() = Some(made.clone());
            made
        })
    }

    /// What is shown.
    pub fn lines(&self) -> Rc<Vec<LedgerLine>> {
        let known = self.0.lines.borrow().clone();
        known.unwrap_or_else(|| {
            let (ledger, notices) = (self.ledger(), self.notices());
            let notices: Vec<&Notice> = notices.iter().map(Rc::as_ref).collect();
            let made = Rc::new(self.choice().lines(&self.collection(), &ledger, &notices));
            *self.0.lines.borrow_mut() = Some(made.clone());
            made
        })
    }

    /// The items that are shown, in their order.
    pub fn shown(&self) -> Vec<ItemKey> {
        let (lines, collection) = (self.lines(), self.collection());
        let item = |line: &LedgerLine| match line {
            LedgerLine::Item(at) => collection.items().get(*at).map(|item| item.key.clone()),
            LedgerLine::Group(..) => None,
        };
        lines.iter().filter_map(item).collect()
    }

    /// Shows something else.
    pub fn choose(&self, change: impl FnOnce(&mut LedgerChoice)) {
        change(&mut self.0.choice.borrow_mut());
        self.0.lines.take();
        self.0.scrolled.set(0);
        self.notify();
    }

    /// Shows other columns.
    pub fn set_columns(&self, change: impl FnOnce(&mut LedgerColumns)) {
        change(&mut self.0.columns.borrow_mut());
        self.notify();
    }

    /// The keys act on another row.
    pub fn set_current(&self, key: Option<ItemKey>) {
        if self.0.current.replace(key.clone()) != key {
            self.notify();
        }
    }

    /// The officer is called so.
    pub fn set_officer(&self, name: &str) {
        name.trim().clone_into(&mut self.0.officer.borrow_mut());
        self.notify();
    }

    /// Says something.
    pub fn say(&self, message: Option<DeskMessage>) {
        *self.0.message.borrow_mut() = message;
        self.notify();
    }

    /// Takes in what was received.
    pub fn take_in(&self, items: Vec<ReceivedItem>) {
        {
            let mut collection = self.0.collection.borrow_mut();
            items.into_iter().for_each(|item| collection.add(item));
        }
        self.changed();
    }

    /// Another collection takes the place of this one.
    pub fn replace(&self, collection: Collection) {
        *self.0.collection.borrow_mut() = collection;
        self.0.current.take();
        self.changed();
    }

    /// Something is done to the collection as a whole.
    pub fn change<T>(&self, change: impl FnOnce(&mut Collection) -> T) -> T {
        let outcome = change(&mut self.0.collection.borrow_mut());
        self.changed();
        outcome
    }

    /// Decides of items; how many are decided of by that. It is kept by whoever calls.
    pub fn decide(&self, items: &[ItemKey], to: DecisionState, why: &str) -> Result<usize, DecideError> {
        let named: Vec<(ItemKey, String)> = {
            let collection = self.collection();
            let digest = |key: &ItemKey| {
                let application = collection.item(key).and_then(ReceivedItem::application);
                application.map(|it| it.digest.hex().to_owned()).unwrap_or_default()
            };
            items.iter().map(|key| (key.clone(), digest(key))).collect()
        };
        let officer = self.officer();
        self.change(|collection| collection.log.decide(&named, to, why, (&officer, clock::millis())))
    }

    /// Files on their way, where there are any.
    pub fn intake(&self) -> Option<Rc<IntakeRun>> {
        self.0.intake.borrow().clone()
    }

    /// Files are on their way, or none any more.
    pub fn set_intake(&self, run: Option<Rc<IntakeRun>>) {
        *self.0.intake.borrow_mut() = run;
        self.notify();
    }

    /// Where the collection is kept; none where the browser keeps nothing.
    pub fn store(&self) -> Option<Rc<CollectionStore>> {
        self.0.store.borrow().clone()
    }

    /// It is kept there from now on.
    pub fn set_store(&self, store: Option<Rc<CollectionStore>>) {
        *self.0.store.borrow_mut() = store;
    }

    /// What else is kept under a name, as it was last put; none where nothing is.
    pub fn other(&self, name: &str) -> Option<String> {
        self.0.others.borrow().get(name).cloned()
    }

    /// It stands under that name from now on; see [`super::keeping::keep_other`].
    pub fn set_other(&self, name: &str, text: &str) {
        self.0.others.borrow_mut().insert(name.to_owned(), text.to_owned());
        self.notify();
    }

    /// What was loaded stands there, but for what is on its way to the disk: that is newer.
    pub fn set_others(&self, loaded: impl IntoIterator<Item = (String, String)>) {
        let (mut others, writing) = (self.0.others.borrow_mut(), self.0.writing.borrow());
        others.retain(|name, _| writing.contains(name));
        for (name, text) in loaded {
            others.entry(name).or_insert(text);
        }
    }

    /// Whether nobody else writes what stands under a name, so that whoever asks does.
    pub fn begin_other(&self, name: &str) -> bool {
        self.0.writing.borrow_mut().insert(name.to_owned())
    }

    /// It is written.
    pub fn end_other(&self, name: &str) {
        self.0.writing.borrow_mut().remove(name);
    }

    /// Something is on its way to the disk.
    pub fn begin_keeping(&self) {
        self.0.keeping.set(self.0.keeping.get() + 1);
        self.notify();
    }

    /// It is there, or was refused.
    pub fn end_keeping(&self) {
        self.0.keeping.set(self.0.keeping.get().saturating_sub(1));
        self.notify();
    }

    /// Whether everything is on the disk that goes there.
    pub fn is_kept(&self) -> bool {
        self.0.keeping.get() == 0
    }

    /// Something is to be drawn anew that the collection knows nothing of.
    pub fn tell(&self) {
        self.notify();
    }

    fn changed(&self) {
        self.0.ledger.take();
        self.0.lines.take();
        self.notify();
    }

    fn notify(&self) {
        self.0.times.set(self.0.times.get().wrapping_add(1));
        // The list is copied first, because a callback may subscribe others.
        let subscribers = self.0.subscribers.borrow().clone();
        subscribers.iter().for_each(|(_, callback)| callback.emit(()));
    }

    fn subscribe(&self, times: u64, callback: Callback<()>) -> usize {
        let number = self.0.next.replace(self.0.next.get() + 1);
        self.0.subscribers.borrow_mut().push((number, callback.clone()));
        // Something may have happened between the drawing and now.
        if self.0.times.get() != times {
            callback.emit(());
        }
        number
    }

    fn unsubscribe(&self, number: usize) {
        self.0.subscribers.borrow_mut().retain(|(known, _)| *known != number);
    }
}

/// The desk; the component is drawn again when anything of it changes.
#[hook]
pub fn use_desk() -> DeskState {
    #[expect(clippy::expect_used, reason = "the desk's components stand below the one that provides it")]
    let desk = use_context::<DeskState>().expect("a desk provided above");
    let (redraw, times) = (use_force_update(), desk.0.times.get());
    use_effect_with(desk.clone(), move |desk| {
        let number = desk.subscribe(times, Callback::from(move |()| redraw.force_update()));
        let desk = desk.clone();
        move || desk.unsubscribe(number)
    });
    desk
}
