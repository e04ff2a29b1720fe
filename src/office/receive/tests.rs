//! What an office receives: files alone, in archives and in mails, and files of every other kind.

use std::io::{Cursor, Write};

use base64::prelude::{BASE64_STANDARD, Engine};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::answers::{Answers, Place};
use crate::check::Entries;
use crate::check::words::Judgement;
use crate::collection::ReceivedApplication;
use crate::exports::word;
use crate::json;
use crate::kit;
use crate::notice::{builtin_ids, file};
use crate::wire;

fn notices() -> Vec<(String, String)> {
    builtin_ids().map(|id| (id.to_owned(), file(id).unwrap())).collect()
}

fn answers(studio: &str) -> Answers {
    let mut answers = kit::accepted(&kit::nanchang());
    answers.write(&Place::field("studio_name"), studio);
    answers
}

/// A submission of this studio.
fn studio(name: &str) -> Vec<u8> {
    wire::write(&kit::nanchang(), name, &answers(name), None).into_bytes()
}

fn form(answers: &Answers) -> Vec<u8> {
    let notice = kit::nanchang();
    word::form(&notice, notice.own_forms()[0], &Entries::of(&notice, answers.clone()), None).unwrap()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn mail(files: &[(&str, &[u8])]) -> Vec<u8> {
    let part = |(name, bytes): &(&str, &[u8])| {
        let head = format!("Content-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64");
        format!("--b\r\n{head}\r\n\r\n{}\r\n", BASE64_STANDARD.encode(bytes))
    };
    let head = "From: a@b.cn\r\nSubject: a\r\nDate: Wed, 2 Jun 2021 10:00:00 +0800\r\nContent-Type: multipart/mixed; boundary=b";
    let text = "--b\r\nContent-Type: text/plain\r\n\r\n现报送。\r\n";
    format!("{head}\r\n\r\n{text}{}--b--\r\n", files.iter().map(part).collect::<String>()).into_bytes()
}

fn items(path: &str, bytes: &[u8]) -> Vec<Received> {
    let file = FileIn { path: path.to_owned(), file: bytes.to_vec(), ..FileIn::default() };
    received(&ReceivingNotices::of(&notices()), &file)
}

/// What each item is: its studio, or the sentence; and where it lies.
fn seen(path: &str, bytes: &[u8]) -> Vec<(String, String)> {
    let said = |it: &Received| match &it.item.content {
        Ok(application) => application.names.studio.clone(),
        Err(sentence) => sentence.clone(),
    };
    items(path, bytes).iter().map(|it| (said(it), it.item.origins[0].to_string())).collect()
}

#[track_caller]
fn check(bytes: &[u8], expected: &[(&str, &str)]) {
    let seen = seen("来", bytes);
    let seen: Vec<(&str, &str)> = seen.iter().map(|(said, from)| (&**said, &**from)).collect();
    assert_eq!(seen, expected);
}

/// The one sentence that is said of a file, by its beginning.
#[track_caller]
fn refused(bytes: &[u8], begins: &str) {
    let seen = seen("来", bytes);
    let [(said, from)] = seen.as_slice() else { panic!("{seen:?}") };
    assert!(said.starts_with(begins) && said.ends_with('。') && from == "来", "{said} {from}");
}

/// The form that somebody printed to another margin, received with its blank at hand and without.
#[test]
fn a_word_form_is_held_beside_the_blank_that_was_given() {
    let notice = kit::nanchang();
    let narrow = kit::with_left_margin(&kit::word_file("04-filled.docx"), 300);
    let file = || FileIn { path: "甲.docx".to_owned(), file: narrow.clone(), ..FileIn::default() };
    let changes = |blanks: Vec<(String, BlankFile)>| {
        let reply = receive(Asked { notices: notices(), files: vec![file()], blanks }).unwrap();
        let item = ReceivedItem::recorded(&json::parse(&reply.items[0].record).unwrap()).unwrap();
        item.content.unwrap().changes
    };
    let blank = |file: Vec<u8>| vec![(notice.id.clone(), BlankFile { name: "空表.docx".to_owned(), file })];
    let told = changes(blank(kit::word_file("03-blank.docx")));
    assert!(told.len() == 1 && told[0].starts_with("左边距从") && told[0].ends_with("；依据：填表说明·11"), "{told:?}");
    assert_eq!(changes(Vec::new()), [] as [&str; 0], "the notice alone says no margin");
    // What is no blank of this notice says nothing.
    assert_eq!(changes(blank(b"%PDF".to_vec())), [] as [&str; 0]);
    assert_eq!(changes(blank(kit::word_file("46-cccc-blank.docx"))), [] as [&str; 0]);
}

/// Nobody is accused of changing the union's form who filled it on the page.
#[test]
fn a_form_of_this_program_counts_no_changes_beside_the_unions_blank() {
    let notice = kit::nanchang();
    let entries = Entries::of(&notice, kit::accepted(&notice));
    let own = word::form(&notice, notice.own_forms()[0], &entries, None).unwrap();
    let blank = BlankFile { name: "空表.docx".to_owned(), file: kit::word_file("03-blank.docx") };
    let files = vec![FileIn { path: "甲.docx".to_owned(), file: own, ..FileIn::default() }];
    let reply = receive(Asked { notices: notices(), files, blanks: vec![(notice.id.clone(), blank)] }).unwrap();
    let item = ReceivedItem::recorded(&json::from_text(&reply.items[0].record).unwrap()).unwrap();
    assert_eq!(item.application().unwrap().changes, [] as [String; 0]);
}

const PHOTO: &[u8] = b"\xff\xd8\xff\xe0 photo";

#[test]
fn a_submission_is_checked_anew_and_known_by_its_bytes() {
    let bytes = studio("甲");
    let [one] = &items("东湖/甲.json", &bytes)[..] else { panic!() };
    let prepared = kit::prepared(kit::nanchang());
    let tree = wire::parse(str::from_utf8(&bytes).unwrap()).unwrap();
    let origin = crate::collection::Origin { file: "东湖/甲.json".to_owned(), ..Default::default() };
    assert_eq!(one.item, ReceivedItem::new(&bytes, origin, Ok(ReceivedApplication::of(&prepared, &tree))));
    assert_eq!((&one.own, one.is_form, &one.application), (&None, false, &Some(tree)));
}

#[test]
fn a_word_form_says_what_is_sure_and_asks_the_rest() {
    let [one] = &items("甲.docx", &form(&answers("甲")))[..] else { panic!() };
    let known = one.item.application().unwrap();
    assert_eq!((&*known.names.studio, one.is_form), ("甲", true));
    assert!(known.judgement != Judgement::Accept || known.doubtful == 0, "{known:?}");
    let reply = work(&[("甲.docx", &form(&answers("甲")))]);
    let submission = reply.items[0].submission.as_deref().unwrap();
    let read = wire::answers_of(&wire::parse(submission).unwrap(), &kit::nanchang());
    assert_eq!(read.field("studio_name"), "甲", "it opens as others do");
    // A form that people changed: what was not found for sure is counted, and nobody accepts it unseen.
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/imports/corpus/19-rows-deleted.docx");
    let [one] = &items("甲.docx", &std::fs::read(corpus).unwrap())[..] else { panic!() };
    let known = one.item.application().unwrap();
    assert!(known.doubtful > 0 && known.judgement != Judgement::Accept, "{known:?}");
}

fn work(files: &[(&str, &[u8])]) -> Reply {
    let file =
        |(path, file): &(&str, &[u8])| FileIn { path: (*path).to_owned(), file: file.to_vec(), ..FileIn::default() };
    receive(Asked { notices: notices(), files: files.iter().map(file).collect(), blanks: Vec::new() }).unwrap()
}

#[test]
fn photos_beside_an_application_are_its_files() {
    check(&zip(&[("甲/甲.json", &studio("甲")), ("甲/照片.jpg", PHOTO)]), &[("甲", "来 / 甲/甲.json")]);
    check(&mail(&[("甲.json", &studio("甲")), ("照片.jpg", PHOTO)]), &[("甲", "来 / 甲.json")]);
    let packed = zip(&[("甲.json", &studio("甲")), ("照片.jpg", PHOTO)]);
    let [one] = &items("来", &packed)[..] else { panic!() };
    assert_eq!(one.own.as_deref(), Some(&*studio("甲")));
    assert_eq!(one.item.origins[0].packed.as_ref().unwrap().0, crate::proof::Digest::of(&packed).hex());
}

#[test]
fn several_applications_are_so_many_rows_wherever_they_lie() {
    let inner = zip(&[("乙.json", &studio("乙")), ("__MACOSX/乙.json", &studio("丙")), ("Thumbs.db", b"1")]);
    let forwarded = mail(&[("丙.json", &studio("丙"))]);
    check(
        &mail(&[("甲.json", &studio("甲")), ("包.zip", &inner), ("转发.eml", &forwarded), ("再.json", &studio("甲"))]),
        &[("甲", "来 / 甲.json"), ("乙", "来 / 包.zip/乙.json"), ("丙", "来 / 转发.eml/丙.json")],
    );
    check(&zip(&[("邮件/甲.eml", &mail(&[("甲.json", &studio("甲"))]))]), &[("甲", "来 / 邮件/甲.eml/甲.json")]);
}

#[test]
fn a_mails_date_says_when_it_was_received_unless_somebody_knows() {
    let date = |bytes: &[u8], received| {
        let file = FileIn { path: "来".to_owned(), received, digest: None, file: bytes.to_vec() };
        super::received(&ReceivingNotices::of(&notices()), &file)[0].item.received()
    };
    let bytes = mail(&[("甲.json", &studio("甲"))]);
    assert_eq!((date(&bytes, None), date(&bytes, Some(7))), (Some(1_622_599_200), Some(7)));
    assert_eq!(date(&mail(&[]), None), Some(1_622_599_200), "of what is unreadable, too");
    assert_eq!((date(&zip(&[("甲.eml", &bytes)]), None), date(&studio("甲"), None)), (Some(1_622_599_200), None));
}

#[test]
fn the_word_form_of_the_same_application_is_no_row_of_its_own() {
    let (json, word) = (studio("甲"), form(&answers("甲")));
    for order in [[("甲.json", &*json), ("甲.docx", &*word)], [("甲.docx", &*word), ("甲.json", &*json)]] {
        assert_eq!(seen("来", &mail(&order)).len(), 1, "it says the same");
    }
    let other = form(&answers("乙"));
    let found = seen("来", &mail(&[("甲.json", &json), ("乙.docx", &other)]));
    assert_eq!(found.iter().map(|(said, _)| said.as_str()).collect::<Vec<_>>(), ["甲", "乙"], "it says something else");
    let package = zip(&[("甲/目录.txt", b"1"), ("甲/01/甲.json", &json), ("甲/01/甲.docx", &other)]);
    assert_eq!(seen("来", &package).len(), 1, "the page packs one application");
    let found = seen("来", &mail(&[("包.zip", &package), ("丙.docx", &form(&answers("丙")))]));
    assert_eq!(found.iter().map(|(said, _)| said.as_str()).collect::<Vec<_>>(), ["甲", "丙"], "beside the package");
    let found = seen("来", &mail(&[("包.zip", &package), ("锁.zip", &locked())]));
    assert!(found.len() == 2 && found[1].0.starts_with("压缩包设了密码"), "{found:?}");
}

/// An archive with a password: its bit set by hand, for this crate encrypts nothing here.
fn locked() -> Vec<u8> {
    let mut locked = zip(&[("甲.json", &studio("甲"))]);
    let central = locked.windows(4).rposition(|it| it == b"PK\x01\x02").unwrap();
    locked[6] |= 1;
    locked[central + 8] |= 1;
    locked
}

/// Our own mail carries the submission and its Word form.
#[test]
fn the_mail_that_the_page_makes_is_one_application() {
    use crate::exports::Export;
    use crate::office::draft::SentDraft;
    use crate::office::export;
    for notice in kit::notices().filter(|notice| Export::Mail.is_offered(notice)) {
        let submission = wire::write(&notice, "甲", &kit::accepted(&notice), None);
        let draft = SentDraft { notice: file(&notice.id).unwrap(), submission: submission.clone(), today: None };
        let asked = export::Asked { draft, export: Export::Mail, form: None };
        let Bytes(mail) = export::make(asked).unwrap();
        let found = items("来", &mail);
        let own: Vec<_> = found.iter().map(|it| it.own.as_deref()).collect();
        assert_eq!(own, [Some(submission.as_bytes())], "{}", notice.id);
    }
}

#[test]
fn whatever_is_no_application_is_a_row_with_a_sentence() {
    let (notice, json) = (kit::nanchang(), studio("甲"));
    let absent = String::from_utf8(json.clone()).unwrap().replace(&notice.id, "elsewhere-2027");
    refused(absent.as_bytes(), "申报文件属于通知“elsewhere-2027”");
    refused(&json[..json.len() / 2], "文件不完整");
    refused(b"", "文件是空的");
    refused(PHOTO, "这是 JPEG");
    refused(b"%PDF-1.7", "这是 PDF");
    refused(b"Rar!\x1a\x07\0", "这是压缩包");
    refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "这是旧格式的 Word");
    refused(&zip(&[("word/document.xml", b"<a/>")]), "这不是 Word");
    refused(&zip(&[("照片.jpg", PHOTO)]), "压缩包里没有找到申报文件");
    refused(&mail(&[("照片.jpg", PHOTO)]), "邮件里没有找到申报文件");
    refused(
        &mail(&[("甲.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0")]),
        "邮件里没有找到申报文件。附件“甲.doc”：这是旧格式的 Word",
    );
    refused(b"\xc4\xcf\xb2\xfd", "这个文件是 GBK");
    refused(b"PK\x03\x04 broken", "压缩包");
}

