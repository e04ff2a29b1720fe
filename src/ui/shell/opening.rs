//! Makes a draft of a file's text.

use crate::answers::Answers;
use crate::browser::clock;
use crate::check::{Prepared, laid_out, stored};
use crate::drafts::{Content, Draft, DraftId, Drafts, SaveError};
use crate::notice::{Notice, builtin};
use crate::wire::{self, Json, ReadError};

/// What came of opening.
pub enum Opened {
    /// A draft was made and stored.
    Stored(DraftId),
    /// It could not be read; why, and what to do.
    Refused(String),
}

/// A notice, ready for checking; none for an id this program does not know.
pub fn prepare(id: &str) -> Option<Prepared> {
    Some(Prepared::new(builtin(id)?.ok()?).0)
}

/// Makes a draft of a file's text. A file that is refused changes nothing.
pub fn open_text(drafts: &Drafts, text: &str) -> Opened {
    match wire::parse(text).and_then(|file| Ok((wire::head(&file)?, file))) {
        Ok((head, file)) => open_tree(drafts, &head.notice, &head.name, &file),
        Err(error) => Opened::Refused(refusal(&error)),
    }
}

fn open_tree(drafts: &Drafts, notice: &str, name: &str, file: &Json) -> Opened {
    let Some(prepared) = prepare(notice) else {
        return Opened::Refused(format!("这个文件属于通知“{notice}”，本页面没有这份通知，无法打开。"));
    };
    match wire::read(file, &prepared.notice) {
        Ok(submission) => {
            let name = if name.is_empty() { prepared.notice.title.as_str() } else { name };
            let answers = stored(&prepared.notice, &submission.answers);
            match begin(drafts, &prepared.notice, name, &answers) {
                Ok(draft) => Opened::Stored(draft.handle.id().clone()),
                Err(error) => Opened::Refused(crate::drafts::words::reason(&error).to_owned()),
            }
        }
        Err(error) => Opened::Refused(refusal(&error)),
    }
}

/// Stores a new draft with these answers. It is let go at once, for the screen that shows it claims it.
pub fn begin(drafts: &Drafts, notice: &Notice, name: &str, answers: &Answers) -> Result<Draft, SaveError> {
    let answers = laid_out(notice, answers);
    let payload = wire::write(notice, name, &answers, None);
    let draft = drafts.create(&notice.id, &Content { name, payload: &payload, summary: "" }, clock::millis())?;
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
