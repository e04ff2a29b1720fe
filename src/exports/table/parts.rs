//! What goes along in the package and with the mail: every export that has a folder. Whatever cannot be made is reported and
//! holds nothing else up.

use super::{Export, files};
use crate::exports::{ExportedDraft, file_stem};

/// A file that the program makes of a draft, to go along with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is, as a folder of the package is called: 申报表.
    pub folder: String,
    /// Its name, which can be saved on any system.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What was made of a draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Made {
    /// The files, in the order of the package.
    pub parts: Vec<Part>,
    /// What could not be made, a sentence each.
    pub missing: Vec<String>,
}

/// What is in the package, as a sentence lists it: 申报文件、Word 文件、核验单.
pub fn packed_names() -> String {
    let mut names: Vec<&str> = packed().map(|export| export.about().name).collect();
    names.dedup();
    names.join("、")
}

/// Makes everything that goes along.
pub fn make_parts(draft: &ExportedDraft) -> Made {
    let mut made = Made::default();
    for file in files(&draft.prepared.notice, &draft.applicable.notice) {
        let Some(folder) = file.export.about().folder else { continue };
        let name =
            file_stem(&draft.prepared.notice, &draft.entries, &draft.name) + &file.suffix(&draft.applicable.notice);
        match file.export.make_of(draft, file.form) {
            Ok(bytes) => made.parts.push(Part { folder: folder.to_owned(), name, bytes }),
            Err(sentence) => made.missing.push([file.export.about().name, "：", &sentence].concat()),
        }
    }
    made
}

fn packed() -> impl Iterator<Item = Export> {
    Export::ALL.iter().copied().filter(|export| export.about().folder.is_some())
}