#[test]
fn a_broken_application_beside_a_sound_one_is_a_row() {
    let broken = &studio("乙")[..900];
    let found = seen("来", &zip(&[("甲.json", &studio("甲")), ("乙.json", broken)]));
    assert_eq!((found.len(), found[1].0.starts_with("文件不完整"), &*found[1].1), (2, true, "来 / 乙.json"));
}

#[test]
fn what_cannot_be_looked_at_is_said_beside_what_was_found() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("甲.json", SimpleFileOptions::default()).unwrap();
    archive.write_all(&studio("甲")).unwrap();
    let spaces = [&studio("乙")[..], &vec![b' '; 2 * wire::LARGEST]].concat();
    archive.start_file("乙.json", SimpleFileOptions::default()).unwrap();
    archive.write_all(&spaces).unwrap();
    let found = seen("来", &archive.finish().unwrap().into_inner());
    assert_eq!((found.len(), &*found[0].0, &*found[1].1), (2, "甲", "来"));
    assert!(found[1].0.contains("“乙.json”比任何申报文件都大"), "{found:?}");
    refused(&locked(), "压缩包设了密码，打不开其中的“甲.json”");
    let whole = zip(&[("甲.json", &studio("甲")), ("乙.json", &studio("乙"))]);
    let found = seen("来", &whole[..whole.len() - 200]);
    assert_eq!((&*found[0].0, &*found.last().unwrap().0), ("甲", words::CUT));
}

