//! Where something can be brought over from: other drafts, looked at without claiming them, and Word forms that were opened.

use std::rc::Rc;

use crate::carry::{Application, Carry, carry};
use crate::check::{PlacedAnswers, is_listed_as_sample, stored};
use crate::drafts::{DraftId, Drafts, Loaded, Summary};
use crate::notice::Notice;
use crate::office::word_form::WordForm;
use crate::ui::catalogue;
use crate::ui::new_draft::{ReceivedContent, ReceivedFile, all_received};
use crate::ui::session::Session;
use crate::wire;

/// Drafts looked at; the latest come first, and older ones hold what these hold.
const MOST: usize = 12;

/// Another draft, or a Word form, with what is written in it.
#[derive(Clone)]
pub struct CarrySource {
    /// By which it is told from others.
    pub id: String,
    /// The draft's name, or the file's.
    pub name: String,
    /// When the draft was saved, in milliseconds since 1970; none of a file.
    pub saved_at: Option<u64>,
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
        let (id, name) = (draft.id.to_string(), draft.name.clone());
        Some(Self { id, name, saved_at: Some(draft.saved_at), notice, answers })
    }

    /// What was read of a Word form, without the answers that are not taken; none where its notice is not here.
    pub fn of_form(file: &ReceivedFile, form: &WordForm, is_taken: impl Fn(usize) -> bool) -> Option<Self> {
        let notice = catalogue::notice(&form.notice)?;
        let answers = PlacedAnswers::new(&notice, stored(&notice, &form.taken(&notice, is_taken)));
        Some(Self { id: ["file-", &file.id].concat(), name: file.file.clone(), saved_at: None, notice, answers })
    }

    /// What it is called in a sentence.
    pub fn called(&self) -> String {
        let kind = if self.saved_at.is_some() { "草稿" } else { "Word 文件" };
        format!("{kind}“{}”", self.name)
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

/// The Word forms that were opened in this window, the latest first, with what was read for certain; then the drafts beside the
/// open one, the latest first; and the notices of some, which are still being loaded. A sample's people must not get into a
/// real application.
pub fn others(drafts: &Drafts, own: &DraftId) -> (Vec<CarrySource>, Vec<String>) {
    let listing = drafts.list().unwrap_or_default();
    let (mut found, mut coming) = (forms(), Vec::new());
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

fn forms() -> Vec<CarrySource> {
    let of = |file: Rc<ReceivedFile>| match &file.content {
        ReceivedContent::Form(form, _) => {
            let is_sure = |nth: usize| form.answers.get(nth).is_some_and(WordForm::is_sure);
            CarrySource::of_form(&file, form, is_sure)
        }
        ReceivedContent::Submission(_) => None,
    };
    all_received().into_iter().rev().filter_map(of).collect()
}

/// The recommending union's sheets: they list applications, and are none.
pub fn sheets() -> Vec<String> {
    catalogue::notices().into_iter().filter(|notice| notice.collects.is_some()).map(|notice| notice.id).collect()
}
