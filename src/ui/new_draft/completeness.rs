//! How complete a new draft is.

use std::rc::Rc;

use crate::check::{Entries, PlacedAnswers, Workload, assess_within, how_complete};
use crate::notice::Notice;
use crate::ui::catalogue;

/// For the list of drafts; see `ui::lazy`.
pub fn lazy_part((notice, answers): &(Rc<Notice>, PlacedAnswers)) -> String {
    let prepared = catalogue::prepared(notice);
    let entries = Entries::read(&prepared, answers.clone());
    how_complete(&assess_within(&prepared, &entries, None, &Workload::default()))
}
