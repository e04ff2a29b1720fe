//! The mail an application is sent with: texts to copy, and a link for the mail program.
//! Not here: what is attached; a link cannot attach anything.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::check::Entries;
use crate::notice::Notice;
use crate::unseen;

use super::filled::{filled, on_one_line};

/// Bytes of a link that every mail program takes; some on Windows cut at 2,000.
pub const LONGEST_LINK: usize = 1_800;

/// What stands in the body where nothing is written yet.
const OPEN: &str = "＿＿＿＿";

/// The unreserved characters of RFC 3986 stay; everything else is encoded, line ends above all.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The addresses; none where the notice names none.
    pub to: Vec<String>,
    /// The subject, on one line.
    pub subject: String,
    /// The body; lines end with `\n`.
    pub body: String,
}

/// A `mailto:` link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The address, at most [`LONGEST_LINK`] bytes unless addresses and subject alone are longer.
    pub href: String,
    /// Whether the body is in it.
    pub whole: bool,
}

/// The mail by the notice's templates; a notice without them is named in the subject.
pub fn mail(notice: &Notice, entries: &Entries) -> Mail {
    let templates = &notice.submission.mail;
    let subject = filled(notice, entries, &templates.subject, "");
    let subject = subject.split('-').filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join("-");
    let subject = on_one_line(&unseen::shown(&subject));
    Mail {
        to: notice.submission.emails.iter().map(|address| on_one_line(address)).collect(),
        subject: if subject.is_empty() { notice.title.clone() } else { subject },
        body: unseen::shown(&filled(notice, entries, &templates.body, OPEN).replace('\r', "")).trim().to_owned(),
    }
}

impl Mail {
    /// The link that opens the mail program; none without an address.
    pub fn link(&self) -> Option<Link> {
        let to = self.to.iter().map(|address| encoded(address).replace("%40", "@")).collect::<Vec<_>>().join(",");
        let head = format!("mailto:{to}?subject={}", encoded(&self.subject));
        let whole = format!("{head}&body={}", encoded(&self.body.replace('\n', "\r\n")));
        let fits = whole.len() <= LONGEST_LINK;
        (!to.is_empty()).then_some(Link { href: if fits { whole } else { head }, whole: fits })
    }
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    fn of(answers: &[(&str, &str)]) -> Mail {
        let notice = kit::notices().next().unwrap();
        mail(&notice, &Entries::of(&notice, kit::written(answers)))
    }

    #[test]
    fn subjects_are_one_line_whatever_was_typed() {
        let mail = of(&[("unit", "甲厂\r\nBcc: x@y.z"), ("studio_name", "李明劳模创新工作室")]);
        assert!(mail.subject.starts_with("甲厂 Bcc: x@y.z-李明劳模创新工作室-"), "{}", mail.subject);
        assert!(!mail.link().unwrap().href.contains(['\r', '\n', ' ']));
    }

    #[test]
    fn empty_answers_leave_no_dashes_and_a_blank_to_fill() {
        let mail = of(&[]);
        assert!(!mail.subject.starts_with('-') && !mail.subject.contains("--"), "{}", mail.subject);
        assert!(mail.body.contains(OPEN));
    }

    #[test]
    fn a_link_is_encoded_and_short() {
        let mail = |body: &str| Mail { to: vec!["a@b.cn".into()], subject: "甲 & 乙".into(), body: body.into() };
        let short = mail("一\n二").link().unwrap();
        let expected = "mailto:a@b.cn?subject=%E7%94%B2%20%26%20%E4%B9%99&body=%E4%B8%80%0D%0A%E4%BA%8C";
        assert_eq!((short.href.as_str(), short.whole), (expected, true));
        let long = mail(&"长".repeat(300)).link().unwrap();
        assert!(!long.whole && long.href.len() < 100, "{}", long.href);
        assert_eq!(Mail { to: Vec::new(), ..mail("") }.link(), None);
    }
}
