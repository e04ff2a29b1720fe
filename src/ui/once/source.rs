//! Other drafts, looked at without claiming them.

use std::rc::Rc;

use crate::answers::Answers;
use crate::carry::{Carry, Side, carry};
use crate::drafts::{DraftId, Drafts, Loaded, Summary};
use crate::notice::Notice;
use crate::ui::session::Session;
use crate::ui::shell::prepare;
use crate::wire;

/// Drafts looked at; the latest come first, and older ones hold what these hold.
const MOST: usize = 12;

/// Another draft with what is written in it.
#[derive(Clone)]
pub struct Source {
    /// What the list of drafts says of it.
    pub draft: Summary,
    /// The notice that it answers.
    pub notice: Rc<Notice>,
    /// What is written.
    pub answers: Answers,
}

impl Source {
    /// Reads a draft; none where it does not open, or answers a notice that this page does not have.
    pub fn read(drafts: &Drafts, draft: &Summary) -> Option<Self> {
        let Ok(Loaded::Draft(loaded)) = drafts.load(&draft.id) else { return None };
        let notice = prepare(&draft.notice)?.notice;
        let file = wire::parse(&loaded.payload).ok()?;
        let answers = wire::read(&file, &notice).ok()?.answers;
        Some(Self { draft: draft.clone(), notice, answers })
    }

    /// What is written, with its notice.
    pub fn side(&self) -> Side<'_> {
        Side { notice: &self.notice, answers: &self.answers }
    }

    /// What it has for the open draft.
    pub fn carry(&self, session: &Session) -> Carry {
        let work = session.work();
        carry(self.side(), Side { notice: &work.prepared.notice, answers: &work.answers })
    }
}

/// The drafts beside the open one, the latest first.
pub fn others(drafts: &Drafts, own: &DraftId) -> Vec<Source> {
    let listing = drafts.list().unwrap_or_default();
    let others = listing.drafts.iter().filter(|draft| draft.id != *own);
    others.filter_map(|draft| Source::read(drafts, draft)).take(MOST).collect()
}
