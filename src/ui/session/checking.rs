//! The check of the draft. Its code comes with the second part of the program, so that a form can be filled before. The
//! session knows a check only by what it does: nothing of it, not even letting it go, is code of the first part.

use std::rc::Weak;

use crate::answers::Date;
use crate::check::{Applicable, Assessment, Check, PassageText, PlacedAnswers, Prepared, Workload, passages};
use crate::notice::Chapter;
use crate::ui::judged::Judged;
use crate::ui::shelf;

use super::{Inner, Session};

/// Says what follows from a draft's answers.
pub(super) trait Checker {
    /// What follows from these answers; the ones below speak of them.
    fn assess(&mut self, answers: PlacedAnswers, today: Option<Date>) -> Assessment;

    /// What they tell the writer of a chapter.
    fn told(&self, judged: &Judged, chapter: &Chapter) -> Vec<PassageText>;

    /// What of the notice and of them applies.
    fn applicable(&self, judged: &Judged) -> Applicable;
}

/// The check that goes on while answers change.
struct Going {
    prepared: Prepared,
    check: Check,
}

impl Checker for Going {
    fn assess(&mut self, answers: PlacedAnswers, today: Option<Date>) -> Assessment {
        self.check.assess(answers, today)
    }

    fn told(&self, judged: &Judged, chapter: &Chapter) -> Vec<PassageText> {
        let work = Workload::new(judged.left);
        passages(&self.prepared, self.check.entries(), &judged.hidden, chapter, &work)
    }

    fn applicable(&self, judged: &Judged) -> Applicable {
        Applicable::of(&self.prepared, self.check.entries(), &judged.hidden)
    }
}

/// Checks the answers of a session for the first time; see `ui::later`.
pub(super) fn later(session: &Weak<Inner>) {
    let Some(session) = session.upgrade().map(Session) else { return };
    let prepared = shelf::prepared(&session.notice());
    let check = Check::new(prepared.clone(), session.work().answers.clone());
    *session.0.checker.borrow_mut() = Some(Box::new(Going { prepared, check }));
    session.settle();
}
