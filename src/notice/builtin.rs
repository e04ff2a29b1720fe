//! The notices this program carries, compiled in as JSON by the build script. The page loads them as files instead
//! (`announced`), for it needs one of them and should not wait for all.

use super::announced::{carried, introduced};
use super::{Announced, Notice, Unlinted};

include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

/// A notice this program carries, with its samples.
struct Carried {
    id: &'static str,
    digest: &'static str,
    announced: &'static str,
    notice: &'static str,
    accepted: &'static str,
    wrong: &'static str,
}

/// The ids of the notices this program carries, newest edition first.
pub fn builtin_ids() -> impl Iterator<Item = &'static str> {
    BUILTIN.iter().map(|carried| carried.id)
}

/// A notice this program carries. None for an unknown id.
pub fn builtin(id: &str) -> Option<Result<Notice, Unlinted>> {
    Some(carried(&file(id)?))
}

/// What is said of the notices this program carries, newest edition first.
pub fn announcements() -> Vec<Announced> {
    let said = |id| introduced(&file(id)?).map(|(announced, _)| Announced { sample: true, ..announced });
    builtin_ids().filter_map(said).collect()
}

/// The file that the page loads a notice from. None for an unknown id.
pub fn file(id: &str) -> Option<String> {
    let carried = BUILTIN.iter().find(|carried| carried.id == id)?;
    let (announced, digest, notice) = (carried.announced, carried.digest, carried.notice);
    Some(format!("{{\"announced\":{announced},\"digest\":\"{digest}\",\"notice\":{notice}}}"))
}

/// The answers of a sample application, as JSON: a complete accepted one, or one with the typical slips.
pub fn sample(id: &str, wrong: bool) -> Option<&'static str> {
    let carried = BUILTIN.iter().find(|carried| carried.id == id)?;
    Some(if wrong { carried.wrong } else { carried.accepted })
}
