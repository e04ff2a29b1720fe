//! Packs: reads every file once for its checksum, slice by slice, then hands the browser the archive as pieces, of which
//! the files themselves are some. So a film is never in the page's memory.

use std::cell::Cell;
use std::rc::Rc;

use yew::UseStateSetter;

use super::gather::{FileContent, PackageFile, gather};
use crate::browser::download::{self, Piece};
use crate::browser::{clock, slices};
use crate::exports::package::{
    Archive, ArchiveEntry, CONTENTS, Checksum, Item, LARGEST, Listed, archive_name, contents, paths, root,
};
use crate::exports::{Made, file_stem};
use crate::files::words::size;
use crate::ui::send::made::OnMade;
use crate::ui::send::receipt::code;
use crate::ui::send::said::UNSAVED;
use crate::ui::session::Session;

/// How packing stands.
#[derive(Clone, PartialEq)]
pub enum PackStage {
    /// Nobody has asked.
    Idle,
    /// The worker makes its parts.
    Making,
    /// A file is read: its name, the bytes of all files that are done, and of all files.
    Reading(String, u64, u64),
    /// The package was saved: what, and what is not in it.
    Saved(String, Vec<String>),
    /// There is none; why.
    Refused(String),
}

/// A readable file with its checksum.
struct Summed(PackageFile, u32);

/// Packs what was made and the opened files, until it is done or `stop` is set.
pub async fn pack(
    session: Session,
    draft: String,
    made: Made,
    stage: UseStateSetter<PackStage>,
    stop: Rc<Cell<bool>>,
    on_made: OnMade,
) {
    let code = code(&session);
    let (sources, mut missing) = gather(&session, made);
    let whole: u64 = sources.iter().map(|source| source.size).sum();
    if whole > LARGEST {
        return stage.set(PackStage::Refused(too_large(whole)));
    }
    let (mut summed, mut before) = (Vec::new(), 0);
    for source in sources {
        let name = source.item.name.clone();
        let on_progress = |done| {
            stage.set(PackStage::Reading(name.clone(), before + done, whole));
            !stop.get()
        };
        let sum = sum(&source.content, on_progress).await;
        if stop.get() {
            return stage.set(PackStage::Refused("已停止，没有生成压缩包。".to_owned()));
        }
        before += source.size;
        match sum {
            Some(sum) => summed.push(Summed(source, sum)),
            None => missing.push(unreadable(&name)),
        }
    }
    let stem = file_stem(&session.notice(), &session.applicable().entries, &draft);
    let size = summed.iter().map(|Summed(source, _)| source.size).sum();
    let packed = save(&session.notice().title, &stem, summed, missing);
    if matches!(packed, PackStage::Saved(..)) {
        on_made.emit((archive_name(&stem), size, code));
    }
    stage.set(packed);
}

fn too_large(bytes: u64) -> String {
    format!(
        "文件共 {}，超过 ZIP 压缩包的上限 4 GB，没有打包。请先压缩视频，或在“材料”页移除视频、另行报送。",
        size(bytes)
    )
}

fn unreadable(name: &str) -> String {
    format!("“{name}”读不出来：可能已被移动、改名，或在已拔出的盘上。要放进来，请在“材料”页重新选择它，再打包。")
}

/// The checksum of a content; none where it cannot be read to its end.
async fn sum(content: &FileContent, mut on_progress: impl FnMut(u64) -> bool) -> Option<u32> {
    match content {
        FileContent::Bytes(bytes) => Some(Checksum::of(bytes)),
        FileContent::File(file) => {
            let mut sum = Checksum::default();
            let take = |slice: &[u8], done: u64| {
                sum.take(slice);
                on_progress(done)
            };
            slices::read(file, take).await.filter(|whole| *whole)?;
            Some(sum.sum())
        }
    }
}

fn save(title: &str, name: &str, files: Vec<Summed>, missing: Vec<String>) -> PackStage {
    let root = root(name);
    let items: Vec<Item> = files.iter().map(|Summed(source, _)| source.item.clone()).collect();
    let paths = paths(&items);
    let listed = |(path, Summed(source, _)): (&String, &Summed)| Listed {
        path: path.clone(),
        size: size(source.size),
        sha256: source.sha256.clone(),
    };
    let listed: Vec<Listed> = paths.iter().zip(&files).map(listed).collect();
    let page = contents(title, root, &listed, &missing);
    let (count, sum) = (files.len(), Checksum::of(&page));
    let whole = files.iter().map(|Summed(source, _)| source.size).sum();
    let page = (CONTENTS.to_owned(), page.len() as u64, sum, FileContent::Bytes(page));
    let rest = paths.into_iter().zip(files).map(|(path, Summed(source, sum))| (path, source.size, sum, source.content));
    let Some(pieces) = pieces(root, [page].into_iter().chain(rest)) else {
        return PackStage::Refused(too_large(whole));
    };
    let name = archive_name(name);
    match download::joined(&name, "application/zip", &pieces) {
        true => PackStage::Saved(said(&name, whole, count, missing.len()), missing),
        false => PackStage::Refused(UNSAVED.to_owned()),
    }
}

/// What was made. What lacks something is not called saved.
fn said(name: &str, bytes: u64, files: usize, missing: usize) -> String {
    let whole = format!("{name}（{}，{files} 个文件）", size(bytes));
    if missing == 0 {
        format!("已保存 {whole}。")
    } else {
        format!("已生成 {whole}，但缺 {missing} 项，不完整。")
    }
}

/// The archive in pieces; none where it would be too large.
fn pieces(root: &str, files: impl Iterator<Item = (String, u64, u32, FileContent)>) -> Option<Vec<Piece>> {
    let (mut archive, mut pieces) = (Archive::new(clock::today()), Vec::new());
    for (path, size, sum, content) in files {
        pieces.push(Piece::Bytes(archive.head(&ArchiveEntry { path: format!("{root}/{path}"), size, sum })?));
        pieces.push(match content {
            FileContent::Bytes(bytes) => Piece::Bytes(bytes),
            FileContent::File(file) => Piece::File(file),
        });
    }
    pieces.push(Piece::Bytes(archive.foot()?));
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn a_package_that_lacks_something_is_not_called_saved() {
        assert_eq!(said("甲.zip", 2048, 3, 0), "已保存 甲.zip（2 KB，3 个文件）。");
        assert_eq!(said("甲.zip", 2048, 3, 2), "已生成 甲.zip（2 KB，3 个文件），但缺 2 项，不完整。");
    }
}
