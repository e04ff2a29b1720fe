//! Who is notified of changes of a session; components subscribe by `ui::hooks::use_session`.

use yew::Callback;

use crate::ui::subscriptions::Topic;

use super::Session;

impl Session {
    /// How many changes there were, for [`Self::subscribe_since`].
    pub fn times(&self) -> u64 {
        self.0.subscriptions.times()
    }

    /// Subscribes; what changed since [`Self::times`] was so is notified at once. The number ends the subscription.
    pub fn subscribe_since(&self, times: u64, topic: Topic, callback: Callback<()>) -> usize {
        self.0.subscriptions.add_since(times, topic, callback)
    }

    /// Ends a subscription.
    pub fn unsubscribe(&self, topic: &Topic, number: usize) {
        self.0.subscriptions.remove(topic, number);
    }
}
