//! What is made of the answers as they were checked last: passages for a chapter, what applies.

use crate::check::{Applicable, Entries, PassageText};
use crate::notice::Chapter;
use crate::ui::catalogue;

use super::Session;

impl Session {
    /// The passages that the answers give for a chapter, as they were checked last.
    pub fn passages(&self, chapter: &Chapter) -> Vec<PassageText> {
        let checker = self.0.checker.borrow();
        checker.as_ref().map(|checker| checker.passages(&self.assessment(), chapter)).unwrap_or_default()
    }

    /// What of the notice and of the answers applies, as they were checked last; before that, as they stand there.
    pub fn applicable(&self) -> Applicable {
        let checker = self.0.checker.borrow();
        let checked = checker.as_ref().map(|checker| checker.applicable(&self.assessment()));
        checked.unwrap_or_else(|| {
            let prepared = catalogue::prepared(&self.notice());
            Applicable::to(&prepared, &Entries::read(&prepared, self.work().answers.clone()))
        })
    }
}
