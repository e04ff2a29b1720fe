//! Going through a file's files: where it is, what was found, and how much may still be looked at.
//! Not here: how archives and mails are written (`archive`, `parts`).

use super::{BEGINNING, Container, DEEPEST, InnerFile, Inside, Taken, Wanted, archive, container, date, name, parts};
use crate::files::{Format, is_of_system};
use crate::imports;
use crate::opened::{Foreign, OpenError, text};

/// Where something lies.
#[derive(Clone, Default)]
pub(super) struct Around {
    /// The path of what is around, with `/` at its end; empty of what is outermost.
    pub path: String,
    pub sent: Option<u64>,
    pub depth: usize,
    pub packed: bool,
}

/// What was found so far.
pub(super) struct Looking {
    pub inside: Inside,
    pub wanted: Wanted,
    /// How many files may still be looked at.
    pub entries: usize,
    /// How many bytes may still be unpacked.
    pub bytes: usize,
    /// How many parts this mail, and those attached to it, may still have.
    pub parts: usize,
}

impl Looking {
    pub fn enter(&mut self, container: Container, bytes: &[u8], around: &Around) {
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
    pub fn enters(&mut self) -> bool {
        let enters = self.entries > 0;
        self.entries = self.entries.saturating_sub(1);
        self.inside.more |= !enters;
        enters
    }

    /// Takes up a file that is here whole.
    pub fn file(&mut self, name: &str, bytes: Vec<u8>, around: &Around) {
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
    pub fn takes(&self, beginning: &[u8]) -> bool {
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
pub(super) fn may_be_application(beginning: &[u8]) -> bool {
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
pub(super) fn may_hold(beginning: &[u8]) -> bool {
    matches!(
        text(beginning, usize::MAX),
        Err(OpenError::Foreign(Foreign::Mail | Foreign::Package | Foreign::Word | Foreign::Format(Format::Zip)))
    )
}
