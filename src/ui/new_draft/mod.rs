//! Makes new drafts: of a file's text, or with a notice's first answers; and what was opened of files and is no draft yet.

mod completeness;
mod of_notice;
mod received;

use std::rc::Rc;

use crate::answers::Answers;
use crate::browser::clock;
use crate::check::{PlacedAnswers, stored};
use crate::drafts::{self, Draft, DraftId, Drafts, SaveError};
use crate::notice::Notice;
use crate::office::open::OpenedDraft;
use crate::opened::{ChosenAs, OpenError, refusal, submission};
use crate::ui::catalogue;
use crate::ui::lazy::if_here;
use crate::wire::{self, Submission};

pub use of_notice::begin_once_here;
pub use received::{
    FileOutcome, ReceivedContent, ReceivedFile, all_received, begin_receiving, forget_received, outcomes, receive,
    received, refer, refuse,
};

/// The submission a text holds, with its notice; otherwise why not, and what to do.
pub fn read_text(text: &str) -> Result<(Rc<Notice>, Submission), String> {
    let said = |error: OpenError| refusal(&error, ChosenAs::Submission);
    let (file, head) = submission("", text.as_bytes()).map_err(said)?;
    let notice = catalogue::notice(&head.notice).ok_or_else(|| absent(&head.notice))?;
    let answers = wire::answers_of(&file, &notice);
    Ok((notice, Submission { head, answers }))
}

/// Why a notice is not on this computer, and what to do.
pub fn absent(id: &str) -> String {
    if let Some(why) = catalogue::why_lost(id) {
        why
    } else if catalogue::knows(id) {
        "通知的内容没有取到。请检查网络后再试一次，或刷新本页。".to_owned()
    } else {
        format!("内容属于通知“{id}”，这台电脑上没有这份通知。请先在首页“打开通知文件”，再打开它。")
    }
}

/// Makes a draft of a submission's text; otherwise why not. A text that is refused changes nothing.
pub fn open_text(drafts: &Drafts, text: &str) -> Result<DraftId, String> {
    let (notice, Submission { head, answers }) = read_text(text)?;
    let name = if head.name.is_empty() { &notice.title } else { &head.name };
    keep(drafts, &content(&notice, name, &stored(&notice, &answers)))
}

/// Stores what was made of a file as a draft of its own; otherwise why not.
pub fn keep(drafts: &Drafts, content: &OpenedDraft) -> Result<DraftId, String> {
    let draft = create(drafts, content).map_err(|error| match error {
        SaveError::TooLarge => {
            let bytes = content.payload.len() as u64;
            refusal(&OpenError::DraftTooLarge { bytes }, ChosenAs::Submission)
        }
        other => drafts::words::reason(&other).to_owned(),
    })?;
    Ok(draft.handle.id().clone())
}

/// Stores a new draft with these answers.
pub fn begin(drafts: &Drafts, notice: &Rc<Notice>, name: &str, answers: &Answers) -> Result<Draft, SaveError> {
    create(drafts, &content(notice, name, answers))
}

/// Where the check has not come yet, nothing is said of how complete the draft is.
fn content(notice: &Rc<Notice>, name: &str, answers: &Answers) -> OpenedDraft {
    let answers = PlacedAnswers::new(notice, answers.clone());
    let summary = if_here::<completeness::CompletenessPart>(&(notice.clone(), answers.clone())).unwrap_or_default();
    OpenedDraft::new(notice, name, &answers, summary)
}

/// It is let go at once, for the screen that shows it claims it.
fn create(drafts: &Drafts, content: &OpenedDraft) -> Result<Draft, SaveError> {
    let OpenedDraft { notice, name, payload, summary, .. } = content;
    let draft = drafts.create(notice, &drafts::DraftContent { name, payload, summary }, clock::millis())?;
    drafts.release(&draft.handle);
    Ok(draft)
}
