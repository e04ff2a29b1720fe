//! Who is notified when an open draft's name, its saving or who may write it changes; components subscribe by
//! `ui::hooks::use_open_draft_state`.

use yew::Callback;

use crate::ui::subscriptions::Topic;

use super::OpenDraft;

impl OpenDraft {
    /// How many changes there were, for [`Self::subscribe_since`].
    pub fn times(&self) -> u64 {
        self.0.subscriptions.times()
    }

    /// Subscribes to changes; the number ends the subscription.
    pub fn subscribe(&self, callback: Callback<()>) -> usize {
        self.0.subscriptions.add(Topic::All, callback)
    }

    /// The same; what changed since [`Self::times`] was so is notified at once.
    pub fn subscribe_since(&self, times: u64, callback: Callback<()>) -> usize {
        self.0.subscriptions.add_since(times, Topic::All, callback)
    }

    /// Ends a subscription.
    pub fn unsubscribe(&self, number: usize) {
        self.0.subscriptions.remove(&Topic::All, number);
    }

    /// Notifies all who subscribed.
    pub(super) fn notify(&self) {
        self.0.subscriptions.notify(&Topic::All);
    }
}
