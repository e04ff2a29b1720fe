//! Other drafts, looked at without claiming them.

use std::rc::Rc;

use crate::carry::{Application, Carry, carry};
use crate::check::{PlacedAnswers, is_listed_as_sample};
use crate::drafts::{DraftId, Drafts, Loaded, Summary};
use crate::notice::Notice;
use crate::ui::catalogue;
use crate::ui::session::Session;
use crate::wire;

/// Drafts looked at; the latest come first, and older ones hold what these hold.
const MOST: usize = 12;

/// Another draft with what is written in it.
#[derive(Clone)]
pub struct CarrySource {
    /// What the list of drafts says of it.
    pub draft: Summary,
    /// The notice that it answers.
    pub notice: Rc<Notice>,
    /// What is written.
    pub answers: PlacedAnswers,
}

impl CarrySource {
    /// Reads a draft; none where it does not open, or answers a notice that this page does not have.
    pub fn read(drafts: &Drafts, draft: &Summary) -> Option<Self> {
        let Ok(Loaded::Draft(loaded)) = drafts.load(&draft.id) else { return None };
        let notice = catalogue::notice(&draft.notice)?;
        let file = wire::parse(&loaded.payload).ok()?;
        let answers = PlacedAnswers::new(&notice, wire::read(&file, &notice).ok()?.answers);
        Some(Self { draft: draft.clone(), notice, answers })
    }

    /// What is written, with its notice.
    pub fn side(&self) -> Application<'_> {
        Application { notice: &self.notice, answers: &self.answers }
    }

    /// What it has for the open draft.
    pub fn carry(&self, session: &Session) -> Carry {
        let work = session.work();
        carry(self.side(), Application { notice: &work.notice, answers: &work.answers })
    }
}

/// The drafts beside the open one, the latest first; and the notices of some, which are still being loaded. A sample's people
/// must not get into a real application.
pub fn others(drafts: &Drafts, own: &DraftId) -> (Vec<CarrySource>, Vec<String>) {
    let listing = drafts.list().unwrap_or_default();
    let (mut found, mut coming) = (Vec::new(), Vec::new());
    let sheets = sheets();
    let real =
        |draft: &&Summary| draft.id != *own && !is_listed_as_sample(&draft.summary) && !sheets.contains(&draft.notice);
    for draft in listing.drafts.iter().filter(real).take(MOST) {
        if catalogue::is_coming(&draft.notice) {
            coming.push(draft.notice.clone());
        }
        found.extend(CarrySource::read(drafts, draft).filter(|source| !source.answers.sample));
    }
    coming.dedup();
    (found, coming)
}

/// The recommending union's sheets: they list applications, and are none.
pub fn sheets() -> Vec<String> {
    catalogue::notices().into_iter().filter(|notice| notice.collects.is_some()).map(|notice| notice.id).collect()
}
