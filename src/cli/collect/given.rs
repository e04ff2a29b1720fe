//! The files that were named, and those in the folders that were named, in the order of their names.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::files::is_of_system;

/// Folders within one another.
const DEEPEST: usize = 32;

/// A file that was received.
pub(super) struct GivenFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Why it is not read, where it is not: in Chinese, as it stands in the ledger.
    pub unread: Option<&'static str>,
}

/// Said of a folder in too many others.
const TOO_DEEP: &str = "文件夹一层套一层太深，没有看里面的文件。请把里面的文件移到上层，再读一次。";
/// Said of what is no file.
const NO_FILE: &str = "这是链接或别的不是文件的东西，没有读。请把它指向的文件复制过来，再读一次。";
/// Said of a folder that cannot be looked into.
const CLOSED: &str = "这个文件夹打不开，没有看里面的文件。请检查权限，再读一次。";

/// The files of these paths; a sentence where one is not there. A link is followed where it was named, and nowhere else:
/// it may lead out of the folder, or back into it.
pub(super) fn files(paths: &[PathBuf]) -> Result<Vec<GivenFile>, String> {
    let (mut found, mut known) = (Vec::new(), BTreeSet::new());
    for path in paths {
        let about = fs::metadata(path).map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
        if about.is_dir() {
            walk(path, 0, &mut found);
        } else {
            found.push(GivenFile { path: path.clone(), unread: None });
        }
    }
    found.retain(|file| known.insert(file.path.clone()));
    Ok(found)
}

fn walk(folder: &Path, depth: usize, found: &mut Vec<GivenFile>) {
    let mut unread = |path: PathBuf, why| found.push(GivenFile { path, unread: Some(why) });
    if depth > DEEPEST {
        return unread(folder.to_owned(), TOO_DEEP);
    }
    let Ok(entries) = fs::read_dir(folder) else { return unread(folder.to_owned(), CLOSED) };
    let mut entries: Vec<_> = entries.flatten().filter(|it| !is_of_system(&it.file_name().to_string_lossy())).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&entry.path(), depth + 1, found),
            Ok(kind) if kind.is_file() => found.push(GivenFile { path: entry.path(), unread: None }),
            _ => found.push(GivenFile { path: entry.path(), unread: Some(NO_FILE) }),
        }
    }
}
