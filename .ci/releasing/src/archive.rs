//! A folder as a ZIP archive: names sorted, one time for all, modes that every server understands.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::Failure;

/// Readable by everybody, to be written by its owner.
const MODE: u32 = 0o644;

/// Everything below the folder, by its path from there.
pub fn of(folder: &Path) -> Result<Vec<u8>, Failure> {
    let mut files = below(folder)?;
    files.sort();
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(MODE);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        let path = file.strip_prefix(folder)?.to_str().ok_or("a file's name is not UTF-8")?.replace('\\', "/");
        archive.start_file(path, options)?;
        archive.write_all(&fs::read(&file)?)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn below(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(below(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}
