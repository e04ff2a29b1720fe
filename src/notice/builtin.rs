//! The notices this program carries, compiled in as JSON by the build script.

use super::load::finish;
use super::{List, LoadError, Notice};
use crate::json::{Read, from_text};

include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

/// A notice this program carries, with its samples.
struct Carried {
    id: &'static str,
    digest: &'static str,
    notice: &'static str,
    accepted: &'static str,
    wrong: &'static str,
}

/// The ids of the notices this program carries, newest edition first.
pub fn builtin_ids() -> impl Iterator<Item = &'static str> {
    BUILTIN.iter().map(|carried| carried.id)
}

/// A notice this program carries. None for an unknown id.
pub fn builtin(id: &str) -> Option<Result<Notice, LoadError>> {
    let carried = BUILTIN.iter().find(|carried| carried.id == id)?;
    // It was linted before it was built in, so that the reader that says nothing of faults will do.
    let tree = from_text(carried.notice).ok_or_else(LoadError::broken);
    Some(tree.and_then(|tree| finish(Read::read(&tree), carried.digest.to_owned(), &standard()?)))
}

/// The answers of a sample application, as JSON: a complete accepted one, or one with the typical slips.
pub fn sample(id: &str, wrong: bool) -> Option<&'static str> {
    let carried = BUILTIN.iter().find(|carried| carried.id == id)?;
    Some(if wrong { carried.wrong } else { carried.accepted })
}

/// The standard lists that every notice can refer to.
pub fn standard() -> Result<Vec<List>, LoadError> {
    from_text(STANDARD).map(|tree| Read::read(&tree)).ok_or_else(LoadError::broken)
}
