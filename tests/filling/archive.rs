//! Word files taken apart and put together again.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The name of the part that is the document, in every file of these tests.
pub const MAIN: &str = "word/document.xml";

/// The entries of an archive, in order.
pub fn entries(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let entry = |at| {
        let mut entry = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (entry.name().to_owned(), bytes)
    };
    (0..ZipArchive::new(Cursor::new(bytes)).unwrap().len()).map(entry).collect()
}

/// The text of the document's part.
pub fn main(bytes: &[u8]) -> String {
    let part = entries(bytes).into_iter().find(|(name, _)| name == MAIN).unwrap();
    String::from_utf8(part.1).unwrap()
}

/// The same archive with the text of a part changed by this.
pub fn changed(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let before = entries(bytes).into_iter().find(|(name, _)| name == part).unwrap().1;
    replaced(bytes, part, change(String::from_utf8(before).unwrap()).as_bytes())
}

/// The same archive with other bytes in a part; a part that is not there yet is added.
pub fn replaced(bytes: &[u8], part: &str, instead: &[u8]) -> Vec<u8> {
    let mut all = entries(bytes);
    match all.iter_mut().find(|(name, _)| name == part) {
        Some(entry) => entry.1 = instead.to_vec(),
        None => all.push((part.to_owned(), instead.to_vec())),
    }
    packed(&all)
}

/// An archive of these entries.
fn packed(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
