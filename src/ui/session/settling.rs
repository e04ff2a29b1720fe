//! When the answers are checked.

use std::rc::Rc;

use gloo::timers::callback::Timeout;

use crate::browser::clock;
use crate::check::Assessment;
use crate::ui::indexed_assessment::IndexedAssessment;
use crate::ui::lazy::once_here;
use crate::ui::subscriptions::Topic;

use super::{Session, checking};

/// How long after the last keystroke the check runs again, in milliseconds; findings of the field being typed in
/// wait until it is left anyway.
const PAUSE: u32 = 250;

impl Session {
    /// Checks the answers as soon as the code of the check is there, and from then on whenever they change.
    pub fn begin_checking(&self) {
        once_here::<checking::CheckingPart>(Rc::downgrade(&self.0));
    }

    /// Runs the check now, where answers changed since it ran.
    pub fn settle(&self) {
        self.0.timer.borrow_mut().take();
        if !self.0.stale.get() {
            return;
        }
        // Only the days left depend on today.
        let (answers, today) = (self.work().answers.clone(), clock::today());
        let new = match self.0.checker.borrow_mut().as_mut() {
            None => Assessment::unchecked(&self.notice(), &answers, today),
            Some(checker) => {
                self.0.stale.set(false);
                checker.assess(answers, today)
            }
        };
        let new = Rc::new(IndexedAssessment::new(new));
        let old = self.0.assessment.replace(new.clone());
        self.0.subscriptions.notify_places(&old.changed(&new));
        self.0.subscriptions.notify(&Topic::Assessment);
    }

    /// The same after a pause in typing.
    pub(super) fn settle_soon(&self) {
        let session = Rc::downgrade(&self.0);
        let settle = move || {
            if let Some(session) = session.upgrade() {
                Self(session).settle();
            }
        };
        *self.0.timer.borrow_mut() = Some(Timeout::new(PAUSE, settle));
    }
}
