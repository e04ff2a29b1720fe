//! How complete a new draft is.

use std::rc::Rc;

use crate::check::{Entries, PlacedAnswers, Workload, assess_within, how_complete};
use crate::notice::Notice;
use crate::ui::catalogue;
use crate::ui::lazy::LazyPart;

/// For the list of drafts; see `ui::lazy`.
pub struct CompletenessPart;

impl LazyPart for CompletenessPart {
    type Props = (Rc<Notice>, PlacedAnswers);
    type Output = String;

    fn run((notice, answers): &Self::Props) -> String {
        let prepared = catalogue::prepared(notice);
        let entries = Entries::read(&prepared, answers.clone());
        how_complete(notice, answers, &assess_within(&prepared, &entries, None, &Workload::default()))
    }
}
