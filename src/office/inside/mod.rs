//! What lies inside an archive or a mail: every file, through archives and mails within one another. Opening, the sheet, 核验,
//! receiving and the command line find it in this one way. Nothing is written anywhere; how much is looked at is bounded,
//! whatever a file says of itself.
//! Not here: what kind of file something is (`opened`), and which files of an office's are applications (`receive`).

mod archive;
mod date;
mod fields;
mod name;
mod one;
mod parts;
#[cfg(test)]
mod tests;

use crate::files::{Format, is_of_system};
use crate::imports;
use crate::opened::{Foreign, OpenError, text};

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

/// Where something lies.
#[derive(Clone, Default)]
struct Around {
    /// The path of what is around, with `/` at its end; empty of what is outermost.
    path: String,
    sent: Option<u64>,
    depth: usize,
    packed: bool,
}

/// What was found so far.
struct Looking {
    inside: Inside,
    wanted: Wanted,
    /// How many files may still be looked at.
    entries: usize,
    /// How many bytes may still be unpacked.
    bytes: usize,
    /// How many parts this mail, and those attached to it, may still have.
    parts: usize,
}

impl Looking {
    fn enter(&mut self, container: Container, bytes: &[u8], around: &Around) {
        if around.depth > DEEPEST || bytes.len() > imports::LARGEST {
            self.inside.more = true;
            return;
        }
        match container {
            Container::Archive => archive::look(self, bytes, around),
            Container::Mail => self.mail(bytes, around),
        }
    }

    /// The parts of a mail. When it was sent says the outermost one, for the office received that.
    fn mail(&mut self, bytes: &[u8], around: &Around) {
        let Some(parts) = parts::parts(bytes, &mut self.parts) else {
            self.inside.more = true;
            return;
        };
        let around = Around { sent: around.sent.or_else(|| date::sent(bytes)), ..around.clone() };
        for (nth, part) in (1..).zip(parts) {
            let file = part.decoded();
            let name = part.name.clone().unwrap_or_else(|| name::unnamed(nth, &file));
            if !is_of_system(&name) && self.enters() {
                self.bytes = self.bytes.saturating_sub(file.len());
                self.file(&name, file, &around);
            }
        }
    }

    /// Counts a file; whether it may still be looked at.
    fn enters(&mut self) -> bool {
        let enters = self.entries > 0;
        self.entries = self.entries.saturating_sub(1);
        self.inside.more |= !enters;
        enters
    }

    /// Takes up a file that is here whole.
    fn file(&mut self, name: &str, bytes: Vec<u8>, around: &Around) {
        let path = [&*around.path, name].concat();
        if let Some(container) = container(&bytes) {
            let path = [&*path, "/"].concat();
            return self.enter(container, &bytes, &Around { path, depth: around.depth + 1, ..around.clone() });
        }
        let size = bytes.len() as u64;
        let taken = if self.takes(&bytes) { Taken::Whole } else { Taken::Beginning };
        let bytes = if taken == Taken::Whole { bytes } else { beginning(&bytes).to_vec() };
        self.inside.files.push(InnerFile { path, sent: around.sent, size, packed: around.packed, bytes, taken });
    }

    /// Whether a file that begins so is taken whole.
    fn takes(&self, beginning: &[u8]) -> bool {
        match self.wanted {
            Wanted::Applications => may_be_application(beginning),
            Wanted::Nothing => false,
            Wanted::Nth(nth) => nth == self.inside.files.len(),
        }
    }
}

fn beginning(bytes: &[u8]) -> &[u8] {
    bytes.get(..bytes.len().min(BEGINNING)).unwrap_or_default()
}

/// Whether a file that begins so may be a submission, damaged or not, or a Word form.
fn may_be_application(beginning: &[u8]) -> bool {
    match text(beginning, usize::MAX) {
        Ok(text) => text.trim_start().starts_with(['{', '[']),
        Err(OpenError::Foreign(foreign)) => {
            matches!(foreign, Foreign::Word | Foreign::Encrypted | Foreign::Record | Foreign::Format(Format::Office))
        }
        // Whatever is wrong with a text, it begins as a submission does.
        Err(_) => {
            beginning.iter().filter(|byte| byte.is_ascii_graphic()).take(1).any(|byte| matches!(byte, b'{' | b'['))
        }
    }
}

/// Whether a file that begins so may be an archive, a mail, or a document that is packed as archives are.
fn may_hold(beginning: &[u8]) -> bool {
    matches!(
        text(beginning, usize::MAX),
        Err(OpenError::Foreign(Foreign::Mail | Foreign::Package | Foreign::Word | Foreign::Format(Format::Zip)))
    )
}
