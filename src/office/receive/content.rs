//! What a single file is: an application, or why it is none.

use super::notices::ReceivingNotices;
use super::words;
use crate::answers::Map;
use crate::check::stored;
use crate::check::words::Judgement;
use crate::collection::ReceivedApplication;
use crate::extract::{Extraction, FormChange, recognised, taken};
use crate::files::Format;
use crate::imports::{self, ImportRefusal};
use crate::notice::Notice;
use crate::opened::{ChosenAs, Foreign, OpenError, refusal, submission};
use crate::proof::Content;
use crate::wire::{self, Json};

/// What a file is.
pub(super) enum FileContent {
    /// An application, with the tree of its submission file.
    Application(Box<ReceivedApplication>, Json),
    /// The same, read of a Word form.
    Form(Box<ReceivedApplication>, Json),
    /// Something that was meant as an application and does not open: a sentence.
    Refused(String),
    /// Something else: a sentence.
    Other(String),
}

/// What a file of this name is.
pub(super) fn content(notices: &ReceivingNotices, name: &str, bytes: &[u8]) -> FileContent {
    let error = match submission(name, bytes) {
        Ok((tree, head)) => {
            return match notices.prepared(&head.notice) {
                Some(prepared) => FileContent::Application(Box::new(ReceivedApplication::of(prepared, &tree)), tree),
                None => FileContent::Refused(words::absent(&head.notice)),
            };
        }
        Err(error) => error,
    };
    let sentence = refusal(&error, ChosenAs::Submission);
    match error {
        OpenError::Foreign(Foreign::Word | Foreign::Format(Format::Office)) => word(notices, bytes, sentence),
        OpenError::Foreign(Foreign::Encrypted | Foreign::Record)
        | OpenError::Cut(_)
        | OpenError::Broken(_)
        | OpenError::Twice(_)
        | OpenError::Newer(_)
        | OpenError::TooLarge { .. }
        | OpenError::Utf16(_)
        | OpenError::Gbk(_)
        | OpenError::Damaged(_) => FileContent::Refused(sentence),
        _ => FileContent::Other(sentence),
    }
}

/// A Word file; `otherwise` is said of old tables and presentations, which are none.
fn word(notices: &ReceivingNotices, bytes: &[u8], otherwise: String) -> FileContent {
    let document = match imports::read(bytes) {
        Err(ImportRefusal::Ole) => return FileContent::Other(otherwise),
        Err(refusal) => return FileContent::Other(refusal.sentence()),
        Ok(document) => document,
    };
    let Some((notice, read)) = recognised(notices.all(), &document) else {
        return FileContent::Other(words::NOBODYS.to_owned());
    };
    let beside = notices.blanks(&notice.id).find_map(|blank| blank.changes(&document));
    let changes = beside.as_deref().unwrap_or(&read.structure);
    form(notices, notice, (&read, changes)).unwrap_or_else(|| FileContent::Other(words::NOBODYS.to_owned()))
}

/// What was read of a form, and in what it was changed. Only what is sure counts as said; the rest must be asked, so that nobody accepts it unseen.
fn form(
    notices: &ReceivingNotices,
    notice: &Notice,
    (read, changes): (&Extraction, &[FormChange]),
) -> Option<FileContent> {
    let prepared = notices.prepared(&notice.id)?;
    let answers = stored(notice, &taken(notice, &read.values));
    let tree = wire::tree(notice, "", &answers, None);
    let mut application = ReceivedApplication::of(prepared, &tree);
    application.doubtful = read.doubtful.len() + read.missing.len();
    application.changes = changes.iter().filter(|it| it.is_of_print()).map(|it| it.cited(notice)).collect();
    if application.doubtful > 0 && application.judgement == Judgement::Accept {
        application.judgement = Judgement::Ask;
    }
    Some(FileContent::Form(Box::new(application), tree))
}

/// Whether a submission says everything that a Word form of the same notice says.
pub(super) fn says_all(notice: &Notice, submission: &Json, form: &Json) -> bool {
    let brought = |file: &Json| {
        let mut answers = wire::answers_of(file, notice);
        // What a form has no place for is another way of printing, or somebody's note beside it.
        answers.aside = Map::default();
        Content::of(&wire::tree(notice, "", &stored(notice, &answers), None))
    };
    brought(submission).contains(&brought(form))
}
