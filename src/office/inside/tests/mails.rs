//! Mails as this program and others write them, what is said of those that do not open, and mails that nobody wrote.

use std::io::{Cursor, Write};

use base64::prelude::{BASE64_STANDARD, Engine};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::one::NotOne;
use super::super::{Container, DEEPEST};
use crate::check::Entries;
use crate::exports::{Export, word};
use crate::kit;
use crate::notice::{Notice, builtin_ids, file};
use crate::office::bytes::Bytes;
use crate::office::draft::SentDraft;
use crate::office::export;
use crate::office::open::{Asked, Reply, open_any};
use crate::wire;

fn opened(mail: &[u8]) -> Result<Reply, String> {
    let notices = builtin_ids().map(|id| (id.to_owned(), file(id).unwrap())).collect();
    open_any(Asked { name: "甲.eml".to_owned(), file: mail.to_vec(), notices, blank: None })
}

fn nothing() -> String {
    NotOne::None(Container::Mail).sentence()
}

/// A submission of this name.
fn submission_of(name: &str) -> Vec<u8> {
    let notice = kit::nanchang();
    wire::write(&notice, name, &kit::accepted(&notice), None).into_bytes()
}

/// Of which name what was opened is.
fn name_of(opened: Result<Reply, String>) -> String {
    match opened {
        Ok(Reply::Draft(draft)) => draft.name,
        other => panic!("no draft: {other:?}"),
    }
}

fn base64(bytes: &[u8]) -> String {
    let text = BASE64_STANDARD.encode(bytes);
    text.as_bytes().chunks(76).map(|line| str::from_utf8(line).unwrap().to_owned() + "\r\n").collect()
}

fn quoted_printable(bytes: &[u8]) -> String {
    let signs: Vec<String> = bytes.iter().map(|byte| format!("={byte:02X}")).collect();
    signs.chunks(20).map(|line| line.concat() + "=\r\n").collect()
}

/// A part with a head of its own.
fn part(head: &str, body: &str) -> Vec<u8> {
    format!("{head}\r\n\r\n{body}").into_bytes()
}

/// A file attached in base64.
fn attachment(head: &str, bytes: &[u8]) -> Vec<u8> {
    part(&[head, "\r\nContent-Transfer-Encoding: base64"].concat(), &base64(bytes))
}

fn mixed(head: &str, boundary: &str, parts: &[Vec<u8>]) -> Vec<u8> {
    let head = format!("{head}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary=\"{boundary}\"\r\n");
    let part = |part: &Vec<u8>| [format!("\r\n--{boundary}\r\n").as_bytes(), part].concat();
    [head.into_bytes(), parts.iter().flat_map(part).collect(), format!("\r\n--{boundary}--\r\n").into_bytes()].concat()
}

