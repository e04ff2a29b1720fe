//! Which tab edits a draft: a lease it renews, that another may ask for, or take once it is stale.
//! The lease is a courtesy that avoids conflicts; the look at revisions in `save` is what keeps texts apart without it.

use crate::json::{Json, from_text};

use super::{Access, DraftId, Drafts, Handle, StoreError};

/// A lease not renewed for so long (milliseconds) has no holder. Renew every 5 s.
const STALE: u64 = 15_000;

/// What stands under the lease's key.
struct Lease {
    tab: String,
    at: u64,
    wanted_by: String,
}

/// How a renewal went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Renewal {
    /// This tab goes on editing.
    Held,
    /// It does, and another tab asks for the draft: save, then [`Drafts::hand_over`].
    Asked {
        /// The tab that asks.
        by: String,
    },
    /// Another tab edits now; the handle is read-only. Unsaved text goes to [`Drafts::save_apart`].
    Lost {
        /// The other tab.
        holder: String,
    },
}

/// How another tab holds a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// Not at all.
    Free,
    /// It has renewed its lease lately.
    Fresh,
    /// It has not: it is gone, or it sleeps.
    Stale,
}

impl Lease {
    fn write(self) -> String {
        let (tab, at, wanted_by) = (Json::Text(self.tab), Json::whole(self.at), Json::Text(self.wanted_by));
        Json::object([("tab", tab), ("at", at), ("wanted_by", wanted_by)]).to_text()
    }

    fn read(text: &str) -> Option<Self> {
        let tree = from_text(text)?;
        let text = |key: &str| Some(tree.get(key)?.as_text()?.to_owned());
        let wanted_by = text("wanted_by").unwrap_or_default();
        Some(Self { tab: text("tab")?, at: tree.get("at")?.as_whole()?, wanted_by })
    }

    /// Whether its holder is alive. A lease from the future is as stale as an old one: the clock was set back, and a
    /// holder that lives renews it soon.
    fn fresh(&self, now: u64) -> bool {
        self.at.abs_diff(now) <= STALE
    }
}

impl Drafts {
    /// Takes the lease if nobody else holds it; the handle's access tells. A store that fails does not keep anybody from
    /// editing: saving finds out by itself.
    pub fn claim(&self, handle: &mut Handle, now: u64) {
        handle.access = match self.other_holder(&handle.id, now) {
            Ok(Some(holder)) => Access::ReadOnly { holder },
            Ok(None) | Err(_) => Access::Editing,
        };
        if handle.access == Access::Editing {
            self.write(&handle.id, self.tab.as_str(), "", now);
        }
    }

    /// The heartbeat of an editing tab.
    pub fn renew(&self, handle: &mut Handle, now: u64) -> Renewal {
        let wanted_by = self.lease(&handle.id).ok().flatten().filter(|lease| lease.tab == self.tab.as_str());
        let wanted_by = wanted_by.map(|lease| lease.wanted_by).unwrap_or_default();
        self.claim(handle, now);
        match &handle.access {
            Access::ReadOnly { holder } => Renewal::Lost { holder: holder.clone() },
            Access::Editing if wanted_by.is_empty() => Renewal::Held,
            Access::Editing => {
                self.write(&handle.id, self.tab.as_str(), &wanted_by, now);
                Renewal::Asked { by: wanted_by }
            }
        }
    }

    /// Asks the tab that edits to hand the draft over. It does at its next renewal, or its lease runs out.
    pub fn ask(&self, handle: &Handle) {
        if let Ok(Some(lease)) = self.lease(&handle.id) {
            // The holder's time stays: asking must not keep a dead tab's lease fresh.
            self.write(&handle.id, &lease.tab, self.tab.as_str(), lease.at);
        }
    }

    /// How another tab holds the draft.
    pub fn hold_of_another(&self, id: &DraftId, now: u64) -> Hold {
        match self.lease(id).ok().flatten().filter(|lease| lease.tab != self.tab.as_str()) {
            None => Hold::Free,
            Some(lease) if lease.fresh(now) => Hold::Fresh,
            Some(_) => Hold::Stale,
        }
    }

    /// Takes the lease although another tab has it, because that one does not answer.
    pub fn seize(&self, handle: &mut Handle, now: u64) {
        self.write(&handle.id, self.tab.as_str(), "", now);
        handle.access = Access::Editing;
    }

    /// Whether the lease says that this tab edits.
    pub fn is_mine(&self, id: &DraftId) -> bool {
        self.lease(id).is_ok_and(|lease| lease.is_some_and(|lease| lease.tab == self.tab.as_str()))
    }

    /// Lets go of the lease: the tab that asked for it has it now, or nobody. Save before.
    pub fn let_go(&self, handle: &Handle, now: u64) {
        let lease = self.lease(&handle.id).ok().flatten().filter(|lease| lease.tab == self.tab.as_str());
        match lease.filter(|lease| !lease.wanted_by.is_empty()) {
            Some(lease) => self.write(&handle.id, &lease.wanted_by, "", now),
            None => self.release(handle),
        }
    }

    /// Gives the draft to the tab that asked. Save before; this tab only reads from now on.
    pub fn hand_over(&self, handle: &mut Handle, to: &str, now: u64) {
        self.write(&handle.id, to, "", now);
        handle.access = Access::ReadOnly { holder: to.to_owned() };
    }

    /// Lets go on leaving the draft or the page.
    pub fn release(&self, handle: &Handle) {
        if self.is_mine(&handle.id) {
            // A lease that stays behind runs out by itself.
            drop(self.store.remove(&handle.id.lease()));
        }
    }

    /// The other tab that edits the draft now; none if there is none or it is this one.
    pub(super) fn other_holder(&self, id: &DraftId, now: u64) -> Result<Option<String>, StoreError> {
        let lease = self.lease(id)?.filter(|lease| lease.tab != self.tab.as_str() && lease.fresh(now));
        Ok(lease.map(|lease| lease.tab))
    }

    /// The lease as stored; one that cannot be read is none.
    fn lease(&self, id: &DraftId) -> Result<Option<Lease>, StoreError> {
        let text = self.store.get(&id.lease())?;
        Ok(text.and_then(|text| Lease::read(&text)))
    }

    fn write(&self, id: &DraftId, tab: &str, wanted_by: &str, at: u64) {
        let lease = Lease { tab: tab.to_owned(), at, wanted_by: wanted_by.to_owned() };
        // Without a lease the look at revisions still guards.
        drop(self.store.set(&id.lease(), &lease.write()));
    }
}
