//! Each kind of file that people choose by mistake, and what is said of it; and bytes of any kind.

use proptest::prelude::*;

use super::*;
use crate::answers::Answers;
use crate::files::Format;
use crate::kit;
use crate::wire::{self, LARGEST};

fn good() -> String {
    let notice = kit::notices().next().unwrap();
    wire::write(&notice, "甲", &Answers::default(), None)
}

fn error(name: &str, bytes: &[u8]) -> OpenError {
    submission(name, bytes).map(|(_, head)| head).unwrap_err()
}

/// The sentence about a file that was chosen as a submission.
fn said(name: &str, bytes: &[u8]) -> String {
    refusal(&error(name, bytes), ChosenAs::Submission)
}

fn zip(names: &[&str]) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in names {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(b"1").unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2], mark: bool) -> Vec<u8> {
    let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    units.flat_map(bytes).collect()
}

/// 南昌市总工会 in GBK.
const GBK: &[u8] = b"\xc4\xcf\xb2\xfd\xca\xd0\xd7\xdc\xb9\xa4\xbb\xe1";

#[test]
fn a_submission_opens_with_and_without_the_mark() {
    let text = good();
    let (tree, head) = submission("甲.json", text.as_bytes()).unwrap();
    assert_eq!((wire::parse(&text).unwrap(), head.name.as_str()), (tree, "甲"));
    let marked = submission("", ["\u{feff}", &text].concat().as_bytes()).unwrap();
    assert_eq!(marked, submission("", text.as_bytes()).unwrap());
    // A second mark is no mark, whoever reads the file.
    let twice = ["\u{feff}\u{feff}", &text].concat();
    assert!(submission("", twice.as_bytes()).is_err() && wire::parse(&twice).is_err());
}

#[test]
fn what_is_too_large_names_both_sizes() {
    let large = vec![b' '; LARGEST + 1];
    assert_eq!(error("", &large), OpenError::TooLarge { bytes: 8_388_609, most: 8_388_608 });
    let said = refusal(&OpenError::TooLarge { bytes: 31_457_280, most: LARGEST as u64 }, ChosenAs::Submission);
    assert!(said.contains("30.0 MB") && said.contains("8.0 MB"), "{said}");
    let draft = refusal(&OpenError::DraftTooLarge { bytes: 8_400_000 }, ChosenAs::Submission);
    assert!(draft.contains("存成草稿有 8400000 字节") && draft.contains("8.0 MB"), "{draft}");
    assert_eq!(text(b"12", 1), Err(OpenError::TooLarge { bytes: 2, most: 1 }));
}

#[test]
fn encodings_are_named() {
    let gbk = [b"{\n\"unit\": \"", GBK, b"\"}"].concat();
    assert_eq!(error("甲.json", &gbk), OpenError::Gbk(2));
    assert!(said("甲.json", &gbk).contains("这个文件是 GBK 编码"));
    let rare = [b"{\"unit\": \"", GBK, b"\x810\x810\"}"].concat();
    assert_eq!(error("", &rare), OpenError::Gbk(1), "GB 18030");
    for mark in [true, false] {
        let little = utf16(&good(), u16::to_le_bytes, mark);
        let big = utf16(&good(), u16::to_be_bytes, mark);
        assert_eq!(error("", &little), OpenError::Utf16(Order::Little), "{mark}");
        assert_eq!(error("", &big), OpenError::Utf16(Order::Big), "{mark}");
        assert!(said("", &little).contains("UTF-16 LE") && said("", &big).contains("UTF-16 BE"));
    }
    let mut damaged = good().into_bytes();
    let at = damaged.iter().rposition(|byte| *byte > 0x7f).unwrap();
    damaged.remove(at);
    assert!(matches!(error("", &damaged), OpenError::Damaged(_)));
}

