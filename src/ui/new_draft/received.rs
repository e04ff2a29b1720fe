//! Submissions and filled Word forms that were opened from files: to be read, and kept by nobody unless the person wants a draft
//! of one. They go with the window, and when the person takes everything away.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::check::ListedDraft;
use crate::office::open::OpenedDraft;
use crate::office::word_form::WordForm;
use crate::opened::DeskFile;

/// What a file holds.
#[derive(Debug, PartialEq, Eq)]
pub enum ReceivedContent {
    /// A submission.
    Submission(OpenedDraft),
    /// What was read of a Word form, and the bytes of the file that was opened.
    Form(WordForm, Rc<Vec<u8>>),
}

/// A submission or a form from a file.
#[derive(Debug, PartialEq, Eq)]
pub struct ReceivedFile {
    /// By which its screen knows it; none is used twice in a window.
    pub id: String,
    /// The file's name.
    pub file: String,
    /// What it holds.
    pub content: ReceivedContent,
}

impl ReceivedFile {
    /// What it is called: as its applicant is, or else as the file says.
    pub fn called(&self) -> String {
        let ReceivedContent::Submission(content) = &self.content else { return self.file.clone() };
        let listed = ListedDraft::read(&content.summary).unwrap_or_default();
        let called = if listed.called.is_empty() { content.name.clone() } else { listed.called };
        if listed.sample { [&called, "（示例）"].concat() } else { called }
    }
}

/// What became of a file that was to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileOutcome {
    /// The file's name.
    pub file: String,
    /// What it holds, or a sentence why it was not opened.
    pub result: Result<Rc<ReceivedFile>, String>,
    /// What of the desk's it is, where it is opened there alone.
    pub of_desk: Option<DeskFile>,
}

thread_local! {
    static RECEIVED: RefCell<Vec<Rc<ReceivedFile>>> = RefCell::default();
    /// What became of the files that were opened last.
    static OUTCOMES: RefCell<Vec<FileOutcome>> = RefCell::default();
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

/// Takes up what a file holds.
pub fn receive(file: &str, content: ReceivedContent) {
    let id = COUNT.get() + 1;
    COUNT.set(id);
    let received = Rc::new(ReceivedFile { id: id.to_string(), file: file.to_owned(), content });
    RECEIVED.with_borrow_mut(|all| all.push(received.clone()));
    add(FileOutcome { file: file.to_owned(), result: Ok(received), of_desk: None });
}

/// Remembers why a file was not opened.
pub fn refuse(file: &str, sentence: String) {
    add(FileOutcome { file: file.to_owned(), result: Err(sentence), of_desk: None });
}

/// Remembers that a file is opened at the desk alone.
pub fn refer(file: &str, sentence: String, of_desk: DeskFile) {
    add(FileOutcome { file: file.to_owned(), result: Err(sentence), of_desk: Some(of_desk) });
}

fn add(outcome: FileOutcome) {
    OUTCOMES.with_borrow_mut(|all| all.push(outcome));
}

/// What became of the files that were opened last, in their order.
pub fn outcomes() -> Vec<FileOutcome> {
    OUTCOMES.with_borrow(Clone::clone)
}

/// Other files are about to be opened.
pub fn begin_receiving() {
    OUTCOMES.take();
}

/// What a screen is about; none where it is gone.
pub fn received(id: &str) -> Option<Rc<ReceivedFile>> {
    RECEIVED.with_borrow(|all| all.iter().find(|one| one.id == id).cloned())
}

/// Everything that was opened in this window, the latest last.
pub fn all_received() -> Vec<Rc<ReceivedFile>> {
    RECEIVED.with_borrow(Clone::clone)
}

/// Lets everything go.
pub fn forget_received() {
    RECEIVED.take();
    begin_receiving();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(name: &str) -> ReceivedContent {
        let [notice, payload, summary, judged] = [(); 4].map(|()| String::new());
        ReceivedContent::Submission(OpenedDraft { notice, name: name.to_owned(), payload, summary, judged })
    }

    #[test]
    fn what_was_opened_is_found_until_it_is_let_go() {
        receive("甲.json", content("甲"));
        refuse("乙.docx", "这是 Word 文件。".to_owned());
        let all = outcomes();
        assert_eq!(all.iter().map(|it| it.file.as_str()).collect::<Vec<_>>(), ["甲.json", "乙.docx"]);
        let first = all[0].result.clone().unwrap();
        begin_receiving();
        receive("丙.json", content("丙"));
        assert_eq!(outcomes().len(), 1, "only the last files are listed");
        assert_eq!(received(&first.id), Some(first.clone()), "what is being read stays");
        forget_received();
        assert_eq!((received(&first.id), outcomes()), (None, Vec::new()));
        receive("丁.json", content("丁"));
        assert_ne!(outcomes()[0].result.as_ref().unwrap().id, first.id, "an old address leads to no other file");
    }
}
