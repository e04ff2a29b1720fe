//! 退回意见 as a file, of the text as an officer has left it.
//! Not here: what it says (`collection::letter`), and how it looks (`exports`).

use serde::{Deserialize, Serialize};

use super::bytes::Bytes;
use crate::answers::Date;
use crate::exports::{EditedLetter, eml};

/// A letter of which a file is to be made.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedLetter {
    /// What is made of it.
    pub kind: LetterFile,
    /// Its addresses; without one it stays to be addressed.
    pub emails: Vec<String>,
    /// Whose applications it is about.
    pub whose: String,
    /// What it says.
    pub text: String,
    /// The day it is dated by, as `2026-12-01`.
    pub day: Option<String>,
}

/// What a letter becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterFile {
    /// A mail that stays to be sent.
    Mail,
    /// A sheet to be printed, as a Word file.
    Sheet,
}

/// Makes it.
pub(super) fn make(asked: AskedLetter) -> Result<Bytes, String> {
    let AskedLetter { kind, emails, whose, text, day } = asked;
    let letter = EditedLetter { emails, whose, text };
    match kind {
        LetterFile::Mail => Ok(Bytes(eml::eml(&letter.mail(), &[]))),
        LetterFile::Sheet => letter.sheet(day.as_deref().and_then(Date::from_iso)).map(Bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(kind: LetterFile) -> AskedLetter {
        AskedLetter {
            kind,
            emails: vec!["a@b.cn".to_owned()],
            whose: "甲厂".to_owned(),
            text: "甲厂：\r\n请补齐\u{202E}出生年月。".to_owned(),
            day: Some("2026-12-01".to_owned()),
        }
    }

    #[test]
    fn the_text_as_it_was_left_becomes_a_mail_to_be_sent() {
        let mail = String::from_utf8(make(asked(LetterFile::Mail)).unwrap().0).unwrap();
        assert!(mail.starts_with("X-Unsent: 1") && mail.contains("a@b.cn"), "{mail}");
        assert!(!mail.contains('\u{202E}'), "{mail}");
    }

    #[test]
    fn the_same_text_becomes_a_sheet() {
        assert!(make(asked(LetterFile::Sheet)).unwrap().0.starts_with(b"PK"));
    }
}