#[test]
fn other_kinds_of_files_are_named_with_what_to_do() {
    let word = zip(&["[Content_Types].xml", "word/document.xml"]);
    let package = zip(&["甲-申报材料/目录.txt", "甲-申报材料/01-申报表/甲.json"]);
    let record = "{\"program\":\"shenbao\",\"format\":2,\"id\":\"a\"}";
    let encrypted = "{\"format\":\"shenbao/encrypted-draft\",\"version\":1}";
    for (name, bytes, words) in [
        ("a.docx", &word[..], "这是 Word 文件"),
        ("a.rtf", b"{\\rtf1\\ansi", "这是 Word 文件"),
        ("a.xlsx", &zip(&["[Content_Types].xml", "xl/workbook.xml"]), "这是 Excel 表格"),
        ("a.zip", &package, "“打包为 ZIP”做的压缩包"),
        ("收件台.zip", &zip(&["collection.json", "files/0f-甲.json"]), "“收件台”保存的收件文件"),
        ("收件台.zip", &zip(&["收件台/", "收件台/files/", "收件台/collection.json"]), "“收件台”保存的收件文件"),
        ("collection.json", b"{\"format\":\"shenbao/collection\",\"version\":1}", "在“保存与交接”里打开整个收件文件"),
        ("评分-甲.json", b"{\n  \"format\": \"shenbao/marks\",\n  \"version\": 1", "在“评审”里打开它"),
        ("评分-甲.json", b"\xef\xbb\xbf{\"version\":1,\"format\":\"shenbao/marks\"}", "在“评审”里打开它"),
        ("a.json", b"{\"format\":\"shenbao/other\"}", "别的程序的 JSON 文件"),
        ("a.zip", &zip(&["collection.json", "甲.json"]), "这是压缩包"),
        ("a.zip", &zip(&["a.txt"]), "这是压缩包"),
        ("a.zip", &package[..40], "这是压缩包"),
        ("a.zip", b"PK\x05\x06\0\0", "这是压缩包"),
        ("a.rar", b"Rar!\x1A\x07\x01\0", "这是压缩包"),
        ("a.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0", "旧版 Word、Excel 或 WPS 文件"),
        ("a.pdf", b"%PDF-1.7\n", "这是 PDF 文件"),
        ("a.jpg", b"\xFF\xD8\xFF\xE1\0", "这是 JPEG 照片，不是申报文件"),
        ("a.bmp", b"BM\0\0\0\0\0\0\0\0", "这是 BMP 图片"),
        ("a.mp4", b"\0\0\0\x18ftypisom", "这是 MP4 视频"),
        ("a.eml", b"X-Unsent: 1\r\nMIME-Version: 1.0\r\nSubject: a\r\n\r\n{}", "这是邮件（.eml）"),
        ("a.eml", b"From: a\nTo: b\nSubject: c\n\nd", "这是邮件（.eml）"),
        ("a.html", b"<!DOCTYPE html>\n<html>", "这是网页文件（.html）"),
        ("a.htm", b"\n<!-- saved -->\n<HTML lang=\"zh\">", "这是网页文件（.html）"),
        ("a.exe", b"MZ\x90\0\x03\0\0\0\x04", "认不出是什么"),
        ("a.json", b"abc\0def", "认不出是什么"),
        ("a.txt", "你好".as_bytes(), "这是普通文本"),
        ("a.csv", "姓名,性别\n甲,男\n".as_bytes(), "这是普通文本"),
        ("a.toml", b"# empty", "这是通知文件"),
        ("a.txt", b"format = 1\nid = \"a-2027\"\nedition = 2027\n", "这是通知文件"),
        ("a.json", b"{\"format\": 1, \"id\": \"a\", \"edition\": 2027}", "这是通知文件"),
        ("a.json", b"{\"announced\":{},\"digest\":\"a\",\"notice\":{}}", "这是通知文件"),
        ("a.json", record.as_bytes(), "浏览器里存放的草稿原文"),
        ("a.json", encrypted.as_bytes(), "加密的草稿原文"),
        ("a.json", b"[]", "别的程序的 JSON 文件"),
        ("a.json", b"{\"format\":\"shenbao/submission\",\"version\":\"1\"}", "别的程序的 JSON 文件"),
        ("a.json", b"{\"format\":\"shenbao/submission\",\"version\":7,\"notice\":{}}", "格式第 7 版"),
        ("a.json", b"{\"a\":1,\n\"a\":2}", "“a”出现了两次"),
        ("a.json", b"", "文件是空的"),
        ("a.json", b"\xef\xbb\xbf \n", "文件是空的"),
    ] {
        let said = said(name, bytes);
        assert!(said.contains(words), "{name} {words}: {said}");
        assert!(said.contains('请') && said.ends_with('。'), "what is to be done: {said}");
    }
}

/// They are known by what they are written with; a larger one than any submission as well.
#[test]
fn what_the_desk_saves_is_recognised_as_its_own() {
    let desk = |bytes: &[u8]| match submission("a.json", bytes) {
        Err(OpenError::Foreign(Foreign::Desk(file))) => Some(file),
        _ => None,
    };
    let sheet = crate::scoring::from_conditions(&kit::nanchang()).unwrap();
    let marks = crate::scoring::MarksFile { notice: "a".to_owned(), scores: crate::scoring::Scores::new(sheet) };
    assert_eq!(desk(marks.write().as_bytes()), Some(DeskFile::Marks));
    let contents = crate::collection::file::CollectionFile::default().to_text();
    assert_eq!(desk(contents.as_bytes()), Some(DeskFile::Contents));
    assert_eq!(desk(&zip(&["collection.json", "files/0f-甲.json"])), Some(DeskFile::Collection));
    assert_eq!(desk(good().as_bytes()), None);
    let as_notice = refusal(&text(marks.write().as_bytes(), LARGEST).unwrap_err(), ChosenAs::Notice);
    assert!(as_notice.contains("不是通知文件"), "{as_notice}");
}

