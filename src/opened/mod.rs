//! What a file is that somebody chose, by its bytes and its name, and what to say where it is not what was wanted: strangers
//! send Word files, texts in GBK, half a download. Whatever the bytes, the answer is a submission, a text, or a refusal.
//! Not here: what stands in a submission (`wire`) or in a definition (`lint`), and reading bytes (`browser`).

mod archive;
mod encoding;
mod recognise;
mod submission;
#[cfg(test)]
mod tests;
mod words;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::files::Format;
use crate::wire::VERSION;

pub use submission::submission;
pub use words::refusal;

/// What a file was chosen as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChosenAs {
    /// 申报文件
    Submission,
    /// 通知文件
    Notice,
}

/// Why a file does not open as what was wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// Larger than such a file can be.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest that is read.
        most: u64,
    },
    /// It can be read, but the draft made of it would be larger than a draft can be.
    DraftTooLarge {
        /// The draft's size in bytes.
        bytes: u64,
    },
    /// The browser could not read it.
    Unreadable,
    /// Nothing is in it.
    Empty,
    /// A text in UTF-16.
    Utf16(Order),
    /// A text in GBK or GB 18030; from this line on, counted from 1.
    Gbk(usize),
    /// Not UTF-8 from this line on, and nothing else that is known: a damaged text.
    Damaged(usize),
    /// Another kind of file.
    Foreign(Foreign),
    /// JSON that ends too early.
    Cut(Spot),
    /// Not JSON from here on, though it begins like it.
    Broken(Spot),
    /// An object holds a key twice, so that it is not clear what is meant.
    Twice(String),
    /// Written by a newer program, in this version.
    Newer(u32),
}

/// Which byte of a UTF-16 character stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The low one: UTF-16 LE.
    Little,
    /// The high one: UTF-16 BE.
    Big,
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted from 1.
    pub column: usize,
}

/// A kind of file that people choose by mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A picture, a video, a document: known by its first bytes. Bytes that are no text at all are [`Format::Unknown`].
    Format(Format),
    /// A document of Word or WPS.
    Word,
    /// A spreadsheet.
    Excel,
    /// The archive that 打包为 ZIP makes.
    Package,
    /// What 收件台 saves and reads.
    Desk(DeskFile),
    /// A mail.
    Mail,
    /// A page of the web, or something printed into one.
    WebPage,
    /// A text that is neither JSON nor anything above.
    Text,
    /// JSON that is none of ours.
    Json,
    /// A submission.
    Submission,
    /// A notice's definition.
    Notice,
    /// The text of an encrypted draft.
    Encrypted,
    /// A draft as it lies in the browser's store.
    Record,
}

/// A file that 收件台 saves, and that is opened there alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeskFile {
    /// The archive in which it saves what an office received.
    Collection,
    /// What that archive says of itself, taken out of it.
    Contents,
    /// A reviewer's marks.
    Marks,
}

/// The text of a file, without the mark that some programs put before it; otherwise what the file is instead.
pub fn text(bytes: &[u8], most: usize) -> Result<&str, OpenError> {
    // What a file is comes first: packages, mails and Word files may be larger than texts.
    if let Some(foreign) = recognise::by_bytes(bytes) {
        return Err(OpenError::Foreign(foreign));
    }
    if bytes.len() > most {
        return Err(OpenError::TooLarge { bytes: bytes.len() as u64, most: most as u64 });
    }
    let text = encoding::decoded(bytes)?;
    if text.trim().is_empty() {
        return Err(OpenError::Empty);
    }
    match recognise::by_text(text) {
        Some(foreign) => Err(OpenError::Foreign(foreign)),
        None => Ok(text),
    }
}

impl OpenError {
    /// The line that it is about, where there is one.
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Gbk(line) | Self::Damaged(line) => Some(*line),
            Self::Cut(spot) | Self::Broken(spot) => Some(spot.line),
            _ => None,
        }
    }
}

impl fmt::Display for OpenError {
    /// In English, for the command line; a line is said before it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, most } => write!(f, "{bytes} bytes, larger than such a file can be ({most})"),
            Self::DraftTooLarge { bytes } => write!(f, "a draft of {bytes} bytes, larger than a draft can be"),
            Self::Unreadable => f.write_str("cannot be read"),
            Self::Empty => f.write_str("the file is empty"),
            Self::Utf16(Order::Little) => f.write_str("not UTF-8 but UTF-16 LE"),
            Self::Utf16(Order::Big) => f.write_str("not UTF-8 but UTF-16 BE"),
            Self::Gbk(_) => f.write_str("not UTF-8 but GBK"),
            Self::Damaged(_) => f.write_str("not UTF-8"),
            Self::Foreign(foreign) => write!(f, "{}, not what is read here", foreign.english()),
            Self::Cut(spot) => write!(f, "the JSON ends too early, at column {}", spot.column),
            Self::Broken(spot) => write!(f, "not JSON at column {}", spot.column),
            Self::Twice(key) => write!(f, "key {key:?} stands twice in one object"),
            Self::Newer(version) => write!(f, "version {version} is newer than this program, which reads {VERSION}"),
        }
    }
}

impl Foreign {
    fn english(self) -> &'static str {
        match self {
            Self::Format(Format::Unknown) => "no text",
            Self::Format(Format::Zip) => "a zip archive",
            Self::Format(Format::Office) => "a Word or Excel file of before 2007",
            Self::Format(Format::Pdf) => "a PDF",
            Self::Format(_) => "a picture, a video or an archive",
            Self::Word => "a Word file",
            Self::Excel => "a spreadsheet",
            Self::Package => "a package",
            Self::Desk(DeskFile::Collection) => "a saved collection",
            Self::Desk(DeskFile::Contents) => "a part of a saved collection",
            Self::Desk(DeskFile::Marks) => "a file of marks",
            Self::Mail => "a mail",
            Self::WebPage => "a web page",
            Self::Text => "a plain text",
            Self::Json => "another JSON file",
            Self::Submission => "a submission",
            Self::Notice => "a definition",
            Self::Encrypted => "an encrypted draft",
            Self::Record => "a stored draft",
        }
    }
}
