//! A disk in memory, in which one call goes wrong.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use shenbao::drafts::{Disk, OnDone, StoreChange, StoreError};

/// What goes wrong at the chosen call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskFault {
    /// The call is refused: no room.
    Full,
    /// The call is refused: forbidden.
    Blocked,
    /// Nothing works from then on.
    DeadForever,
    /// Calls from then on are never answered.
    Silent,
    /// One bit of the newest text flips.
    BitFlip,
    /// The newest text loses its second half.
    Truncated,
    /// Another page of the site removes everything.
    Clear,
}

/// Every fault.
pub const DISK_FAULTS: [DiskFault; 7] = [
    DiskFault::Full,
    DiskFault::Blocked,
    DiskFault::DeadForever,
    DiskFault::Silent,
    DiskFault::BitFlip,
    DiskFault::Truncated,
    DiskFault::Clear,
];

/// A sound disk behind a layer that fails.
#[derive(Default)]
pub struct FaultyDisk {
    pub texts: RefCell<BTreeMap<String, String>>,
    pub calls: Cell<usize>,
    fault: Cell<Option<DiskFault>>,
    at: usize,
    struck: Cell<bool>,
}

impl FaultyDisk {
    /// Fails at the `at`-th call, counted from 1.
    pub fn new(fault: Option<DiskFault>, at: usize) -> Self {
        Self { fault: Cell::new(fault), at, ..Self::default() }
    }

    /// From now on nothing fails.
    pub fn heal(&self) {
        self.fault.set(None);
    }

    /// Whether texts were spoilt or removed from outside.
    pub fn is_spoilt(&self) -> bool {
        let outside = |fault| matches!(fault, DiskFault::BitFlip | DiskFault::Truncated | DiskFault::Clear);
        self.struck.get() && self.fault.get().is_some_and(outside)
    }

    /// Counts a call; none where it is to have no answer.
    fn call(&self) -> Option<Result<(), StoreError>> {
        self.calls.set(self.calls.get() + 1);
        let Some(fault) = self.fault.get().filter(|_| self.calls.get() >= self.at) else { return Some(Ok(())) };
        let first = !self.struck.replace(true);
        let once = |error| {
            self.heal();
            Some(Err(error))
        };
        match fault {
            DiskFault::Full => once(StoreError::Full),
            DiskFault::Blocked => once(StoreError::Blocked),
            DiskFault::DeadForever => Some(Err(StoreError::Blocked)),
            DiskFault::Silent => None,
            DiskFault::BitFlip | DiskFault::Truncated | DiskFault::Clear => {
                if first {
                    self.spoil(fault);
                }
                Some(Ok(()))
            }
        }
    }

    fn spoil(&self, fault: DiskFault) {
        let mut texts = self.texts.borrow_mut();
        if fault == DiskFault::Clear {
            return texts.clear();
        }
        let Some((_, text)) = texts.iter_mut().rfind(|(key, _)| key.starts_with("shenbao.draft.")) else {
            return;
        };
        *text = if fault == DiskFault::BitFlip {
            crate::faulty::flip(text)
        } else {
            text.chars().take(text.chars().count() / 2).collect()
        };
    }
}

impl Disk for FaultyDisk {
    fn all(&self, done: OnDone<Vec<(String, String)>>) {
        match self.call() {
            Some(Ok(())) => {
                done(Ok(self.texts.borrow().iter().map(|(key, text)| (key.clone(), text.clone())).collect()))
            }
            Some(Err(error)) => done(Err(error)),
            None => {}
        }
    }

    fn write(&self, changes: Vec<StoreChange>, done: OnDone<()>) {
        match self.call() {
            Some(Ok(())) => {}
            Some(Err(error)) => return done(Err(error)),
            None => return,
        }
        for change in changes {
            let mut texts = self.texts.borrow_mut();
            match change {
                StoreChange::Put { key, text } => drop(texts.insert(key, text)),
                StoreChange::Remove { key } => drop(texts.remove(&key)),
                StoreChange::Clear => texts.clear(),
            }
        }
        done(Ok(()));
    }
}
