//! How much the mail carries. No notice names a limit, so these are what mailboxes usually take; nothing is ever blocked.

use crate::answers::Answers;
use crate::notice::{Material, Medium, Notice};

use super::record::all;

/// Bytes of a megabyte as mailboxes and file managers count them.
pub const MEGABYTE: u64 = 1024 * 1024;
/// What the mailbox of a unit usually takes, in bytes.
const USUAL: u64 = 20 * MEGABYTE;
/// What a large public mailbox usually takes, in bytes.
const LARGE: u64 = 50 * MEGABYTE;

/// How heavy a mail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Load {
    /// Any mailbox takes it.
    Light,
    /// Some mailboxes refuse it.
    Heavy,
    /// Hardly any mailbox takes it.
    TooHeavy,
}

/// What goes by mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mailing {
    /// How many files.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
}

impl Mailing {
    /// The files of what is handed in as a file; a disc counts toward no mail.
    pub fn of(notice: &Notice, answers: &Answers) -> Self {
        let mut mailing = Self { files: 0, bytes: 0 };
        for (_, file) in all(notice, answers).into_iter().filter(|(material, _)| is_mailed(material)) {
            mailing.files += 1;
            mailing.bytes = mailing.bytes.saturating_add(file.bytes);
        }
        mailing
    }

    /// Its size on the way: mails write three bytes as four letters.
    pub fn encoded(&self) -> u64 {
        self.bytes.saturating_add(self.bytes / 3)
    }

    /// How heavy it is.
    pub fn load(&self) -> Load {
        match self.encoded() {
            bytes if bytes > LARGE => Load::TooHeavy,
            bytes if bytes > USUAL => Load::Heavy,
            _ => Load::Light,
        }
    }
}

/// Whether a material's files go by mail.
pub fn is_mailed(material: &Material) -> bool {
    matches!(material.medium, Medium::Electronic | Medium::Both)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_is_added_on_the_way() {
        let load = |megabytes: u64| Mailing { files: 1, bytes: megabytes * MEGABYTE }.load();
        assert_eq!(
            [load(0), load(15), load(16), load(37), load(38), load(u64::MAX / MEGABYTE)],
            [Load::Light, Load::Light, Load::Heavy, Load::Heavy, Load::TooHeavy, Load::TooHeavy]
        );
    }
}
