//! A file that an office receives, alone, in an archive or in a mail: at least one item comes of it, each an application or a
//! Chinese sentence, and its record reads back; what lies inside is listed, and each of it comes out or is refused.
//! Not here: what a person opens (`opened`), and mails alone (`mail`).
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use shenbao::collection::{ReceivedItem, Record};
use shenbao::json;
use shenbao::notice::{builtin_ids, file};
use shenbao::office::packed::{AskedPacked, AskedPart};
use shenbao::office::receive::{FileIn, ReceivingNotices, received};
use shenbao::office::work;

/// Files of which the bytes are taken out.
const TAKEN: usize = 4;

fuzz_target!(|bytes: &[u8]| {
    // The first byte says what the rest comes in.
    let (first, bytes) = bytes.split_first().unwrap_or((&0, &[]));
    let bytes = match first % 4 {
        0 => bytes.to_vec(),
        1 => zipped(bytes),
        2 => mailed(bytes),
        _ => mailed(&zipped(bytes)),
    };
    let file = FileIn { path: "来".to_owned(), file: bytes.clone(), ..FileIn::default() };
    let found = NOTICES.with(|notices| received(notices, &file));
    assert!(!found.is_empty(), "it vanished");
    for it in found {
        if let Err(sentence) = &it.item.content {
            assert!(sentence.ends_with('。'), "{sentence}");
        }
        assert_eq!(it.item.content.is_ok(), it.application.is_some());
        let record = json::parse(&it.item.record().to_text()).ok().and_then(|it| ReceivedItem::recorded(&it));
        assert_eq!(record.as_ref(), Some(&it.item));
    }
    let Ok(listed) = work(AskedPacked { file: bytes.clone() }) else { return };
    for nth in 0..listed.files.len().min(TAKEN) {
        if let Err(sentence) = work(AskedPart { file: bytes.clone(), nth }) {
            assert!(sentence.ends_with('。'), "{sentence}");
        }
    }
});

fn zipped(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let (one, two) = bytes.split_at(bytes.len() / 2);
    for (name, part) in [("甲.json", bytes), ("乙/一.docx", one), ("乙/二", two)] {
        archive.start_file(name, options).unwrap();
        archive.write_all(part).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn mailed(bytes: &[u8]) -> Vec<u8> {
    let head = b"Subject: a\r\nFrom: b\r\nDate: Wed, 2 Jun 2021 10:00:00 +0800\r\nContent-Type: multipart/mixed; boundary=b\r\n";
    [&head[..], b"\r\n--b\r\nContent-Disposition: attachment; filename=a\r\n\r\n", bytes, b"\r\n--b--\r\n"].concat()
}

thread_local! {
    static NOTICES: ReceivingNotices = {
        let all: Vec<(String, String)> = builtin_ids().map(|id| (id.to_owned(), file(id).unwrap())).collect();
        ReceivingNotices::of(&all)
    };
}