/// Of a large package only the beginning comes, with the digest of the whole.
#[test]
fn the_front_of_a_package_is_known_by_the_digest_of_the_whole() {
    let whole = zip(&[("甲/01/甲.json", &studio("甲")), ("甲/目录.txt", b"1"), ("甲/影片.mp4", &[7; 999])]);
    let file = FileIn {
        path: "甲.zip".to_owned(),
        received: None,
        digest: Some("0f".repeat(32)),
        file: whole[..whole.windows(4).position(|it| it == b"PK\x01\x02").unwrap() - 9].to_vec(),
    };
    let found = received(&ReceivingNotices::of(&notices()), &file);
    let [one] = &found[..] else { panic!("{}", found.len()) };
    assert_eq!(one.item.origins[0].packed.as_ref().unwrap().0, "0f".repeat(32));
}

#[test]
fn what_goes_to_the_page_reads_back() {
    let packed = zip(&[("甲.json", &studio("甲"))]);
    let reply = work(&[("1", b""), ("2", &packed)]);
    let read = |it: &FoundItem| ReceivedItem::recorded(&json::parse(&it.record).unwrap()).unwrap();
    assert_eq!(reply.items.iter().map(|it| it.file).collect::<Vec<_>>(), [0, 1]);
    assert!(read(&reply.items[0]).application().is_none());
    assert_eq!(read(&reply.items[1]), items("2", &packed)[0].item);
    assert_eq!(reply.items[1].own, Some(Bytes(studio("甲"))));
}

