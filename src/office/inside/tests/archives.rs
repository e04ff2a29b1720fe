//! Archives as people and this program pack them, and those that nobody packed.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::super::{Container, DEEPEST, Inside, MOST_FILES, NotOne, Taken, Wanted, inside, submission_in, within};
use crate::kit;
use crate::wire::{self, LARGEST};

fn file() -> Vec<u8> {
    let notice = kit::nanchang();
    wire::write(&notice, "甲", &kit::accepted(&notice), None).into_bytes()
}

fn zip(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn the_one_submission_of_an_archive_is_found() {
    let file = file();
    let inside: [(&str, &[u8]); 4] =
        [("甲/目录.txt", b"1"), ("甲/01-申报表/甲.json", &file), ("__MACOSX/甲.json", &file), ("其他.json", b"{}")];
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        let archive = zip(&inside, method);
        assert_eq!(submission_in(&archive), Some(Ok(("甲.json".to_owned(), file.clone()))), "{method}");
        // Of a large one only the beginning is read.
        let front = &archive[..archive.len() - 200];
        assert_eq!(submission_in(front), Some(Ok(("甲.json".to_owned(), file.clone()))), "{method}");
    }
}

#[test]
fn none_and_several_are_said() {
    let (file, other) = (file(), String::from_utf8(file()).unwrap().replace("\"甲\"", "\"乙\"").into_bytes());
    let said = |files: &[(&str, &[u8])]| submission_in(&zip(files, CompressionMethod::Stored)).unwrap().unwrap_err();
    assert_eq!(said(&[("甲.txt", b"1")]), NotOne::None(Container::Archive));
    assert_eq!(said(&[("甲.json", &file), ("乙.json", &other)]), NotOne::Several(Container::Archive, 2));
    assert!(said(&[]).sentence().starts_with("压缩包里没有找到申报文件"));
    let twice: [(&str, &[u8]); 2] = [("甲.json", &file), ("甲（1）.json", &file)];
    assert!(submission_in(&zip(&twice, CompressionMethod::Stored)).unwrap().is_ok(), "the same twice is one");
}

#[test]
fn other_files_are_left_to_whoever_tells_them() {
    for bytes in [&file()[..], b"", b"%PDF-1.7", &zip(&[("word/document.xml", b"1")], CompressionMethod::Stored)] {
        assert_eq!(submission_in(bytes), None);
    }
}

fn looked(bytes: &[u8]) -> Inside {
    inside(bytes, Wanted::Applications).unwrap()
}

/// Spaces packed into a thousandth of their size; archives in archives; more files than anybody packs.
#[test]
fn what_unpacks_to_more_than_it_may_is_not_unpacked() {
    let spaces = [b"{", &vec![b' '; 2 * LARGEST][..]].concat();
    let bomb = zip(&[("甲.json", &spaces), ("乙.json", &spaces)], CompressionMethod::Deflated);
    let found = looked(&bomb);
    assert!(
        found.files.iter().all(|it| it.taken == Taken::TooLarge && it.bytes.len() <= LARGEST),
        "{}",
        found.files.len()
    );
    assert!(submission_in(&bomb).unwrap().is_err());
    // Of all files together no more than so much, whatever they hold.
    let two = zip(&[("甲.json", &[b'{'; 800]), ("乙.json", &[b'{'; 800])], CompressionMethod::Deflated);
    let found = within(&two, Wanted::Applications, 1000).unwrap();
    let taken: Vec<_> = found.files.iter().map(|it| it.taken).collect();
    assert_eq!(taken, [Taken::Whole, Taken::TooLarge]);
    let found = within(&two, Wanted::Applications, 800).unwrap();
    assert_eq!((found.files.len(), found.more), (1, true), "what is not looked at is said");
    let mut deep = zip(&[("甲.json", &file())], CompressionMethod::Deflated);
    for nth in 0..=DEEPEST {
        let found = looked(&deep);
        assert_eq!((found.files.len(), found.more), (1, false), "{nth}");
        deep = zip(&[("一.zip", &deep)], CompressionMethod::Deflated);
    }
    let found = looked(&deep);
    assert_eq!((found.files.len(), found.more), (0, true));
}

#[test]
fn more_files_than_anybody_packs_are_not_looked_at() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for nth in 0..=MOST_FILES {
        archive.start_file(nth.to_string(), SimpleFileOptions::default()).unwrap();
    }
    let found = looked(&archive.finish().unwrap().into_inner());
    assert_eq!((found.files.len(), found.more), (MOST_FILES, true));
}

#[test]
fn names_that_are_not_in_utf_8_are_called_by_their_place() {
    let mut archive = zip(&[("aa.json", &file())], CompressionMethod::Stored);
    let places: Vec<usize> = (0..archive.len()).filter(|at| archive[*at..].starts_with(b"aa.json")).collect();
    places.iter().for_each(|at| archive[*at..at + 2].copy_from_slice(b"\xbc\xd7"));
    assert_eq!(looked(&archive).files[0].path, "第 1 个文件.json");
}

proptest! {
    #[test]
    fn no_archive_stops_it(cut in 0..4000_usize, at in 0..4000_usize, byte in any::<u8>()) {
        let mut archive = zip(&[("甲/01/甲.json", &file()[..900]), ("乙", b"1")], CompressionMethod::Deflated);
        if let Some(there) = archive.get_mut(at) {
            *there = byte;
        }
        let _ = submission_in(&archive[..cut.min(archive.len())]);
    }
}
