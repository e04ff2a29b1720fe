//! Unions' blanks: those that stand beside definitions, and those with which filled forms are compared.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::answers::Answers;
use crate::check::Entries;
use crate::extract::UnionBlank;
use crate::filling::fill;
use crate::imports::LARGEST;
use crate::notice::{Form, Notice, carried};
use crate::office::receive::ReceivingNotices;

use super::{Known, Streams, source};

/// The blanks that a notice's forms name, each by its name, with its bytes or one sentence about why it cannot be filled.
pub(super) fn beside<'a>(
    definition: &Path,
    notice: &'a Notice,
) -> impl Iterator<Item = (&'a str, Result<Vec<u8>, String>)> {
    named(definition, notice).map(|(form, name, path)| {
        (name, to_fill(&path, notice, form).map_err(|sentence| format!("{}: {sentence}", path.display())))
    })
}

fn named<'a>(definition: &Path, notice: &'a Notice) -> impl Iterator<Item = (&'a Form, &'a str, PathBuf)> {
    let named = notice.forms.iter().filter_map(|form| Some((form, form.blank.as_deref()?)));
    named.map(move |(form, name)| (form, name, definition.with_file_name(name)))
}

fn to_fill(path: &Path, notice: &Notice, form: &Form) -> Result<Vec<u8>, String> {
    let bytes = read(path)?;
    let alone = Notice { forms: vec![form.clone()], ..notice.clone() };
    fill(&alone, &Entries::of(&alone, Answers::default()), &bytes).map_err(|refusal| refusal.to_string())?;
    Ok(bytes)
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let opened = File::open(path).and_then(|file| file.take(LARGEST as u64 + 1).read_to_end(&mut bytes));
    opened.map_err(|error| format!("cannot be read: {error}"))?;
    Ok(bytes)
}

/// The blanks with which a form of the notice is compared, each with its path: the one that is given, or else those that the
/// notice's definition names. Otherwise one sentence about one that cannot be.
pub(super) fn held(
    streams: &mut Streams<'_>,
    known: &Known,
    notice: &Notice,
    given: Option<&Path>,
) -> Result<Vec<(PathBuf, UnionBlank)>, String> {
    let files: Vec<(PathBuf, Result<Vec<u8>, String>)> = match (given, known.path(&notice.id)) {
        (Some(path), _) => vec![(path.to_owned(), source::document(streams, path))],
        (None, Some(definition)) => named(definition, notice).map(|(_, _, path)| (path.clone(), read(&path))).collect(),
        (None, None) => Vec::new(),
    };
    let all: Vec<Notice> = known.all().iter().filter_map(|(_, file)| carried(file).ok()).collect();
    let blank = |(path, bytes): (PathBuf, Result<Vec<u8>, String>)| {
        let named = |sentence: String| format!("{}: {sentence}", path.display());
        let bytes = bytes.map_err(named)?;
        let blank = UnionBlank::read(notice, &all, &bytes).map_err(|no_blank| named(no_blank.to_string()))?;
        Ok((path.clone(), blank))
    };
    files.into_iter().map(blank).collect()
}

/// The blanks with which what is received is compared, each with the id of its notice: those that are given, one of a notice, and
/// of other notices those that their definitions name. Otherwise one sentence about one that cannot be.
pub(super) fn of_notices(
    streams: &mut Streams<'_>,
    known: &Known,
    given: &[PathBuf],
) -> Result<Vec<(String, Vec<u8>)>, String> {
    let named = |path: &Path, sentence: String| format!("{}: {sentence}", path.display());
    let notices = ReceivingNotices::of(&known.all());
    let mut blanks: Vec<(String, Vec<u8>)> = Vec::new();
    for path in given {
        let bytes = source::document(streams, path).map_err(|sentence| named(path, sentence))?;
        let notice = notices.notice_of(&bytes).map_err(|no_blank| named(path, no_blank.to_string()))?;
        if blanks.iter().any(|(known, _)| *known == notice) {
            return Err(named(path, format!("a second blank of the notice {notice:?}")));
        }
        blanks.push((notice, bytes));
    }
    let of_given = blanks.len();
    for notice in notices.all() {
        let Some(definition) = known.path(&notice.id) else { continue };
        if blanks.iter().take(of_given).any(|(known, _)| *known == notice.id) {
            continue;
        }
        for (_, _, path) in self::named(definition, notice) {
            let bytes = read(&path).map_err(|sentence| named(&path, sentence))?;
            notices.clone().compare_with(&notice.id, &bytes).map_err(|no_blank| named(&path, no_blank.to_string()))?;
            blanks.push((notice.id.clone(), bytes));
        }
    }
    Ok(blanks)
}
