//! The files of an archive, each unpacked no further than it has to be.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::read_zipfile_from_stream;

use super::looking::{Around, Looking, may_be_application, may_hold};
use super::{BEGINNING, InnerFile, MOST_PARTS, Taken};
use crate::files::is_of_system;
use crate::{imports, wire};

/// What an archive says of a file.
struct Entry {
    name: String,
    size: u64,
}

/// Looks through an archive. One of which only the beginning is here has no directory: it is read from its front, where
/// 打包为 ZIP puts the submission.
pub(super) fn look(looking: &mut Looking, bytes: &[u8], around: &Around) {
    let around = &Around { packed: true, ..around.clone() };
    let parts = looking.parts;
    match ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => whole(looking, archive, around),
        Err(_) => front(looking, bytes, around),
    }
    looking.parts = parts;
}

fn whole(looking: &mut Looking, mut archive: ZipArchive<Cursor<&[u8]>>, around: &Around) {
    for nth in 0..archive.len() {
        if !looking.enters() {
            return;
        }
        let Ok(about) = archive.by_index_raw(nth) else {
            looking.inside.more = true;
            continue;
        };
        let (is_file, encrypted) = (about.is_file(), about.encrypted());
        let entry = Entry { name: name(about.name_raw(), nth), size: about.size() };
        drop(about);
        if !is_file || is_of_system(&entry.name) {
            continue;
        }
        match archive.by_index(nth) {
            Ok(file) => take(looking, entry, file, around),
            Err(_) => {
                let taken = if encrypted { Taken::Encrypted } else { Taken::Broken };
                put(looking, entry, around, Vec::new(), taken);
            }
        }
    }
}

fn front(looking: &mut Looking, bytes: &[u8], around: &Around) {
    looking.inside.cut = true;
    let mut rest = bytes;
    for nth in 0.. {
        let Ok(Some(file)) = read_zipfile_from_stream(&mut rest) else { break };
        if !looking.enters() {
            return;
        }
        let entry = Entry { name: name(file.name_raw(), nth), size: file.size() };
        if file.is_file() && !is_of_system(&entry.name) {
            take(looking, entry, file, around);
        }
    }
}

/// A name in UTF-8, `/` between folders. In which encoding another one is nothing says; it is called by its place.
fn name(raw: &[u8], nth: usize) -> String {
    let readable = std::str::from_utf8(raw).ok().map(|name| name.replace('\\', "/"));
    readable.unwrap_or_else(|| {
        let ending = raw.iter().rposition(|byte| *byte == b'.').and_then(|at| raw.get(at..)).filter(|it| it.len() <= 6);
        let ending = ending.and_then(|ending| std::str::from_utf8(ending).ok()).unwrap_or_default();
        format!("第 {} 个文件{ending}", nth + 1)
    })
}

fn take(looking: &mut Looking, entry: Entry, mut file: impl Read, around: &Around) {
    if looking.bytes == 0 {
        looking.inside.more = true;
        return;
    }
    let mut bytes = Vec::new();
    let begun = file.by_ref().take(BEGINNING.min(looking.bytes) as u64).read_to_end(&mut bytes);
    looking.bytes -= bytes.len().min(looking.bytes);
    if begun.is_err() {
        return put(looking, entry, around, bytes, Taken::Broken);
    }
    let holds = may_hold(&bytes);
    if !holds && !looking.takes(&bytes) {
        return put(looking, entry, around, bytes, Taken::Beginning);
    }
    let most = if holds || !may_be_application(&bytes) { imports::LARGEST } else { wire::LARGEST };
    let room = most.saturating_sub(bytes.len()).min(looking.bytes);
    let before = bytes.len();
    let read = file.take(room as u64 + 1).read_to_end(&mut bytes);
    let more = bytes.len() - before;
    looking.bytes -= more.min(looking.bytes);
    match read {
        Ok(_) if more <= room => {
            // A mail in an archive is a mail of its own.
            looking.parts = MOST_PARTS;
            looking.file(&entry.name, bytes, around);
        }
        outcome => {
            bytes.truncate(BEGINNING);
            put(looking, entry, around, bytes, if outcome.is_ok() { Taken::TooLarge } else { Taken::Broken });
        }
    }
}

fn put(looking: &mut Looking, entry: Entry, around: &Around, bytes: Vec<u8>, taken: Taken) {
    let path = [&*around.path, &entry.name].concat();
    looking.inside.files.push(InnerFile { path, sent: around.sent, size: entry.size, packed: true, bytes, taken });
}
