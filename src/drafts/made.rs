//! Which files were made of a draft. Kept in the browser's storage alone, as a help to memory; losing it harms nothing.

use super::{DraftId, Drafts};

/// The files remembered of one draft; beyond that the oldest are forgotten.
const MOST: usize = 12;

/// A file that was made of a draft and handed to the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeFile {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Its size.
    pub bytes: u64,
    /// The code of what it was made of, as it stands on the 核验单.
    pub code: String,
    /// Its name.
    pub name: String,
}

impl Drafts {
    /// The files made of a draft, newest first.
    pub fn made_files(&self, id: &DraftId) -> Vec<MadeFile> {
        let text = self.store.get(&id.made()).ok().flatten().unwrap_or_default();
        text.lines().filter_map(MadeFile::read).take(MOST).collect()
    }

    /// Remembers a file. A store that does not take it is not asked again.
    pub fn keep_made_file(&self, id: &DraftId, file: MadeFile) {
        let files = std::iter::once(file).chain(self.made_files(id)).take(MOST);
        let lines: Vec<String> = files.map(|file| file.written()).collect();
        drop(self.store.set(&id.made(), &lines.join("\n")));
    }
}

impl MadeFile {
    /// A line; none where it is another.
    fn read(line: &str) -> Option<Self> {
        let mut parts = line.splitn(4, ' ');
        let mut part = || parts.next();
        let (at, bytes) = (part()?.parse().ok()?, part()?.parse().ok()?);
        Some(Self { at, bytes, code: part()?.to_owned(), name: part()?.to_owned() })
    }

    fn written(&self) -> String {
        let name: String = self.name.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
        format!("{} {} {} {name}", self.at, self.bytes, self.code)
    }
}
