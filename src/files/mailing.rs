//! How much the mail carries. Where a notice names no limit, it is held against what mailboxes usually take; nothing is ever
//! blocked.

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
    /// It is more than the notice allows.
    OverLimit,
}

/// What goes by mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mailing {
    /// How many files.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
    /// The notice's own limit in megabytes.
    pub limit_mb: Option<u32>,
}

impl Mailing {
    /// The files of what is handed in as a file; a disc counts toward no mail.
    pub fn of(notice: &Notice, answers: &Answers) -> Self {
        let mut mailing = Self { files: 0, bytes: 0, limit_mb: notice.submission.mail.limit_mb };
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

    /// How heavy it is: beside the notice's own limit where it names one, else beside what mailboxes take.
    pub fn load(&self) -> Load {
        let own = self.limit_mb.map(|limit| u64::from(limit) * MEGABYTE);
        match self.encoded() {
            bytes if own.is_some_and(|own| bytes > own) => Load::OverLimit,
            _ if own.is_some() => Load::Light,
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
        let load = |megabytes: u64| Mailing { files: 1, bytes: megabytes * MEGABYTE, limit_mb: None }.load();
        assert_eq!(
            [load(0), load(15), load(16), load(37), load(38), load(u64::MAX / MEGABYTE)],
            [Load::Light, Load::Light, Load::Heavy, Load::Heavy, Load::TooHeavy, Load::TooHeavy]
        );
    }

    #[test]
    fn the_notices_own_limit_comes_first() {
        let load = |megabytes: u64| Mailing { files: 1, bytes: megabytes * MEGABYTE, limit_mb: Some(40) }.load();
        assert_eq!([load(30), load(31)], [Load::Light, Load::OverLimit]);
    }
}
