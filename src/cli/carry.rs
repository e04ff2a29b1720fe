//! Writes the files that the page loads its notices from.

use std::fs;
use std::io;
use std::path::Path;

use crate::notice::{builtin_ids, file, sample};

use super::{Status, Streams};

/// Writes `ID.json` and `ID.sample.json` of every notice into a folder. A file that is the same already stays as it is.
pub(super) fn files(streams: &mut Streams<'_>, folder: &Path) -> io::Result<Status> {
    match write(folder) {
        Ok(()) => Ok(Status::Good),
        Err(error) => {
            streams.complain(&format!("cannot write into {}: {error}", folder.display()));
            Ok(Status::Unreadable)
        }
    }
}

fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for id in builtin_ids() {
        put(&folder.join(format!("{id}.json")), &file(id).unwrap_or_default())?;
        put(&folder.join(format!("{id}.sample.json")), sample(id, false).unwrap_or_default())?;
    }
    Ok(())
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|known| known == text) {
        return Ok(());
    }
    fs::write(path, text)
}
