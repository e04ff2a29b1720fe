//! The list of the notices in a folder, for the page's first screen.
//! Not here: what the page makes of it (`notice`).

use std::fs;
use std::path::{Path, PathBuf};

use super::carry::INDEX;
use super::sample::{self, SAMPLE};
use crate::json::{Json, from_text};
use crate::lint::LARGEST;
use crate::notice::{Notice, Unlinted, announcement, linted};

/// The list, newest edition first, and what is wrong with the files that are not on it.
pub(super) fn of(folder: &Path, files: &[PathBuf]) -> (String, Vec<String>) {
    let (mut entries, mut complaints) = (Vec::new(), Vec::new());
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name == INDEX || name.ends_with(SAMPLE) {
            continue;
        }
        match entry(folder, path) {
            Ok((notice, entry, complaint)) => {
                entries.push((-notice.edition, notice.id, entry));
                complaints.extend(complaint);
            }
            Err(sentence) => complaints.push(format!("{}: {sentence}", path.display())),
        }
    }
    entries.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let lines: Vec<String> = entries.into_iter().map(|(_, _, entry)| entry.to_text()).collect();
    (format!("{{\"notices\":[\n{}\n]}}\n", lines.join(",\n")), complaints)
}

/// What is said of the notice of a file, and what is wrong with its sample, which is then not on the list.
fn entry(folder: &Path, path: &Path) -> Result<(Notice, Json, Option<String>), String> {
    let large = fs::metadata(path).is_ok_and(|known| known.len() > 2 * LARGEST as u64);
    if large {
        return Err("too large for a notice, so it is not listed".to_owned());
    }
    let text = fs::read_to_string(path).map_err(|error| format!("cannot be read: {error}"))?;
    let notice = linted(&text).map_err(|why| match why {
        Unlinted::Raw => "was not carried, so it is not listed; name the definition behind the folder, from elsewhere",
        Unlinted::Changed => "was changed after it was carried, so it is not listed; carry its definition again",
    })?;
    if path.file_name().is_none_or(|name| name.to_string_lossy() != format!("{}.json", notice.id)) {
        return Err(format!("holds the notice {:?}, so it is not listed; its name must be {0}.json", notice.id));
    }
    let beside = folder.join(format!("{}{SAMPLE}", notice.id));
    let read = beside.is_file().then(|| sample::read(&beside, &notice));
    let tree = from_text(&text).unwrap_or(Json::Null);
    let entry = announcement(tree.get("notice").unwrap_or(&Json::Null), &notice.digest, matches!(read, Some(Ok(_))));
    let complaint = read.and_then(Result::err).map(|sentence| format!("{}: {sentence}", beside.display()));
    Ok((notice, entry, complaint))
}
