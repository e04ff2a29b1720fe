//! What kind of zip archive a file is, by the names in it. Nothing is unpacked, and no name is trusted further than that.

use super::{DeskFile, Foreign};
use crate::files::Format;

/// What stands before an entry of the directory at an archive's end, and before that directory's own end.
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";
/// How long these are without what they name.
const ENTRY_BYTES: usize = 46;
const END_BYTES: usize = 22;
/// Names that are looked at; a Word file has some dozens.
const MOST: usize = 1000;
/// The page that 打包为 ZIP puts into every archive.
const CONTENTS: &str = "目录.txt";
/// What 收件台 puts first into every file that it saves, and where the received files lie beside it.
const COLLECTION: (&str, &str) = ("collection.json", "files/");

/// What an archive is.
pub(super) fn kind(bytes: &[u8]) -> Foreign {
    let names = names(bytes);
    let has = |part: &str| names.iter().any(|name| name.starts_with(part));
    if has("word/") {
        Foreign::Word
    } else if has("xl/") {
        Foreign::Excel
    } else if names.iter().any(|name| *name == CONTENTS || name.ends_with(&["/", CONTENTS].concat())) {
        Foreign::Package
    } else if is_collection(&names) {
        Foreign::Desk(DeskFile::Collection)
    } else {
        Foreign::Format(Format::Zip)
    }
}

/// Whether there is nothing in an archive but a collection; people may have packed its folder anew.
fn is_collection(names: &[&str]) -> bool {
    let (text, files) = COLLECTION;
    let root =
        names.iter().filter_map(|name| name.strip_suffix(text)).find(|root| root.is_empty() || root.ends_with('/'));
    let within = |root: &str| {
        let inside = |name: &&str| {
            name.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest == text || rest.starts_with(files))
        };
        names.iter().all(inside)
    };
    root.is_some_and(within)
}

/// The names in the directory at the end; none where there is no directory, as in half an archive.
fn names(bytes: &[u8]) -> Vec<&str> {
    let from = bytes.len().saturating_sub(END_BYTES + usize::from(u16::MAX));
    let tail = bytes.get(from..).unwrap_or_default();
    let Some(at) = tail.windows(END.len()).rposition(|window| window == END) else { return Vec::new() };
    let start = tail.get(at..).and_then(|end| number(end, 16, 4)).unwrap_or(usize::MAX);
    let mut rest = bytes.get(start..).unwrap_or_default();
    let mut names = Vec::new();
    while rest.starts_with(ENTRY) && names.len() < MOST {
        let lengths = [28, 30, 32].map(|at| number(rest, at, 2).unwrap_or(0));
        let name = rest.get(ENTRY_BYTES..).and_then(|behind| behind.get(..lengths[0]));
        names.extend(name.and_then(|name| std::str::from_utf8(name).ok()));
        rest = rest.get(ENTRY_BYTES + lengths.iter().sum::<usize>()..).unwrap_or_default();
    }
    names
}

/// A number of so many bytes, the low one first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let digits = bytes.get(at..at + length)?;
    Some(digits.iter().rev().fold(0, |sum, digit| sum * 256 + usize::from(*digit)))
}
