//! Fills the folder that the page loads its notices from, and lists what is there: the page needs no build to know another.
//! Not here: the form of the list (`index`).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::lint::{LARGEST, faults};
use crate::notice::{List, Notation, Notice, builtin, builtin_ids, carry, file, from_text, linted};
use crate::notice::{sample as own_sample, standard};
use crate::opened;

use super::put::whole;
use super::sample::{self, SAMPLE};
use super::{ExitStatus, Streams, blank, index, lint, source};

/// The list's name.
pub(super) const INDEX: &str = "index.json";

/// Writes `ID.json` and `ID.sample.json` of the program's notices, with the blanks that they name, and of each definition that is
/// given or lies in the folder and has no fault; then the list of all that lies there. A file that is the same already stays as
/// it is.
pub(super) fn files(streams: &mut Streams<'_>, folder: &Path, files: &[PathBuf]) -> io::Result<ExitStatus> {
    match fill(streams, folder, files) {
        Ok(complaints) => {
            complaints.iter().for_each(|complaint| streams.complain(complaint));
            Ok(if complaints.is_empty() { ExitStatus::Good } else { ExitStatus::Errors })
        }
        Err(error) => {
            streams.complain(&format!("cannot write into {}: {error}", folder.display()));
            Ok(ExitStatus::Unreadable)
        }
    }
}

/// What is wrong with single files does no harm to the others.
fn fill(streams: &mut Streams<'_>, folder: &Path, files: &[PathBuf]) -> io::Result<Vec<String>> {
    fs::create_dir_all(folder)?;
    own(folder)?;
    let mut definitions = in_folder(folder, ".toml")?;
    definitions.extend_from_slice(files);
    let mut complaints = Vec::new();
    match standard() {
        Ok(lists) => {
            for path in &definitions {
                match definition(streams, folder, path, &lists) {
                    Ok(read) => complaints.extend(read.put(folder)?),
                    Err(faults) => complaints.extend(faults),
                }
            }
        }
        Err(error) => complaints.push(format!("the standard lists: {error}")),
    }
    let (list, more) = index::of(folder, &in_folder(folder, ".json")?);
    put(&folder.join(INDEX), &list)?;
    complaints.extend(more);
    Ok(complaints)
}

/// The program's own notices. Where there is a list already, somebody has chosen among them: only those that are still there
/// are renewed.
fn own(folder: &Path) -> io::Result<()> {
    let chosen = folder.join(INDEX).exists();
    for id in builtin_ids() {
        let path = folder.join(format!("{id}.json"));
        if !chosen || path.exists() {
            put(&path, &file(id).unwrap_or_default())?;
            put(&folder.join(format!("{id}{SAMPLE}")), own_sample(id, false).unwrap_or_default())?;
        }
    }
    Ok(())
}

/// The files of the folder with this ending, in their order.
fn in_folder(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() && path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A definition without a fault.
struct Sound<'a> {
    path: &'a Path,
    notice: Notice,
    file: String,
}

/// Reads a definition; otherwise what is wrong with it.
fn definition<'a>(
    streams: &mut Streams<'_>,
    folder: &Path,
    path: &'a Path,
    lists: &[List],
) -> Result<Sound<'a>, Vec<String>> {
    let name = path.display();
    let bytes = source::bytes(streams, path, LARGEST).map_err(|sentence| vec![format!("{name}: {sentence}")])?;
    let there = |id: &str| linted(&fs::read_to_string(folder.join(format!("{id}.json"))).ok()?).ok();
    let other = |id: &str| lint::beside(path, id, lists).or_else(|| there(id)).or_else(|| builtin(id)?.ok());
    let faults = faults(&bytes, lists, Some(&other));
    if !faults.is_empty() {
        return Err(faults.iter().map(|fault| format!("{name}{}", lint::located(fault))).collect());
    }
    let text = opened::text(&bytes, LARGEST).map_err(|error| vec![format!("{name}: {error}")])?;
    let notation = Notation::of(text);
    let notice = from_text(text, notation, lists).map_err(|error| vec![format!("{name}: {error}")])?;
    Ok(Sound { path, notice, file: carry(text, notation) })
}

impl Sound<'_> {
    /// Puts it into the folder, and its sample and blanks where they stand beside the definition; what is wrong with these.
    fn put(&self, folder: &Path) -> io::Result<Vec<String>> {
        let id = &self.notice.id;
        put(&folder.join(format!("{id}.json")), &self.file)?;
        let mut complaints = Vec::new();
        match sample::beside(self.path, &self.notice, false) {
            Some(Ok(text)) => put(&folder.join(format!("{id}{SAMPLE}")), &text)?,
            Some(Err(complaint)) => complaints.push(complaint),
            None => {}
        }
        for (name, blank) in blank::beside(self.path, &self.notice) {
            match blank {
                Ok(bytes) => put_bytes(&folder.join(name), &bytes)?,
                Err(complaint) => complaints.push(complaint),
            }
        }
        Ok(complaints)
    }
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    put_bytes(path, text.as_bytes())
}

fn put_bytes(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|known| known == bytes) {
        return Ok(());
    }
    whole(path, bytes)
}
