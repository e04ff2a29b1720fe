//! Keeping what a person typed: drafts, two generations each, and the notices from files that they answer, behind a small
//! [`Store`].
//!
//! What holds, whatever the store does:
//! - No key of a draft is written twice, and no tab writes another tab's key, so nothing is ever overwritten.
//! - A save counts only after reading back; older generations go only when two newer ones were read as sound.
//! - Damaged and newer records stay where they are until the person removes them.
//!
//! Not here: what a draft's text means (`wire`), the browser's storage, timers and clocks (`browser`): time is an argument,
//! in milliseconds since 1970 as the computer's own clock has it, which may go backwards.

mod autosave;
mod descent;
mod disk;
mod edit_lock;
mod editing;
mod generations;
mod handle;
mod key;
mod lease;
mod listing;
mod load;
mod made;
mod mirrored;
mod notices;
mod position;
mod put;
mod record;
mod save;
mod store;
mod trash;
pub mod words;

#[cfg(test)]
mod tests;

use std::rc::Rc;

pub use autosave::{Autosave, SaveState, Ticket};
pub use disk::{Disk, OnDone, StoreChange};
pub use edit_lock::{EditLock, OnEditEvent};
pub use editing::{EditEffect, EditEvent, EditState};
pub use generations::RawText;
pub use handle::{Access, Handle};
pub use key::{DraftId, TabId};
pub use lease::{Hold, Renewal};
pub use listing::{Listing, Summary};
pub use load::{Damaged, Draft, Loaded, Newer, Version};
pub use made::MadeFile;
pub use mirrored::{Kept, Mirrored, Remains, Stock, WeakMirrored};
pub use notices::KeptNotice;
pub use save::{DraftContent, SaveError, Saved};
pub use store::{MemoryStore, Store, StoreError};
pub use trash::Deleted;

/// The drafts of one store, as one tab sees them. Cloning shares the store.
#[derive(Clone)]
pub struct Drafts {
    store: Rc<dyn Store>,
    tab: TabId,
}

impl Drafts {
    /// The drafts in this store. `tab` must be new for every page load: a duplicated tab is another tab.
    pub fn new(store: Rc<dyn Store>, tab: TabId) -> Self {
        Self { store, tab }
    }

    /// The tab that these drafts are seen from.
    pub fn tab(&self) -> &TabId {
        &self.tab
    }
}
