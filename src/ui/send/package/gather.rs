//! What goes into the package: what the program makes, then the chosen files that the page has opened.

use web_sys::File;

use crate::browser::slices;
use crate::exports::package::Item;
use crate::exports::{Made, Part};
use crate::files;
use crate::ui::materials::opened_file;
use crate::ui::session::Session;

/// A file that goes into the package.
pub struct PackageFile {
    /// Where it belongs.
    pub item: Item,
    /// Its size in bytes.
    pub size: u64,
    /// Its content.
    pub content: FileContent,
    /// The SHA-256 that is kept of it.
    pub sha256: Option<String>,
}

/// What a file holds.
pub enum FileContent {
    /// Bytes made just now.
    Bytes(Vec<u8>),
    /// A file of the person's, which stays where it is.
    File(File),
}

/// Everything, and a sentence for each thing that is not there.
pub fn gather(session: &Session, made: Made) -> (Vec<PackageFile>, Vec<String>) {
    let Made { parts, mut missing } = made;
    let part = |part: Part| PackageFile {
        item: Item { folder: part.folder, name: part.name },
        size: part.bytes.len() as u64,
        content: FileContent::Bytes(part.bytes),
        sha256: None,
    };
    let mut sources: Vec<PackageFile> = parts.into_iter().map(part).collect();
    let notice = session.notice();
    for (material, file) in files::all(&notice, &session.work().answers) {
        let same =
            |source: &PackageFile| source.item.folder == material.title && source.sha256.as_ref() == Some(&file.sha256);
        if sources.iter().any(same) {
            // One proof may stand for several claims.
            continue;
        }
        match opened_file(&file.sha256) {
            Some(found) => sources.push(PackageFile {
                item: Item { folder: material.title.clone(), name: file.name },
                size: slices::size(&found),
                content: FileContent::File(found),
                sha256: Some(file.sha256),
            }),
            None => missing.push(closed(&file.name, &material.title)),
        }
    }
    missing.extend(not_chosen(session));
    (sources, missing)
}

/// The materials of which files are still to be chosen, a sentence each.
fn not_chosen(session: &Session) -> Vec<String> {
    let (notice, assessment) = (session.notice(), session.assessment());
    let work = session.work();
    let states = notice.materials.iter().zip(&assessment.materials);
    let counted = states.map(|(material, state)| (material, files::lacking(&notice, &work.answers, material, state)));
    let lacking = counted.filter(|(_, lacking)| *lacking > 0);
    lacking.map(|(material, lacking)| unchosen(&material.title, lacking)).collect()
}

fn unchosen(title: &str, lacking: usize) -> String {
    format!("“{title}”还差 {lacking} 个文件。要放进来，请在“材料”页选择，再打包。")
}

fn closed(name: &str, title: &str) -> String {
    format!("“{name}”（{title}）本次没有打开。要放进来，请在“材料”页重新选择它，再打包。")
}
