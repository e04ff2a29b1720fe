//! The sheet and 核验 take the one submission in an archive or a mail as they take it alone.

use std::io::{Cursor, Write};

use crate::kit;
use crate::notice::{announcements, file};
use crate::office::digest::{self, AskedBeside};
use crate::office::{collect, work};
use crate::wire;

/// A submission as it is, in an archive and in a mail.
fn ways(text: &str) -> [Vec<u8>; 3] {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("甲/甲.json", zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(text.as_bytes()).unwrap();
    let mail = format!("Subject: a\r\nFrom: b\r\nContent-Type: application/json\r\n\r\n{text}");
    [text.as_bytes().to_vec(), archive.finish().unwrap().into_inner(), mail.into_bytes()]
}

#[test]
fn the_sheet_takes_the_same_row() {
    let sheet = kit::sheets().next().unwrap();
    let source = kit::notice(&sheet.collects.as_ref().unwrap().from);
    let [sheet, from] = [&sheet.id, &source.id].map(|id| file(id).unwrap());
    let rows = ways(&wire::write(&source, "甲", &kit::accepted(&source), None)).map(|file| {
        let titles = announcements().into_iter().map(|it| (it.id, it.title)).collect();
        work(collect::Asked { name: "甲".to_owned(), file, sheet: sheet.clone(), source: from.clone(), titles })
    });
    assert!(rows[0].is_ok() && rows[1] == rows[0] && rows[2] == rows[0]);
}

#[test]
fn the_same_digests_and_differences_are_found() {
    let notice = kit::nanchang();
    let text = |unit: &str| {
        let mut answers = kit::accepted(&notice);
        answers.write(&crate::answers::Place::field("unit"), unit);
        wire::write(&notice, "甲", &answers, None)
    };
    let (id, file) = (notice.id.clone(), file(&notice.id).unwrap());
    let digests = ways(&text("甲厂")).map(|bytes| {
        let notices = vec![(id.clone(), file.clone())];
        work(digest::Asked { name: "甲".to_owned(), file: bytes, notices })
    });
    assert!(digests[0].is_ok() && digests[1] == digests[0] && digests[2] == digests[0]);
    let found = ways(&text("甲厂")).into_iter().zip(ways(&text("乙厂"))).map(|(file_at_hand, other)| {
        work(AskedBeside { name: "乙".to_owned(), other, file: file_at_hand, notice: file.clone() })
    });
    let found: Vec<_> = found.collect();
    assert!(found.iter().all(|it| *it == found[0]) && found[0].as_ref().unwrap().fields.len() == 1);
    let two = [ways(&text("甲厂"))[0].clone(), ways(&text("乙厂"))[0].clone()];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (nth, bytes) in two.iter().enumerate() {
        archive.start_file(format!("{nth}.json"), zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    let several = archive.finish().unwrap().into_inner();
    let said = work(digest::Asked { name: "甲".to_owned(), file: several, notices: vec![] }).unwrap_err();
    assert!(said.starts_with("压缩包里有 2 份申报文件"), "{said}");
}
