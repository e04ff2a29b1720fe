//! Files and standard input as texts, bounded.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::Streams;

/// The text of a file, `-` for standard input; otherwise one sentence about what is wrong with it. Nothing beyond
/// `most` bytes and one is read, so that what is too large can be distinguished from what is not.
pub(super) fn text(streams: &mut Streams<'_>, file: &Path, most: usize) -> Result<String, String> {
    utf8(bytes(streams, file, most)?)
}

/// The same as bytes.
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
