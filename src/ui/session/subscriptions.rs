//! Who is told of changes of a session; components subscribe by `ui::hooks::use_session`.

use yew::Callback;

use crate::ui::watch::Watch;

use super::Session;

impl Session {
    /// How many changes there were, for [`Self::watch_since`].
    pub fn times(&self) -> u64 {
        self.0.watchers.times()
    }

    /// Subscribes; what changed since [`Self::times`] was so is told at once. The number ends the subscription.
    pub fn watch_since(&self, times: u64, watch: Watch, callback: Callback<()>) -> usize {
        self.0.watchers.add_since(times, watch, callback)
    }

    /// Ends a subscription.
    pub fn unwatch(&self, watch: &Watch, number: usize) {
        self.0.watchers.remove(watch, number);
    }
}
