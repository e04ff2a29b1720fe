//! The check of the draft. Its code comes with the second part of the program, so that a form can be filled before. The
//! session knows a check only by what it does: nothing of it, not even letting it go, is code of the first part.

use std::rc::Weak;

use crate::answers::Date;
use crate::check::{Applicable, Assessment, Check, PassageText, PlacedAnswers, Prepared, Workload, passages};
use crate::notice::Chapter;
use crate::ui::catalogue;
use crate::ui::indexed_assessment::IndexedAssessment;
use crate::ui::lazy::LazyPart;

use super::{Inner, Session};

/// Says what follows from a draft's answers.
pub(super) trait Checker {
    /// What follows from these answers; the ones below speak of them.
    fn assess(&mut self, answers: PlacedAnswers, today: Option<Date>) -> Assessment;

    /// The passages that they give for a chapter.
    fn passages(&self, assessment: &IndexedAssessment, chapter: &Chapter) -> Vec<PassageText>;

    /// What of the notice and of them applies.
    fn applicable(&self, assessment: &IndexedAssessment) -> Applicable;
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

    fn passages(&self, assessment: &IndexedAssessment, chapter: &Chapter) -> Vec<PassageText> {
        let work = Workload::new(assessment.left);
        passages(&self.prepared, self.check.entries(), &assessment.hidden, chapter, &work)
    }

    fn applicable(&self, assessment: &IndexedAssessment) -> Applicable {
        Applicable::of(&self.prepared, self.check.entries(), &assessment.hidden)
    }
}

/// Checks the answers of a session for the first time; see `ui::lazy`.
pub(super) struct CheckingPart;

impl LazyPart for CheckingPart {
    type Props = Weak<Inner>;
    type Output = ();

    fn run(session: &Self::Props) {
        let Some(session) = session.upgrade().map(Session) else { return };
        let prepared = catalogue::prepared(&session.notice());
        let check = Check::new(prepared.clone(), session.work().answers.clone());
        *session.0.checker.borrow_mut() = Some(Box::new(Going { prepared, check }));
        session.settle();
    }
}
