//! The lease side of the keeper: asking for the draft, handing it over, hearing that it became free.

use yew::Callback;

use crate::browser::clock;
use crate::drafts::{Access, Renewal};

use super::Keeper;
use crate::ui::watch::Watch;

impl Keeper {
    /// Saves what is open, and lets go of the draft.
    pub fn close(&self) {
        self.let_go();
        *self.0.ears.borrow_mut() = (Vec::new(), None);
    }

    /// Saves what is open, and gives up the lease.
    pub(super) fn let_go(&self) {
        self.flush();
        self.0.drafts.release(&self.0.handle.borrow());
    }

    /// Asks the window that edits to hand the draft over.
    pub fn ask(&self) {
        self.0.drafts.ask(&self.0.handle.borrow());
    }

    /// The heartbeat: renews the lease, or hands the draft to the window that asked for it.
    pub(super) fn beat(&self) {
        if self.access() != Access::Editing {
            return self.try_to_take();
        }
        let renewal = self.0.drafts.renew(&mut self.0.handle.borrow_mut(), clock::millis());
        if let Renewal::Asked { by } = renewal {
            self.flush();
            self.0.drafts.hand_over(&mut self.0.handle.borrow_mut(), &by, clock::millis());
        }
        if self.access() != Access::Editing {
            self.tell();
        }
    }

    /// A reading window says when the draft has become free; the person opens it anew to get the latest text.
    fn try_to_take(&self) {
        let mut probe = self.0.handle.borrow().clone();
        self.0.drafts.claim(&mut probe, clock::millis());
        if *probe.access() == Access::Editing {
            self.0.drafts.release(&probe);
            self.0.told.tell(&Watch::Assessment);
        }
    }

    /// Hears that the draft, read here, has become free.
    pub fn watch_free(&self, callback: Callback<()>) -> usize {
        self.0.told.add(Watch::Assessment, callback)
    }
}
