//! A chosen file as a submission: its tree and what it says of itself.

use super::encoding::end;
use super::{Foreign, OpenError, Spot, recognise, text};
use crate::json::Json;
use crate::wire::{self, LARGEST, ReadError, SubmissionHead};

/// The submission in a file of this name; otherwise what the file is instead, or what is wrong with it.
pub fn submission(name: &str, bytes: &[u8]) -> Result<(Json, SubmissionHead), OpenError> {
    let text = text(bytes, LARGEST)?;
    if !text.trim_start().starts_with(['{', '[']) {
        return Err(OpenError::Foreign(recognise::not_json(name, text)));
    }
    let file = wire::parse(text).map_err(|error| match error {
        // The parser counts bytes; people count characters.
        ReadError::Cut { .. } => OpenError::Cut(end(text.trim_end())),
        ReadError::NotJson { line, column } => OpenError::Broken(spot(text, line, column)),
        other => unread(other),
    })?;
    match wire::head(&file) {
        Ok(head) => Ok((file, head)),
        Err(ReadError::NotASubmission) => Err(OpenError::Foreign(recognise::other_json(&file))),
        Err(error) => Err(unread(error)),
    }
}

fn unread(error: ReadError) -> OpenError {
    match error {
        ReadError::TooLarge => OpenError::TooLarge { bytes: LARGEST as u64 + 1, most: LARGEST as u64 },
        ReadError::NotJson { line, column } => OpenError::Broken(Spot { line, column }),
        ReadError::Cut { line, column } => OpenError::Cut(Spot { line, column }),
        ReadError::DuplicateKey(key) => OpenError::Twice(key),
        ReadError::NotASubmission => OpenError::Foreign(Foreign::Json),
        ReadError::Newer(version) => OpenError::Newer(version),
    }
}

/// A place that is counted in bytes, counted in characters.
fn spot(text: &str, line: usize, column: usize) -> Spot {
    let here = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let before = here.char_indices().filter(|(at, _)| at + 1 < column).count();
    Spot { line: line.max(1), column: before + 1 }
}
