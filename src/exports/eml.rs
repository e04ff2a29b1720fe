//! The mail as a file that mail programs open as a draft to send: Outlook by `X-Unsent: 1`, Thunderbird and Foxmail by
//! editing it as new. It has neither date nor id, which the program gives it when it is sent; so equal drafts give equal
//! bytes. Runs in the worker `office` and natively.
//! Not here: what the mail says (`mail`).

use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::headers::{Header, HeaderType};
use mail_builder::mime::{BodyPart, MimePart};
use sha2::{Digest, Sha256};

use super::{Export, Mail, Part};

/// The ending of the files.
pub const ENDING: &str = ".eml";

/// Bytes of a name in an encoded word, which may take 75 letters (RFC 2047, section 2).
const WORD: usize = 18;

/// The draft of a mail with these files attached, by RFC 5322 and 2045. An empty address stays to be filled.
pub fn eml(mail: &Mail, parts: &[Part]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let to = mail.to.iter().map(|address| Address::new_address(None::<&str>, address.as_str())).collect();
    let headers: [(&str, HeaderType<'_>); 4] = [
        ("X-Unsent", Raw::new("1").into()),
        ("To", Address::new_list(to).into()),
        ("Subject", Text::new(mail.subject.as_str()).into()),
        ("MIME-Version", Raw::new("1.0").into()),
    ];
    for (name, value) in headers.into_iter().filter(|(name, _)| *name != "To" || !mail.to.is_empty()) {
        bytes.extend_from_slice(name.as_bytes());
        bytes.extend_from_slice(b": ");
        value.write_header(&mut bytes, name.len() + 2);
    }
    let body = MimePart::new("text/plain", mail.body.replace('\n', "\r\n"));
    let all = [body].into_iter().chain(parts.iter().map(attached)).collect::<Vec<_>>();
    let kind = ContentType::new("multipart/mixed").attribute("boundary", boundary(mail, parts));
    MimePart::new(kind, all).write_part(&mut bytes);
    bytes
}

/// What parts the parts: made of what they say, so that it stands in none of them.
fn boundary(mail: &Mail, parts: &[Part]) -> String {
    let mut digest = Sha256::new();
    digest.update(&mail.body);
    parts.iter().for_each(|part| digest.update(&part.bytes));
    let digest = digest.finalize();
    let letters: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    format!("=_{letters}")
}

/// An attachment. Its name stands there twice: by RFC 2231, and as encoded words for programs that know only those.
fn attached(part: &Part) -> MimePart<'_> {
    let kind = format!("{}; name=\"{}\"", kind(&part.name), words(&part.name));
    let disposition = ContentType::new("attachment").attribute("filename", part.name.as_str());
    let headers = vec![
        ("Content-Type".into(), Raw::new(kind).into()),
        ("Content-Disposition".into(), HeaderType::ContentType(disposition)),
    ];
    MimePart { headers, contents: BodyPart::Binary(part.bytes.as_slice().into()) }
}

/// A text in encoded words, none of which ends within a character.
fn words(text: &str) -> String {
    let mut words: Vec<Vec<u8>> = vec![Vec::new()];
    for c in text.chars() {
        let mut room = [0; 4];
        let bytes = c.encode_utf8(&mut room).as_bytes();
        if words.last().is_some_and(|word| word.len() + bytes.len() > WORD) {
            words.push(Vec::new());
        }
        words.iter_mut().last().into_iter().for_each(|word| word.extend_from_slice(bytes));
    }
    let word = |bytes: &Vec<u8>| {
        let letters: String = bytes.iter().map(|byte| format!("={byte:02X}")).collect();
        format!("=?UTF-8?Q?{letters}?=")
    };
    words.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// What is attached was made by the program, so that the table knows it.
fn kind(name: &str) -> &'static str {
    let about = Export::ALL.iter().map(|export| export.about()).find(|about| name.ends_with(about.suffix));
    about.map_or("application/octet-stream", |about| about.mime)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mail_parser::{MessageParser, MimeHeaders};

    fn mail() -> Mail {
        let body = "市总工会：\n\n现报送“𠮷野”创新工作室。\n.\nFrom x\n=_";
        Mail { to: vec!["a@b.cn".into(), "c@d.cn".into()], subject: "甲厂-".repeat(40), body: body.into() }
    }

    fn parts() -> Vec<Part> {
        let part =
            |name: &str, bytes: &[u8]| Part { folder: "申报表".into(), name: name.into(), bytes: bytes.into() };
        let all: Vec<u8> = (0..=255).cycle().take(5000).collect();
        vec![part(&("申😀".repeat(20) + ".json"), b"{}"), part("a \"b\".xlsx", &all), part("空.docx", b"")]
    }

    #[test]
    fn a_draft_reads_back_as_it_was_made() {
        let bytes = eml(&mail(), &parts());
        assert!(bytes.starts_with(b"X-Unsent: 1\r\n") && bytes.is_ascii());
        let read = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(read.subject(), Some(mail().subject.as_str()));
        let to: Vec<_> = read.to().unwrap().iter().map(|one| one.address().unwrap().to_owned()).collect();
        assert_eq!(to, mail().to);
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), mail().body);
        assert!(read.date().is_none() && read.message_id().is_none() && read.from().is_none());
        let attached: Vec<_> = read.attachments().collect();
        assert_eq!(attached.len(), parts().len());
        for (read, part) in attached.iter().zip(parts()) {
            assert_eq!((read.attachment_name(), read.contents()), (Some(part.name.as_str()), part.bytes.as_slice()));
        }
    }

    #[test]
    fn lines_are_as_short_as_mail_demands_and_nothing_typed_becomes_a_header() {
        let odd = Mail { subject: "甲 Bcc: x@y.z".into(), ..mail() };
        let bytes = eml(&odd, &parts());
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
        assert!(!text.lines().any(|line| line.starts_with("Bcc")));
    }

    #[test]
    fn without_an_address_nobody_is_named() {
        let text = String::from_utf8(eml(&Mail { to: Vec::new(), ..mail() }, &[])).unwrap();
        assert!(!text.lines().any(|line| line.starts_with("To:")), "{text}");
        assert!(MessageParser::default().parse(text.as_bytes()).unwrap().to().is_none());
    }

    #[test]
    fn equal_drafts_are_equal_bytes() {
        assert_eq!(eml(&mail(), &parts()), eml(&mail(), &parts()));
        assert_ne!(boundary(&mail(), &parts()), boundary(&mail(), &[]));
    }

    #[test]
    fn names_for_old_programs_are_whole_characters() {
        assert_eq!(words("a"), "=?UTF-8?Q?=61?=");
        for word in words(&"申😀".repeat(20)).split(' ') {
            assert!(word.len() <= 75, "{word}");
        }
    }
}
