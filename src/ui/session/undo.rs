//! The steps of a session that can be undone, as a text that outlives the window.

use crate::ui::state::{take_up_steps, written_steps};
use crate::ui::subscriptions::Topic;

use super::Session;

impl Session {
    /// The steps as a text; empty where there are none.
    pub fn written_steps(&self) -> String {
        written_steps(&self.work())
    }

    /// Takes up steps that were written of the answers with which this session began; whether they belong to them.
    pub fn take_up_steps(&self, text: &str) -> bool {
        let taken = take_up_steps(&mut self.0.work.borrow_mut(), text);
        if taken {
            self.0.subscriptions.notify(&Topic::Undo);
        }
        taken
    }
}
