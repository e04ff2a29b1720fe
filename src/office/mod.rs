//! What the worker named `office` does for the page: heavy formats and strangers' files, bytes in and bytes out. Its program is fetched when it
//! is first needed, so that nobody waits for readers of formats that few ever open.
//! `src/loader/office.js` is the worker's script, `browser::office` the page's side of it.
//! Not here: anything of the browser; every task is a pure function and is tested natively.

pub mod clipboard;
pub mod code;
pub mod collect;
pub mod digest;
pub mod draft;
pub mod key;
mod marks;
pub mod notice;
pub mod open;
pub mod pages;
pub mod parts;
mod pieces;
mod word;

use draft::Draft;

/// Something to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// A notice's file, TOML or JSON, becomes the file that the page loads a notice from, or a list of faults: see
    /// [`notice::Reply`].
    Notice,
    /// A draft's form becomes a Word file; the wish `form` is the form's id.
    WordForm,
    /// A draft's 申报材料 becomes a Word file.
    WordStatement,
    /// A draft becomes its spreadsheet.
    Excel,
    /// A draft becomes the mail that sends it, as a file for mail programs.
    Letter,
    /// A draft becomes everything that the program makes of it: [`parts::Made`].
    Parts,
    /// A draft's papers become pages ready to be drawn: [`pages::LaidOut`].
    Pages,
    /// A picture's pixels become the text of the QR code in it: [`code::Picture`].
    Code,
    /// A passphrase becomes the key of an encrypted draft: [`key::Request`].
    Key,
    /// A stranger's submission becomes what a draft is made of: [`open::Asked`], [`open::Reply`].
    Open,
    /// A stranger's submission becomes what a sheet takes of it: [`collect::Asked`], [`collect::collected`].
    Collect,
    /// What lies on the clipboard as HTML becomes rows of cells: [`clipboard::unpacked`].
    Clipboard,
    /// A stranger's submission becomes what is known of it beside a slip: [`digest::asked`], [`digest::file()`].
    Digest,
}

/// Every task.
const TASKS: [Task; 13] = [
    Task::Notice,
    Task::WordForm,
    Task::WordStatement,
    Task::Excel,
    Task::Letter,
    Task::Parts,
    Task::Pages,
    Task::Code,
    Task::Key,
    Task::Open,
    Task::Collect,
    Task::Clipboard,
    Task::Digest,
];

impl Task {
    /// What it is called in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::WordForm => "word_form",
            Self::WordStatement => "word_statement",
            Self::Excel => "excel",
            Self::Letter => "letter",
            Self::Parts => "parts",
            Self::Pages => "pages",
            Self::Code => "code",
            Self::Key => "key",
            Self::Open => "open",
            Self::Collect => "collect",
            Self::Clipboard => "clipboard",
            Self::Digest => "digest",
        }
    }

    /// The task of a name.
    fn of(name: &str) -> Option<Self> {
        TASKS.into_iter().find(|task| task.name() == name)
    }
}

/// Does a task. What cannot be done is a Chinese sentence for the person.
pub fn work(task: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
    match Task::of(task) {
        Some(Task::Notice) => notice::read(bytes),
        Some(Task::WordForm) => word::form(bytes),
        Some(Task::WordStatement) => word::statement(bytes),
        Some(Task::Excel) => parts::spreadsheet(&draft(bytes)?).map(|part| part.bytes),
        Some(Task::Letter) => draft(bytes).map(|draft| parts::letter(&draft)),
        Some(Task::Parts) => draft(bytes).map(|draft| parts::made(&draft).packed()),
        Some(Task::Pages) => draft(bytes).map(|draft| pages::made(&draft)),
        Some(Task::Code) => code::read(bytes),
        Some(Task::Key) => key::derive(bytes),
        Some(Task::Open) => open::open(bytes),
        Some(Task::Collect) => collect::collect(bytes),
        Some(Task::Clipboard) => clipboard::read(bytes),
        Some(Task::Digest) => digest::digest(bytes),
        None => Err(OTHER_VERSION.to_owned()),
    }
}

/// Said where the page sends what this program does not know.
pub const OTHER_VERSION: &str = "页面的两部分版本不同。请刷新本页后再试。";

fn draft(bytes: &[u8]) -> Result<Draft, String> {
    Draft::unpacked(bytes).ok_or_else(|| OTHER_VERSION.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_that_is_not_known_is_refused() {
        assert!(work("paint", b"").is_err());
        for task in TASKS {
            assert_eq!(Task::of(task.name()), Some(task));
            assert!(task == Task::Notice || work(task.name(), b"{}").is_err());
        }
    }
}
