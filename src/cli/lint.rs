//! Checks definitions: `file:line: path: message`, one fault a line.

use std::io;
use std::path::{Path, PathBuf};

use crate::lint::{Fault, LARGEST, faults};
use crate::notice::{List, Notice, builtin, from_toml, standard};

use super::arguments::Language;
use super::{ExitStatus, Streams, source};

pub(super) fn files(streams: &mut Streams<'_>, files: &[PathBuf], language: Language) -> io::Result<ExitStatus> {
    let lists = match standard() {
        Ok(lists) => lists,
        Err(error) => {
            streams.complain(&format!("the standard lists: {error}"));
            return Ok(ExitStatus::Unreadable);
        }
    };
    let mut status = ExitStatus::Good;
    for file in files {
        status = status.max(one(streams, file, &lists, language)?);
    }
    Ok(status)
}

fn one(streams: &mut Streams<'_>, file: &Path, standard: &[List], language: Language) -> io::Result<ExitStatus> {
    let name = file.display();
    let bytes = match source::bytes(streams, file, LARGEST) {
        Ok(bytes) => bytes,
        Err(sentence) => {
            streams.complain(&format!("{name}: {sentence}"));
            return Ok(ExitStatus::Unreadable);
        }
    };
    let other = |id: &str| beside(file, id, standard).or_else(|| builtin(id)?.ok());
    let faults = faults(&bytes, standard, Some(&other));
    for fault in &faults {
        streams.say(&format!("{name}{}: {}", line(fault), said(fault, language)))?;
    }
    Ok(if faults.is_empty() { ExitStatus::Good } else { ExitStatus::Errors })
}

/// What follows the name of the file: the line, the place, and what is wrong there.
pub(super) fn located(fault: &Fault) -> String {
    format!("{}: {fault}", line(fault))
}

fn line(fault: &Fault) -> String {
    fault.line.map_or_else(String::new, |line| format!(":{line}"))
}

/// Where in the definition, and what is wrong there.
fn said(fault: &Fault, language: Language) -> String {
    match (language, fault.path.as_str()) {
        (Language::English, _) => fault.to_string(),
        (Language::Chinese, "") => fault.problem.sentence(),
        (Language::Chinese, path) => format!("{path}: {}", fault.problem.sentence()),
    }
}

/// The notice of this id in the same folder: next year's notice and its sheets are written together.
pub(super) fn beside(file: &Path, id: &str, standard: &[List]) -> Option<Notice> {
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let file = file.with_file_name(format!("{id}.toml"));
    let open = || std::fs::metadata(&file).ok().filter(|known| known.len() <= LARGEST as u64);
    let text = open().filter(|_| plain).and_then(|_| std::fs::read_to_string(&file).ok())?;
    from_toml(&text, standard).ok().filter(|notice| notice.id == id)
}
