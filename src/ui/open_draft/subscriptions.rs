//! Who is told when an open draft's name, its saving or who may write it changes; components subscribe by
//! `ui::hooks::use_open_draft_state`.

use yew::Callback;

use crate::ui::watch::Watch;

use super::OpenDraft;

impl OpenDraft {
    /// How many changes there were, for [`Self::watch_since`].
    pub fn times(&self) -> u64 {
        self.0.watchers.times()
    }

    /// Subscribes to changes; the number ends the subscription.
    pub fn watch(&self, callback: Callback<()>) -> usize {
        self.0.watchers.add(Watch::All, callback)
    }

    /// The same; what changed since [`Self::times`] was so is told at once.
    pub fn watch_since(&self, times: u64, callback: Callback<()>) -> usize {
        self.0.watchers.add_since(times, Watch::All, callback)
    }

    /// Ends a subscription.
    pub fn unwatch(&self, number: usize) {
        self.0.watchers.remove(&Watch::All, number);
    }

    /// Tells all who subscribed.
    pub(super) fn tell(&self) {
        self.0.watchers.tell(&Watch::All);
    }
}
