//! Two stores as one: in front the browser's storage, which answers at once and still does while the page is closed; behind
//! it a [`Disk`], which says when something is on the disk. What the front does not take is held in memory until one of the
//! two has it, so that a person can work where nothing can be kept.
//! Not here: what the texts mean, but for the few words that [`merge`] needs.

mod commit;
mod front;
mod merge;
mod stock;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::{Rc, Weak};

use crate::answers::Map;

use super::{Disk, Store, StoreChange, StoreError};
use commit::Waiting;
pub use stock::{Remains, Stock};

/// Where a text is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// In memory: it goes with the window.
    Window,
    /// In the browser's storage, which reaches the disk some time later.
    Browser,
    /// On the disk.
    Disk,
}

/// The two stores. Cloning shares them.
#[derive(Clone)]
pub struct Mirrored(Rc<Inner>);

/// The two stores, which do not stay for this.
#[derive(Clone)]
pub struct WeakMirrored(Weak<Inner>);

impl WeakMirrored {
    /// The stores, while there are any.
    pub fn upgrade(&self) -> Option<Mirrored> {
        self.0.upgrade().map(Mirrored)
    }
}

struct Inner {
    front: Option<Rc<dyn Store>>,
    disk: Option<Rc<dyn Disk>>,
    /// What the front has not, or has damaged.
    held: RefCell<Map<String>>,
    /// Keys that are on the disk.
    on_disk: RefCell<BTreeSet<String>>,
    /// Changes that are not on the disk yet, in their order.
    pending: RefCell<Vec<StoreChange>>,
    waiting: RefCell<Waiting>,
    /// A transaction is under way.
    busy: Cell<bool>,
    /// Called when something is to be written to the disk.
    wake: RefCell<Option<Rc<dyn Fn()>>>,
    /// Why the front did not keep the last text it was given.
    trouble: RefCell<Option<StoreError>>,
    /// Keys of texts that the person has as a file.
    given: RefCell<BTreeSet<String>>,
}

impl PartialEq for Mirrored {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Mirrored {
    /// The stores that there are; with neither, everything is held in memory.
    pub fn new(front: Option<Rc<dyn Store>>, disk: Option<Rc<dyn Disk>>) -> Self {
        Self(Rc::new(Inner {
            front,
            disk,
            held: RefCell::default(),
            on_disk: RefCell::default(),
            pending: RefCell::default(),
            waiting: RefCell::default(),
            busy: Cell::new(false),
            wake: RefCell::default(),
            trouble: RefCell::default(),
            given: RefCell::default(),
        }))
    }

    /// The stores, for what must not keep them.
    pub fn downgrade(&self) -> WeakMirrored {
        WeakMirrored(Rc::downgrade(&self.0))
    }

    /// Where the text under a key is kept, as far as is known.
    pub fn kept(&self, key: &str) -> Kept {
        if self.0.on_disk.borrow().contains(key) {
            Kept::Disk
        } else if self.in_front(key) {
            Kept::Browser
        } else {
            Kept::Window
        }
    }

    /// Whether there is a disk.
    pub fn has_disk(&self) -> bool {
        self.0.disk.is_some()
    }

    /// Whether anything outlives the window.
    pub fn lasts(&self) -> bool {
        self.0.front.is_some() || self.0.disk.is_some()
    }

    /// Why the front did not keep the last text it was given; none where it did.
    pub fn trouble(&self) -> Option<StoreError> {
        self.0.trouble.borrow().clone()
    }

    /// Whether a sound copy stands in front. Another page of the site may have emptied it.
    pub fn in_front(&self, key: &str) -> bool {
        let held = self.0.held.borrow().contains_key(key);
        !held && self.0.front.as_ref().is_some_and(|front| front.get(key).is_ok_and(|text| text.is_some()))
    }

    /// The person has the text under this key as a file.
    pub fn give(&self, key: &str) {
        self.0.given.borrow_mut().insert(key.to_owned());
    }

    /// Whether the person has the text under this key as a file.
    pub fn was_given(&self, key: &str) -> bool {
        self.0.given.borrow().contains(key)
    }

    /// Calls from now on whenever there is something to [`Self::commit`].
    pub fn on_change(&self, wake: impl Fn() + 'static) {
        *self.0.wake.borrow_mut() = Some(Rc::new(wake));
    }
}
