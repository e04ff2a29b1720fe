//! Writes files: never over what a command reads, and whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use same_file::Handle;

/// Writes a file that a command made of `source`, `-` for standard input; otherwise one sentence about why not. Whichever
/// way it is named, by a link as well, the source is never written.
pub(super) fn made(source: &Path, path: &Path, bytes: &[u8]) -> Result<(), String> {
    made_of(&[source], path, bytes)
}

/// The same of what a command made of several files.
pub(super) fn made_of(sources: &[&Path], path: &Path, bytes: &[u8]) -> Result<(), String> {
    for source in sources {
        let read = if source.as_os_str() == "-" { Handle::stdin().ok() } else { plain(source) };
        if read.is_some() && read == plain(path) {
            let path = path.display();
            return Err(format!(
                "{path} is the file that is read; it was left as it is. Name another file after --out"
            ));
        }
    }
    whole(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// A file on a disk; a pipe would wait for somebody to write into it.
fn plain(path: &Path) -> Option<Handle> {
    fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    Handle::from_path(path).ok()
}

/// Writes a file beside the old one, and puts it in its place when it is whole: whatever fails leaves the old one.
pub(super) fn whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // What a link points to is replaced, not the link.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = fs::metadata(path).ok();
    match &old {
        // A terminal or a pipe cannot be replaced; nothing in it is lost.
        Some(old) if !old.is_file() && !old.is_dir() => return fs::write(path, bytes),
        Some(old) if old.permissions().readonly() => return Err(io::ErrorKind::PermissionDenied.into()),
        Some(old) if old.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        _ => {}
    }
    let (beside, mut file) = beside(path)?;
    let permissions = old.map_or(Ok(()), |old| file.set_permissions(old.permissions()));
    let written = permissions.and_then(|()| file.write_all(bytes)).and_then(|()| file.sync_all());
    drop(file);
    let placed = written.and_then(|()| fs::rename(&beside, path));
    if placed.is_err() {
        // It is in nobody's way; the sentence about the failure matters more.
        let _ = fs::remove_file(&beside);
    }
    placed
}

/// A new file in the same folder.
fn beside(path: &Path) -> io::Result<(PathBuf, File)> {
    for nth in 0..100 {
        let beside = path.with_file_name(format!(".shenbao-{}-{nth}.tmp", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            opened => return opened.map(|file| (beside, file)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
