//! One window at a time edits a draft: by the browser's locks where it has them, which a window loses when it dies; by a
//! lease in the storage otherwise, whose holder is asked whether it lives.

mod lease;
mod web_lock;

use std::rc::Rc;

use crate::drafts::{DraftId, Drafts, EditLock, OnEditEvent};

/// The lock of a draft, for a window that has just opened it.
pub fn of(drafts: &Drafts, id: &DraftId, on_event: OnEditEvent) -> Rc<dyn EditLock> {
    match web_lock::manager() {
        Some(manager) => web_lock::WebLock::new(manager, drafts, id, on_event),
        None => lease::LeaseLock::new(drafts, id, on_event),
    }
}
