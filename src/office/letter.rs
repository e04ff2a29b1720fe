//! 退回意见 as a mail that stays to be sent, of the text as an officer has left it.
//! Not here: what it says (`collection::letter`).

use serde::{Deserialize, Serialize};

use super::bytes::Bytes;
use crate::exports::{Mail, eml};
use crate::unseen::shown;

/// A letter of which a mail is to be made.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedLetter {
    /// Its addresses; without one it stays to be addressed.
    pub emails: Vec<String>,
    /// What it is called.
    pub subject: String,
    /// What it says.
    pub text: String,
}

/// Makes it.
pub(super) fn mail(asked: AskedLetter) -> Result<Bytes, String> {
    let AskedLetter { emails, subject, text } = asked;
    let body = shown(&text.replace('\r', "")).trim().to_owned();
    Ok(Bytes(eml::eml(&Mail { to: emails, subject: shown(&subject).into_owned(), body }, &[])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_as_it_was_left_becomes_a_mail_to_be_sent() {
        let asked = AskedLetter {
            emails: vec!["a@b.cn".to_owned()],
            subject: "退回意见：甲厂".to_owned(),
            text: "甲厂：\r\n请补齐\u{202E}出生年月。".to_owned(),
        };
        let mail = String::from_utf8(mail(asked).unwrap().0).unwrap();
        assert!(mail.starts_with("X-Unsent: 1") && mail.contains("a@b.cn"), "{mail}");
        assert!(!mail.contains('\u{202E}'), "{mail}");
    }
}
