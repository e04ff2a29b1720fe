//! What an open draft is called: as its applicant is, once that is written, until the person gives it a name.
//! Not here: that name (`check::proposed`).

use crate::check::proposed;

use super::OpenDraft;

impl OpenDraft {
    /// Follows what was typed, where the person has not named the draft.
    pub(super) fn follow_answers(&self) {
        if self.0.named.get() {
            return;
        }
        let work = self.0.session.work();
        *self.0.name.borrow_mut() = proposed(&work.notice, &work.answers);
    }

    /// Finds out whether the person has given the draft its present name.
    pub(super) fn find_out_who_named_it(&self) {
        let work = self.0.session.work();
        let name = self.name();
        self.0.named.set(name != work.notice.title && name != proposed(&work.notice, &work.answers));
    }
}
