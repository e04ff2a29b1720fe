//! Writes files: never over what a command reads, and whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use same_file::Handle;

/// Writes a file that a command made of `source`, `-` for standard input; otherwise one sentence about why not. Whichever
/// way it is named, by a link as well, the source is never written.
pub(super) fn made(source: &Path, path: &Path, bytes: &[u8]) -> Result<(), String> {
    made_of(&[source], path, bytes)
}

/// The same of what a command made of several files.
pub(super) fn made_of(sources: &[&Path], path: &Path, bytes: &[u8]) -> Result<(), String> {
    if is_read(sources, path) {
        let path = path.display();
        return Err(format!("{path} is the file that is read; it was left as it is. Name another file after --out"));
    }
    whole(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Whether a file that is to be written is one of those that are read.
pub(super) fn is_read(sources: &[&Path], path: &Path) -> bool {
    // What is not there yet is nobody's.
    let Some(written) = plain(path) else { return false };
    sources.iter().any(|source| {
        let read = if source.as_os_str() == "-" { Handle::stdin().ok() } else { plain(source) };
        read.is_some_and(|read| read == written)
    })
}

/// A file on a disk; a pipe would wait for somebody to write into it.
fn plain(path: &Path) -> Option<Handle> {
    fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    Handle::from_path(path).ok()
}

/// Writes a file beside the old one, and puts it in its place when it is whole: whatever fails leaves the old one.
pub(super) fn whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut growing = Growing::begin(path)?;
    growing.write_all(bytes)?;
    growing.end()
}

/// A file that is written piece by piece beside the old one, and takes its place when it is whole.
pub(super) struct Growing {
    path: PathBuf,
    /// Where it grows; none of what cannot be replaced, and once it has its place.
    beside: Option<PathBuf>,
    file: BufWriter<File>,
}

impl Growing {
    /// Begins with nothing in it.
    pub fn begin(path: &Path) -> io::Result<Self> {
        // What a link points to is replaced, not the link.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let old = fs::metadata(&path).ok();
        match &old {
            // A terminal or a pipe cannot be replaced; nothing in it is lost.
            Some(old) if !old.is_file() && !old.is_dir() => {
                let file = BufWriter::new(OpenOptions::new().write(true).open(&path)?);
                return Ok(Self { path, beside: None, file });
            }
            Some(old) if old.permissions().readonly() => return Err(io::ErrorKind::PermissionDenied.into()),
            Some(old) if old.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            _ => {}
        }
        let (beside, file) = beside(&path)?;
        let growing = Self { path, beside: Some(beside), file: BufWriter::new(file) };
        old.map_or(Ok(()), |old| growing.file.get_ref().set_permissions(old.permissions()))?;
        Ok(growing)
    }

    /// Puts it in its place.
    pub fn end(mut self) -> io::Result<()> {
        self.file.flush()?;
        let Some(beside) = &self.beside else { return Ok(()) };
        self.file.get_ref().sync_all()?;
        fs::rename(beside, &self.path)?;
        self.beside = None;
        Ok(())
    }
}

impl Write for Growing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Growing {
    fn drop(&mut self) {
        if let Some(beside) = &self.beside {
            // It is in nobody's way; the sentence about the failure matters more.
            let _ = fs::remove_file(beside);
        }
    }
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