/// A mail with these parts behind a text.
fn mail(parts: &[Vec<u8>]) -> Vec<u8> {
    let text = part("Content-Type: text/plain; charset=utf-8", "现报送申报材料。");
    mixed("From: a@b.cn\r\nTo: c@d.cn\r\nSubject: =?gb18030?B?ye6xqA==?=", "----=_甲1", &[&[text], parts].concat())
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn form_of(notice: &Notice) -> Vec<u8> {
    let entries = Entries::of(notice, kit::accepted(notice));
    word::form(notice, notice.own_forms()[0], &entries, None).unwrap()
}

#[test]
fn our_own_mail_opens_as_what_it_carries() {
    let notice = kit::nanchang();
    let submission = wire::write(&notice, "甲", &kit::accepted(&notice), None);
    let draft = SentDraft { notice: file(&notice.id).unwrap(), submission: submission.clone(), today: None };
    let Bytes(mail) = export::make(export::Asked { draft, export: Export::Mail, form: None }).unwrap();
    let direct = opened(submission.as_bytes()).unwrap();
    assert_eq!(opened(&mail), Ok(direct));
}

#[test]
fn other_programs_write_the_same_in_many_ways() {
    let one = submission_of("甲");
    let plain = String::from_utf8(one.clone()).unwrap();
    let json = "Content-Type: application/json";
    let quoted = "\r\nContent-Transfer-Encoding: Quoted-Printable";
    let inner = mail(&[attachment(json, &one)]);
    let gbk_name = b"Content-Type: application/octet-stream;\r\n name=\"\xc4\xcf\xb2\xfd.json\"\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    let received = "Received: from a by b;\r\n\tWed, 2 Jun 2021 10:00:00 +0800\r\n".repeat(90);
    let lines = |mail: &[u8]| mail.iter().copied().filter(|byte| *byte != b'\r').collect::<Vec<u8>>();
    let ways: [(&str, Vec<u8>); 16] = [
        (
            "a name by RFC 2231",
            mail(&[attachment(
                &[json, "\r\nContent-Disposition: attachment;\r\n filename*0*=UTF-8''%E7%94%B2;\r\n filename*1*=.json"]
                    .concat(),
                &one,
            )]),
        ),
        (
            "a name by RFC 2047",
            mail(&[attachment("Content-Type: application/octet-stream;\r\n name=\"=?GB2312?B?xM+y/S5qc29u?=\"", &one)]),
        ),
        ("a name in bytes of GBK", mail(&[[&gbk_name[..], base64(&one).as_bytes()].concat()])),
        ("no name", mail(&[attachment("Content-Type: application/octet-stream", &one)])),
        ("no kind", mail(&[attachment("Content-Disposition: attachment", &one)])),
        ("quoted-printable", mail(&[part(&[json, quoted].concat(), &quoted_printable(&one))])),
        ("eight bits", mail(&[part(&[json, "\r\nContent-Transfer-Encoding: 8bit"].concat(), &plain)])),
        ("as a text", mail(&[attachment("Content-Type: text/plain; charset=gb2312; name=a.json", &one)])),
        ("forwarded", mail(&[[b"Content-Type: message/rfc822\r\n\r\n", &inner[..]].concat()])),
        ("forwarded as a file", mail(&[attachment("Content-Type: application/octet-stream; name=\"a.eml\"", &inner)])),
        ("forwarded and encoded", mail(&[attachment("Content-Type: message/rfc822", &inner)])),
        ("parts in a part", mail(&[mixed("X-A: b", "--b", &[attachment(json, &one)])])),
        ("lines without CR", lines(&inner)),
        ("of a file of mails", [b"From - Wed Jun  2 10:00:00 2021\r\n", &inner[..]].concat()),
        ("a long way", [received.as_bytes(), &inner[..]].concat()),
        ("nothing but the file", attachment(&["MIME-Version: 1.0\r\n", json].concat(), &one)),
    ];
    let direct = opened(&one).unwrap();
    for (way, mail) in ways {
        assert_eq!(opened(&mail).as_ref(), Ok(&direct), "{way}");
    }
    // The same file attached by mail after mail is one.
    assert_eq!(
        name_of(opened(&mail(&[
            attachment(json, &one),
            [b"Content-Type: message/rfc822\r\n\r\n", &inner[..]].concat()
        ]))),
        "甲"
    );
    let end = inner.windows(4).rposition(|it| it == b"\r\n--").unwrap();
    assert_eq!(name_of(opened(&inner[..end])), "甲", "cut behind the file");
}

#[test]
fn an_archive_serves_where_no_submission_is_attached_and_a_form_where_neither_is() {
    let (notice, one) = (kit::nanchang(), submission_of("甲"));
    let packed = attachment("Content-Type: application/zip", &zip(&[("甲/甲.json", &one)]));
    let form = attachment("Content-Type: application/vnd.ms-word", &form_of(&notice));
    assert_eq!(name_of(opened(&mail(&[form.clone(), packed.clone()]))), "甲");
    assert_eq!(name_of(opened(&mail(&[packed, attachment("X-A: b", &submission_of("乙"))]))), "乙");
    let picture = attachment("Content-Type: image/png", b"\x89PNG\r\n\x1A\n\0");
    let Ok(Reply::Form(read)) = opened(&mail(&[picture, form])) else { panic!("no form") };
    assert_eq!(read.notice, notice.id);
}

#[test]
fn several_and_none_are_said() {
    let notice = kit::nanchang();
    let said = |parts: &[Vec<u8>]| opened(&mail(parts)).unwrap_err();
    let json = |name: &str| attachment("Content-Type: application/json", &submission_of(name));
    assert!(said(&[json("甲"), json("乙")]).starts_with("邮件里有 2 份申报文件。"));
    let packed = |names: &[&str]| {
        let files: Vec<(String, Vec<u8>)> =
            names.iter().map(|name| (format!("{name}.json"), submission_of(name))).collect();
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, file)| (&**name, &**file)).collect();
        attachment("Content-Type: application/zip", &zip(&files))
    };
    assert!(said(&[packed(&["甲"]), packed(&["乙", "丙"])]).starts_with("邮件里有 3 份申报文件。"));
    let other = kit::notices().find(|it| it.id != notice.id && !it.own_forms().is_empty()).unwrap();
    let forms = [attachment("X-A: b", &form_of(&notice)), attachment("X-A: b", &form_of(&other))];
    assert!(said(&forms).starts_with("邮件里有 2 份 Word 申报表。"));
    let old = attachment(
        "Content-Type: application/msword",
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0",
    );
    assert!(said(&[old]).starts_with("邮件里的 Word 附件：这是旧格式的 Word"));
    for none in [vec![], vec![attachment("Content-Type: image/png", b"\x89PNG\r\n\x1A\n\0")], vec![packed(&[])]] {
        assert_eq!(said(&none), nothing());
    }
    assert_eq!(opened(b"MIME-Version: 1.0\r\nSubject: a\r\n\r\nb"), Err(nothing()));
}