/// The same text on the same thread is compiled once; another text under the same id is another notice.
#[test]
fn notices_are_kept_by_their_text() {
    let of = |texts: &[(String, String)]| ReceivingNotices::of(texts).prepared("a").map(|it| it.notice.title.clone());
    let text = |title: &str| {
        let text = kit::definition(&format!("title = '{title}'"));
        vec![("a".to_owned(), crate::notice::carry(&text, crate::notice::Notation::of(&text)))]
    };
    assert_eq!(of(&text("甲")).as_deref(), Some("甲"));
    assert_eq!(of(&text("乙")).as_deref(), Some("乙"));
    assert_eq!(of(&text("甲")).as_deref(), Some("甲"));
    assert_eq!(of(&[("a".to_owned(), "{".to_owned())]), None);
}

#[test]
fn files_in_a_packed_file_are_listed_and_taken_out() {
    use crate::office::packed::{AskedPacked, AskedPart};
    use crate::office::work;
    let inner = zip(&[("图/1.png", b"\x89PNG\r\n\x1a\n")]);
    let mail = mail(&[("甲.json", &studio("甲")), ("包.zip", &inner)]);
    let listed = work(AskedPacked { file: mail.clone() }).unwrap();
    let names: Vec<&str> = listed.files.iter().map(|(path, _)| &**path).collect();
    assert_eq!((names, listed.more), (vec!["正文 1", "甲.json", "包.zip/图/1.png"], false));
    assert_eq!(listed.files[1].1, studio("甲").len() as u64);
    let part = |nth| work(AskedPart { file: mail.clone(), nth }).map(|bytes| bytes.0);
    assert_eq!((part(1).unwrap(), part(2).unwrap()), (studio("甲"), b"\x89PNG\r\n\x1a\n".to_vec()));
    assert!(part(3).unwrap_err().ends_with('。') && work(AskedPacked { file: PHOTO.to_vec() }).is_err());
}
