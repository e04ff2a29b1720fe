//! What happens to a session because of another window: it may not be changed any more, or begins anew with what was saved
//! there.

use crate::answers::Answers;
use crate::ui::state::Work;

use super::Session;

impl Session {
    /// Whether nothing may be changed here, because another window works on the draft.
    pub fn read_only(&self) -> bool {
        self.0.read_only.get()
    }

    /// Lets nothing be changed any more, or lets it again; what is on the screen follows at once.
    pub fn set_read_only(&self, read_only: bool) {
        if self.0.read_only.replace(read_only) != read_only {
            self.0.subscriptions.notify_all();
        }
    }

    /// Begins anew with other answers, for another window has written them.
    pub fn begin_anew(&self, answers: &Answers) {
        let checked = self.work().checked;
        let mut work = Work::new(self.notice(), answers);
        work.checked = checked;
        *self.0.work.borrow_mut() = work;
        self.0.stale.set(true);
        self.settle();
        self.0.subscriptions.notify_all();
    }
}