/// Far more parts than a person attaches, mails in mails, and what unpacks to more than it is.
#[test]
fn mails_that_nobody_wrote_are_refused() {
    let head = "MIME-Version: 1.0\r\nSubject: a\r\n";
    let forwarded = "Content-Type: message/rfc822\r\n\r\n".repeat(200_000);
    let digests: String = (0..50_000)
        .map(|nth| format!("Content-Type: multipart/digest; boundary={nth}\r\n\r\n--{nth}\r\n\r\n"))
        .collect();
    let many = vec![attachment("Content-Type: text/plain", b"a"); 10_000];
    let encoded = attachment("Content-Type: message/rfc822", [head, &forwarded].concat().as_bytes());
    let mut attached = mail(&[attachment("X-A: b", &submission_of("甲"))]);
    for _ in 0..=DEEPEST {
        attached = mail(&[attachment("Content-Type: application/octet-stream", &attached)]);
    }
    for bytes in [
        [head, &forwarded].concat().into_bytes(),
        [head, &digests].concat().into_bytes(),
        mail(&many),
        mail(&[encoded]),
        attached,
    ] {
        assert_eq!(opened(&bytes), Err(NotOne::TooMuch.sentence()));
    }
    let wide = [head, "Content-Type: multipart/mixed; boundary=a\r\n\r\n", &"--a\r\n".repeat(100_000)].concat();
    let spaces = vec![b' '; 2 * wire::LARGEST];
    let bomb = mail(&[attachment("X-A: b", &zip(&[("甲.json", &spaces), ("乙.json", &spaces)]))]);
    let unread = mail(&[
        part("Content-Transfer-Encoding: base64", "=*="),
        part("Content-Transfer-Encoding: quoted-printable", "="),
    ]);
    for bytes in [wide.into_bytes(), bomb, unread] {
        assert_eq!(opened(&bytes), Err(nothing()));
    }
}

proptest! {
    // Each case that opens reads a whole definition.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]
    #[test]
    fn no_mail_stops_it(cut in 0..6000_usize, at in 0..6000_usize, put in "(?s).{0,9}", again in 0..4_usize) {
        let json = attachment("Content-Type: application/json; name=a", &submission_of("甲")[..900]);
        let mut bytes = mail(&[json, [b"Content-Type: message/rfc822\r\n\r\n", &mail(&[])[..]].concat()]);
        let at = at.min(bytes.len());
        (0..again).for_each(|_| drop(bytes.splice(at..at, put.bytes())));
        bytes.truncate(cut);
        let asked = Asked { name: String::new(), file: bytes, notices: Vec::new(), blank: None };
        let said = open_any(asked).unwrap_err();
        prop_assert!(said.ends_with('。'), "{}", said);
    }
}
