//! Makes a draft of a file's text.

use crate::answers::Answers;
use crate::browser::clock;
use crate::check::{Prepared, assess, laid_out, stored};
use crate::drafts::{Content, Draft, DraftId, Drafts, SaveError};
use crate::ui::keeper::how_complete;
use crate::ui::shelf;
use crate::wire::{self, ReadError, Submission};

/// What came of opening.
pub enum Opened {
    /// A draft was made and stored.
    Stored(DraftId),
    /// It could not be read; why, and what to do.
    Refused(String),
}

/// The submission a text holds, with its notice; otherwise why not, and what to do.
pub fn read_text(text: &str) -> Result<(Prepared, Submission), String> {
    let file = wire::parse(text).map_err(|error| refusal(&error))?;
    let head = wire::head(&file).map_err(|error| refusal(&error))?;
    let prepared = shelf::prepare(&head.notice).ok_or_else(|| absent(&head.notice))?;
    let submission = wire::read(&file, &prepared.notice).map_err(|error| refusal(&error))?;
    Ok((prepared, submission))
}

/// Why a notice is not at hand, and what to do.
pub fn absent(id: &str) -> String {
    if shelf::knows(id) {
        "通知的内容没有取到。请检查网络后再试一次，或刷新本页。".to_owned()
    } else {
        format!("内容属于通知“{id}”，这台电脑上没有这份通知。请先在首页“打开通知文件”，再打开它。")
    }
}

/// The notice a file belongs to; none where it is no submission.
pub fn notice_of(text: &str) -> Option<String> {
    Some(wire::head(&wire::parse(text).ok()?).ok()?.notice)
}

/// Makes a draft of a file's text. A file that is refused changes nothing.
pub fn open_text(drafts: &Drafts, text: &str) -> Opened {
    let (prepared, Submission { head, answers }) = match read_text(text) {
        Ok(read) => read,
        Err(sentence) => return Opened::Refused(sentence),
    };
    let name = if head.name.is_empty() { &prepared.notice.title } else { &head.name };
    match begin(drafts, &prepared, name, &stored(&prepared.notice, &answers)) {
        Ok(draft) => Opened::Stored(draft.handle.id().clone()),
        Err(error) => Opened::Refused(crate::drafts::words::reason(&error).to_owned()),
    }
}

/// Stores a new draft with these answers. It is let go at once, for the screen that shows it claims it.
pub fn begin(drafts: &Drafts, prepared: &Prepared, name: &str, answers: &Answers) -> Result<Draft, SaveError> {
    let notice = &prepared.notice;
    let answers = laid_out(notice, answers);
    let payload = wire::write(notice, name, &answers, None);
    let summary = how_complete(&assess(prepared, &answers, None));
    let content = Content { name, payload: &payload, summary: &summary };
    let draft = drafts.create(&notice.id, &content, clock::millis())?;
    drafts.release(&draft.handle);
    Ok(draft)
}

/// Why a file is not a submission, and what to do.
fn refusal(error: &ReadError) -> String {
    match error {
        ReadError::TooLarge => "文件太大，不是申报文件。请选择本页面保存的 .json 文件。".to_owned(),
        ReadError::NotJson { line, .. } => {
            format!("文件第 {line} 行无法识别，可能不完整或不是申报文件。请选择本页面保存的 .json 文件。")
        }
        ReadError::DuplicateKey(key) => format!("文件中“{key}”出现了两次，无法判断以哪个为准。请让填报人重新导出。"),
        ReadError::NotASubmission => "这不是申报文件。请选择本页面保存的 .json 文件。".to_owned(),
        ReadError::Newer(_) => "这个文件由较新版本的页面保存，请刷新本页面后再打开。".to_owned(),
    }
}
