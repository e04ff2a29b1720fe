//! Reads files and kept drafts into entries, as soon as their notice is here.

use std::rc::Rc;

use crate::browser::files::Chosen;
use crate::collect::{Collected, Collecting, words};
use crate::drafts::{Drafts, Loaded, Summary, words as draft_words};
use crate::notice::{Notice, announced};
use crate::ui::shelf;
use crate::ui::shell::{notice_of, read_text};

use super::entries::Entry;

/// The sheet beside the notice that it lists; none while that is on its way.
pub fn collecting(sheet: &Rc<Notice>) -> Option<Collecting> {
    let source = shelf::prepare(&sheet.collects.as_ref()?.from)?;
    Collecting::linted(sheet, &source.notice)
}

/// A chosen file.
pub fn file(collecting: &Collecting, source: &str, chosen: Chosen) -> Entry {
    let text = chosen.bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    let found = match &text {
        None => Err("无法读取，或不是申报文件。".to_owned()),
        Some(text) => read(collecting, source, text),
    };
    entry(chosen.name, found)
}

/// Drafts of the notice that are kept on this computer; the example's people must not get onto a real sheet.
pub fn drafts(drafts: &Drafts, source: &str) -> Vec<Summary> {
    let listing = drafts.list().unwrap_or_default().drafts.into_iter();
    listing.filter(|draft| draft.notice == source && !draft.name.ends_with(draft_words::EXAMPLE)).collect()
}

/// A kept draft; it is looked at, not claimed.
pub fn draft(collecting: &Collecting, source: &str, drafts: &Drafts, draft: &Summary) -> Entry {
    let found = match drafts.load(&draft.id) {
        Ok(Loaded::Draft(loaded)) => read(collecting, source, &loaded.payload),
        _ => Err(draft_words::DAMAGED.to_owned()),
    };
    entry(format!("草稿：{}", draft.name), found)
}

fn entry(name: String, found: Result<Collected, String>) -> Entry {
    Entry { name, found, chosen: None }
}

fn read(collecting: &Collecting, source: &str, text: &str) -> Result<Collected, String> {
    if let Some(other) = notice_of(text).filter(|id| id != source) {
        return Err(words::foreign(&title(&other)));
    }
    let (_, submission) = read_text(text)?;
    collecting.row(&submission.answers).map_err(|refusal| words::refusal(&refusal))
}

/// What a notice is called; its id where this page does not know it.
pub fn title(id: &str) -> String {
    announced().into_iter().find(|notice| notice.id == id).map_or_else(|| id.to_owned(), |notice| notice.title)
}
