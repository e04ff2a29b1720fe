//! Has files and kept drafts worked on into entries, as soon as their notice is here.

use std::rc::Rc;

use crate::check::is_listed_as_sample;
use crate::collect::Collecting;
use crate::drafts::{Drafts, Loaded, Summary, words as draft_words};
use crate::notice::Notice;
use crate::office::collect::{Asked, Reply, collect};
use crate::ui::catalogue;
use crate::ui::reading::{Done, FileWork, ReadingSource};

use super::entries::CollectEntry;

/// The sheet beside the notice that it lists; none while that is on its way.
pub fn collecting(sheet: &Rc<Notice>) -> Option<Collecting> {
    let source = catalogue::notice(&sheet.collects.as_ref()?.from)?;
    Collecting::linted(sheet, &source)
}

/// What is done with each file; `add` is called with what it gives.
pub fn work(sheet: &str, source: &str, add: impl Fn(CollectEntry) + 'static) -> FileWork<Asked> {
    let (sheet, source) = (sheet.to_owned(), source.to_owned());
    let asked = move |name: &str, file: &[u8]| {
        let [sheet, source] = [&sheet, &source].map(|id| catalogue::file(id).unwrap_or_default().to_string());
        let titles = catalogue::notices().into_iter().map(|notice| (notice.id, notice.title)).collect();
        Asked { name: name.to_owned(), file: file.to_vec(), sheet, source, titles }
    };
    let done = move |Done { name, result, .. }: Done<Reply>| {
        add(CollectEntry { name, found: result.map(Reply::collected), chosen: None });
        None
    };
    FileWork { asked: Box::new(asked), here: collect, verb: "核对", done: Box::new(done), ended: Box::new(drop) }
}

/// Drafts of the notice that are kept on this computer; a sample's people must not get onto a real sheet.
pub fn drafts(drafts: &Drafts, source: &str) -> Vec<Summary> {
    let listing = drafts.list().unwrap_or_default().drafts.into_iter();
    listing.filter(|draft| draft.notice == source && !is_listed_as_sample(&draft.summary)).collect()
}

/// A kept draft's text, which is looked at, not claimed; otherwise why not.
pub fn draft(drafts: &Drafts, draft: &Summary) -> Result<ReadingSource, CollectEntry> {
    let name = format!("草稿：{}", draft.name);
    match drafts.load(&draft.id) {
        Ok(Loaded::Draft(loaded)) => Ok(ReadingSource::Text(name, loaded.payload)),
        _ => Err(CollectEntry { name, found: Err(draft_words::DAMAGED.to_owned()), chosen: None }),
    }
}

/// What a notice is called; its id where this page does not know it.
pub fn title(id: &str) -> String {
    catalogue::notices().into_iter().find(|notice| notice.id == id).map_or_else(|| id.to_owned(), |notice| notice.title)
}
