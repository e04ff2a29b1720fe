//! Sample applications beside a definition, as its author or an office has them: the answers alone, or a whole submission
//! file as the page saves it.

use std::path::{Path, PathBuf};

use crate::json::Json;
use crate::notice::Notice;
use crate::wire::{self, LARGEST};

/// What the name of a sample ends with where the page loads it from.
pub(super) const SAMPLE: &str = ".sample.json";

/// The answers of the sample that stands beside a definition, as JSON: `samples/ID.accepted.json`, `samples/ID.wrong.json`, or
/// `ID.sample.json`. None where there is none; otherwise one sentence about what is wrong with it.
pub(super) fn beside(definition: &Path, notice: &Notice, wrong: bool) -> Option<Result<String, String>> {
    let path = places(definition, notice, wrong).into_iter().find(|path| path.is_file())?;
    Some(read(&path, notice).map_err(|sentence| format!("{}: {sentence}", path.display())))
}

/// Where a sample may stand.
pub(super) fn places(definition: &Path, notice: &Notice, wrong: bool) -> Vec<PathBuf> {
    let kind = if wrong { "wrong" } else { "accepted" };
    let mut places = vec![definition.with_file_name("samples").join(format!("{}.{kind}.json", notice.id))];
    if !wrong {
        places.push(definition.with_file_name(format!("{}{SAMPLE}", notice.id)));
    }
    places
}

/// The answers in a file, all of which the notice asks for.
pub(super) fn read(path: &Path, notice: &Notice) -> Result<String, String> {
    let size = std::fs::metadata(path).map_err(|error| format!("cannot be read: {error}"))?.len();
    if size > LARGEST as u64 {
        return Err(format!("larger than {LARGEST} bytes"));
    }
    let text = std::fs::read_to_string(path).map_err(|error| format!("cannot be read: {error}"))?;
    let tree = wire::parse(&text).map_err(|error| error.to_string())?;
    let answers = match wire::head(&tree) {
        Ok(head) if head.notice != notice.id => return Err(format!("a sample of {:?}", head.notice)),
        Ok(_) => tree.get("answers").cloned().unwrap_or(Json::Null),
        Err(_) => tree,
    };
    match wire::answers(notice, &answers).aside.keys().next() {
        Some(place) => Err(format!("answers {place:?}, which the notice {:?} does not ask", notice.id)),
        None => Ok(answers.to_text()),
    }
}