#[test]
fn what_is_cut_short_names_the_place() {
    let text = "{\n\"甲乙\": \"丙";
    assert_eq!(error("", text.as_bytes()), OpenError::Cut(Spot { line: 2, column: 9 }));
    assert!(said("", text.as_bytes()).contains("到第 2 行第 9 个字符就断了"));
    let within = &text.as_bytes()[..text.len() - 1];
    assert_eq!(error("", within), OpenError::Cut(Spot { line: 2, column: 8 }), "within a character");
    let whole = good();
    for end in [1, 30, whole.len() / 2, whole.trim_end().len() - 1] {
        assert!(matches!(error("", &whole.as_bytes()[..end]), OpenError::Cut(_)), "{end}");
    }
    let wrong = "{\n\"甲乙\": 丙}";
    assert_eq!(error("", wrong.as_bytes()), OpenError::Broken(Spot { line: 2, column: 7 }));
    assert!(matches!(error("", b"{\"a\":\"\\ud800\"}"), OpenError::Broken(_)), "half of a pair");
}

#[test]
fn hostile_bytes_are_refused() {
    let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
    for bytes in [vec![b'['; LARGEST], vec![b'{'; LARGEST], deep.into_bytes(), "{\"a\":".repeat(100_000).into_bytes()] {
        assert!(matches!(error("", &bytes), OpenError::Broken(_)));
    }
    assert!(matches!(error("", &vec![0; LARGEST]), OpenError::Foreign(Foreign::Format(Format::Unknown))));
    for byte in [0x80, 0xff] {
        error("", &vec![byte; LARGEST]);
    }
    // An archive whose directory names itself.
    let mut archive = zip(&["a"]);
    let end = archive.len() - 6;
    archive[end..end + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(error("", &archive), OpenError::Foreign(Foreign::Format(Format::Zip)));
}

#[test]
fn a_definition_is_recognised_and_refused_as_no_submission() {
    let notice = |bytes: &[u8]| refusal(&text(bytes, 1000).unwrap_err(), ChosenAs::Notice);
    let encrypted = b"{\"format\":\"shenbao/encrypted-draft\"";
    for (bytes, words) in [
        (&b"PK\x03\x04\x14\0"[..], "这是压缩包，不是通知文件"),
        (&zip(&["word/document.xml"]), "这是 Word 文件，不是通知文件"),
        (&zip(&["xl/workbook.xml"]), "这是 Excel 表格，不是通知文件"),
        (b"%PDF-1.7", "这是 PDF 文档，不是通知文件"),
        (b"\x89PNG\r\n\x1A\n", "这是 PNG 图片，不是通知文件"),
        (b"<html></html>", "这是网页文件（.html），不是通知文件"),
        (encrypted, "加密的草稿原文"),
        (&[b"title = \"", GBK].concat(), "GBK"),
        (&vec![b' '; 1001], "不超过 1 KB"),
        (b"", "文件是空的"),
    ] {
        let said = notice(bytes);
        assert!(said.contains(words) && said.ends_with('。'), "{words}: {said}");
    }
    let submission = refusal(&OpenError::Foreign(Foreign::Submission), ChosenAs::Notice);
    assert!(submission.contains("“打开文件”"), "{submission}");
    assert_eq!(text("\u{feff}format = 1".as_bytes(), 1000), Ok("format = 1"));
}

proptest! {
    #[test]
    fn no_bytes_stop_it(name in ".{0,9}", bytes in prop::collection::vec(any::<u8>(), 0..300), head in 0..8_usize) {
        let heads = [&b""[..], b"{", b"PK\x03\x04", b"PK\x01\x02", b"\xff\xfe", b"From: ", b"\xd6\xd0", b"\xef\xbb\xbf{"];
        let bytes = [heads[head], &bytes].concat();
        if let Err(error) = submission(&name, &bytes) {
            for wanted in [ChosenAs::Submission, ChosenAs::Notice] {
                prop_assert!(refusal(&error, wanted).ends_with('。'));
            }
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn a_file_cut_anywhere_is_cut(at in 1..200_usize) {
        let whole = good();
        let bytes = &whole.as_bytes()[..at.min(whole.trim_end().len() - 1)];
        prop_assert!(matches!(error("", bytes), OpenError::Cut(_)));
    }
}
