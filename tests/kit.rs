//! What tests begin with: a small notice, the carried notices with their samples, what somebody wrote, an empty folder.
//! The library's own tests know it as `crate::kit`; the suites beside this file include it by its path.
//! Not here: what a single suite asks; that stands in the suite.
#![allow(dead_code, clippy::unwrap_used, reason = "each suite takes what it needs, and what cannot begin has failed")]

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use shenbao::answers::{Answers, Place};
use shenbao::check::Prepared;
use shenbao::notice::{Notice, builtin, builtin_ids, from_toml};
use shenbao::wire;

/// The published notice that most tests use.
pub const NANCHANG: &str = "nanchang-2021";

/// What every definition must say, and a test rarely speaks of.
const HEAD: [(&str, &str); 6] =
    [("format", "1"), ("id", "'a'"), ("edition", "2026"), ("title", "'甲'"), ("document", "'甲'"), ("issuer", "'甲'")];

/// The smallest definition with something more in it, as TOML. A key of the head that is written there is taken from there.
pub fn definition(rest: &str) -> String {
    let top = || rest.lines().map(str::trim_start).take_while(|line| !line.starts_with('['));
    let is_own = |key: &str| top().any(|line| line.split_once('=').is_some_and(|(own, _)| own.trim_end() == key));
    let head = HEAD.into_iter().filter(|(key, _)| !is_own(key));
    head.map(|(key, value)| format!("{key} = {value}\n")).chain([rest.to_owned()]).collect()
}

/// A section of these fields, as a part of a definition.
pub fn section(fields: &str) -> String {
    format!("[[sections]]\nid = 's'\ntitle = '甲'\nfields = [{fields}]\n")
}

/// The smallest notice with something more in its definition.
pub fn minimal(rest: &str) -> Notice {
    from_toml(&definition(rest), &[]).unwrap()
}

/// The notice made ready for checks, without a defect in its expressions.
pub fn prepared(notice: Notice) -> Prepared {
    let (prepared, defects) = Prepared::new(notice);
    assert_eq!(defects, []);
    prepared
}

/// A notice that this program carries.
pub fn notice(id: &str) -> Notice {
    builtin(id).unwrap().unwrap()
}

/// The notice that most tests use.
pub fn nanchang() -> Notice {
    notice(NANCHANG)
}

/// Every notice that this program carries, newest edition first.
pub fn notices() -> impl Iterator<Item = Notice> {
    builtin_ids().map(notice)
}

/// Every sheet of a recommending union among them.
pub fn sheets() -> impl Iterator<Item = Notice> {
    notices().filter(|notice| notice.collects.is_some())
}

/// The answers of a carried notice's sample: the one that would be accepted, or the one with the typical slips.
pub fn sample(notice: &Notice, wrong: bool) -> Answers {
    let text = shenbao::notice::sample(&notice.id, wrong).unwrap();
    wire::answers(notice, &wire::parse(text).unwrap())
}

/// The sample that would be accepted.
pub fn accepted(notice: &Notice) -> Answers {
    sample(notice, false)
}

/// What somebody wrote, by place.
pub fn written(texts: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    texts.iter().for_each(|(place, text)| answers.write(&place.parse::<Place>().unwrap(), text));
    answers
}

/// An empty folder of this name, for what a test writes.
pub fn folder(name: &str) -> PathBuf {
    // Cargo names a place for such files to suites and benches alone.
    let place = option_env!("CARGO_TARGET_TMPDIR").unwrap_or(concat!(env!("CARGO_MANIFEST_DIR"), "/target/tmp"));
    let folder = Path::new(place).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A Word form as clerks would mail it.
pub fn word_file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/imports/corpus").join(name)).unwrap()
}

/// A Word file whose main part says something else.
pub fn altered(file: &[u8], change: impl FnOnce(&str) -> String) -> Vec<u8> {
    let source = shenbao::imports::Source::read(file).unwrap();
    let text = change(source.markup.text());
    assert_ne!(text, source.markup.text(), "nothing was altered");
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).unwrap();
        if entry.name() == source.part {
            copy.start_file(&*source.part, zip::write::SimpleFileOptions::default()).unwrap();
            copy.write_all(text.as_bytes()).unwrap();
        } else {
            copy.raw_copy_file(entry).unwrap();
        }
    }
    copy.finish().unwrap().into_inner()
}

/// A Word file in which a number of some elements is another, as of `w:pgMar` its `w:left`.
pub fn with_numbers(file: &[u8], element: &str, attribute: &str, mut change: impl FnMut(u32) -> u32) -> Vec<u8> {
    let (element, attribute) = (format!("<{element} "), format!(" {attribute}=\""));
    altered(file, |text| {
        let (mut made, mut rest) = (String::new(), text);
        while let Some(at) = rest.find(&element) {
            let end = at + rest[at..].find('>').unwrap();
            if let Some(from) = rest[at..end].find(&attribute).map(|from| at + from + attribute.len()) {
                let to = from + rest[from..].find('"').unwrap();
                made += &rest[..from];
                made += &change(rest[from..to].parse().unwrap()).to_string();
                rest = &rest[to..];
            } else {
                made += &rest[..end];
                rest = &rest[end..];
            }
        }
        made + rest
    })
}

/// A Word file whose pages leave so much on their left side, in twips.
pub fn with_left_margin(file: &[u8], twips: u32) -> Vec<u8> {
    with_numbers(file, "w:pgMar", "w:left", |_| twips)
}
