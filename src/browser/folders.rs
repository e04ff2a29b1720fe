//! Files with the folders in which they lie: of a drop, or of a folder that was chosen.
//! Not here: files without them (`dropped`, `slices`).

use js_sys::Reflect;
use web_sys::{DataTransfer, File, HtmlInputElement};

use super::dropped::Dropped;
use super::slices;
use crate::files::is_of_system;

/// Files taken at most of one drop; an office has some thousands, and a whole disk may be dropped by mistake.
pub const MOST: usize = 20_000;

/// A file and where it lies.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundFile {
    /// Its path, `/` between folders, with its own name at the end.
    pub path: String,
    /// The file.
    pub file: File,
}

/// The files that were found, and whether there are more.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FoundFiles {
    /// The files, by their paths.
    pub files: Vec<FoundFile>,
    /// Whether there are more.
    pub more: bool,
}

/// What was chosen in an input, which is emptied. A folder's files come with their paths.
pub fn chosen(input: &HtmlInputElement) -> FoundFiles {
    let files = slices::chosen(input).into_iter().map(|file| FoundFile { path: relative(&file), file });
    sorted(files.collect())
}

/// What an event brings. It has to be looked at while the event lasts.
pub fn dropped(data: &DataTransfer) -> impl Future<Output = FoundFiles> + use<> {
    let dropped = Dropped::of(data);
    async move { sorted(dropped.with_paths(MOST).await.into_iter().map(|(path, file)| FoundFile { path, file }).collect()) }
}

fn sorted(mut files: Vec<FoundFile>) -> FoundFiles {
    files.retain(|found| !is_of_system(&found.file.name()));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let more = files.len() > MOST;
    files.truncate(MOST);
    FoundFiles { files, more }
}

/// The path of a file of a chosen folder; otherwise its name.
fn relative(file: &File) -> String {
    let path = Reflect::get(file, &"webkitRelativePath".into()).ok().and_then(|path| path.as_string());
    path.filter(|path| !path.is_empty()).unwrap_or_else(|| file.name())
}
