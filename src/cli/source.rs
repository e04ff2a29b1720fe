//! Files and standard input as texts, bounded; and what is asked for of an archive or a mail with it inside.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::Streams;
use crate::office::inside::{documents_in, submission_in};
use crate::{imports, wire};

/// The bytes of a submission file, or of the one submission in an archive or a mail; otherwise one sentence.
pub(super) fn submission(streams: &mut Streams<'_>, file: &Path) -> Result<Vec<u8>, String> {
    let bytes = bytes(streams, file, imports::LARGEST)?;
    match submission_in(&bytes) {
        Some(found) => found.map(|(_, bytes)| bytes).map_err(|not_one| not_one.to_string()),
        None if bytes.len() > wire::LARGEST => Err(format!("larger than {} bytes", wire::LARGEST)),
        None => Ok(bytes),
    }
}

/// The same as text.
pub(super) fn submission_text(streams: &mut Streams<'_>, file: &Path) -> Result<String, String> {
    utf8(submission(streams, file)?)
}

/// The bytes of a Word file, or of the one in an archive or a mail; otherwise one sentence.
pub(super) fn document(streams: &mut Streams<'_>, file: &Path) -> Result<Vec<u8>, String> {
    let bytes = bytes(streams, file, imports::LARGEST)?;
    let Some(mut found) = documents_in(&bytes) else { return Ok(bytes) };
    match (found.pop(), found.len()) {
        (Some(one), 0) => Ok(one),
        // Who reads it says why it is none.
        (None, _) => Ok(bytes),
        (Some(_), more) => Err(format!("{} Word files in the archive or mail; take out the one to read", more + 1)),
    }
}

/// The bytes of a file, `-` for standard input; otherwise one sentence about what is wrong with it. Nothing beyond `most` bytes and
/// one is read, so that what is too large can be distinguished from what is not.
pub(super) fn bytes(streams: &mut Streams<'_>, file: &Path, most: usize) -> Result<Vec<u8>, String> {
    let limit = most as u64 + 1;
    let mut bytes = Vec::new();
    let read = if file.as_os_str() == "-" {
        streams.input.take(limit).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|opened| opened.take(limit).read_to_end(&mut bytes))
    };
    read.map_err(|error| format!("cannot be read: {error}"))?;
    if bytes.len() > most {
        return Err(format!("larger than {most} bytes"));
    }
    Ok(bytes)
}

/// The bytes as text; otherwise on which line they stop being UTF-8.
pub(super) fn utf8(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        let good = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        let line = good.filter(|byte| **byte == b'\n').count() + 1;
        format!("line {line}: not UTF-8")
    })
}
