//! What lies inside an archive or a mail: every file, through archives and mails within one another. Opening, the sheet, 核验,
//! receiving and the command line find it in this one way. Nothing is written anywhere; how much is looked at is bounded,
//! whatever a file says of itself.
//! Not here: what kind of file something is (`opened`), and which files of an office's are applications (`receive`).

mod archive;
mod date;
mod fields;
mod looking;
mod name;
mod one;
mod parts;
#[cfg(test)]
mod tests;

use crate::files::Format;
use crate::opened::{Foreign, OpenError, text};

use looking::{Around, Looking};
pub use one::{NotOne, documents_in, submission_in};
pub(super) use one::{opened, submission_of};

/// Archives and mails within one another.
const DEEPEST: usize = 3;
/// Files that are looked at; an office packs a thousand applications with all that goes along.
const MOST_FILES: usize = 20_000;
/// Bytes that are unpacked of all of them.
const MOST_BYTES: usize = 256 << 20;
/// Bytes by which it is seen what a file is: the head of a mail may be long.
const BEGINNING: usize = 64 << 10;
/// Parts of a mail, and of the mails that are attached to it.
const MOST_PARTS: usize = 200;

/// What a file is that has others inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Container {
    /// An archive.
    Archive,
    /// A saved mail.
    Mail,
}

/// What lies inside.
#[derive(Debug)]
pub(super) struct Inside {
    pub container: Container,
    /// When it was sent, in seconds since 1970, where it is a mail that says so.
    pub sent: Option<u64>,
    /// The files, in their order.
    pub files: Vec<InnerFile>,
    /// There is more than was looked at.
    pub more: bool,
    /// Only the beginning of an archive is there.
    pub cut: bool,
}

/// A file that lies inside.
#[derive(Debug)]
pub(super) struct InnerFile {
    /// Where it lies, `/` between folders, archives and mails.
    pub path: String,
    /// When the mail around it was sent, in seconds since 1970.
    pub sent: Option<u64>,
    /// Its size in bytes, as far as it is known.
    pub size: u64,
    /// It lies in an archive.
    pub packed: bool,
    /// As much of it as was taken.
    pub bytes: Vec<u8>,
    /// How much that is.
    pub taken: Taken,
}

/// How much of a file was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    /// All of it.
    Whole,
    /// The beginning, for it is nothing that is looked for.
    Beginning,
    /// The beginning, for it is larger than it may be.
    TooLarge,
    /// Nothing: it is encrypted.
    Encrypted,
    /// The beginning, for the rest cannot be read.
    Broken,
}

/// Which files are taken whole.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wanted {
    /// Those that may be an application.
    Applications,
    /// None but what others lie in.
    Nothing,
    /// The one that comes at this place, counted from 0.
    Nth(usize),
}

/// Whether a file is an archive or a mail, by its bytes; none where it is neither, or a document that only looks like one.
pub fn container(bytes: &[u8]) -> Option<Container> {
    match text(bytes, usize::MAX).err()? {
        OpenError::Foreign(Foreign::Mail) => Some(Container::Mail),
        OpenError::Foreign(Foreign::Package | Foreign::Format(Format::Zip)) => Some(Container::Archive),
        _ => None,
    }
}

/// What lies inside a file; none where it is neither archive nor mail.
pub(super) fn inside(bytes: &[u8], wanted: Wanted) -> Option<Inside> {
    within(bytes, wanted, MOST_BYTES)
}

/// The same where no more than so many bytes are unpacked.
fn within(bytes: &[u8], wanted: Wanted, most: usize) -> Option<Inside> {
    let container = container(bytes)?;
    let sent = (container == Container::Mail).then(|| date::sent(bytes)).flatten();
    let inside = Inside { container, sent, files: Vec::new(), more: false, cut: false };
    let mut looking = Looking { inside, wanted, entries: MOST_FILES, bytes: most, parts: MOST_PARTS };
    looking.enter(container, bytes, &Around { sent, ..Around::default() });
    Some(looking.inside)
}
