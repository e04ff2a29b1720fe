//! The file of a collection as an archive in pieces: what is kept of it in front, then each received file as it is.
//! Not here: what stands in the first entry (`collection::file`), and reading files (`browser`).

use super::{Archive, ArchiveEntry, Checksum};
use crate::answers::Date;
use crate::collection::file::{COLLECTION_JSON, CollectionFile, FiledFile};
use crate::collection::{CollectionTexts, ItemKey};
use crate::exports::savable_file;

/// UTF-16 units of a file's name behind its digest; with it and its folder a path stays far below what Windows takes.
const NAME: usize = 80;

/// A received file that goes into the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummedFile {
    /// The SHA-256 of its bytes.
    pub key: ItemKey,
    /// Its name, as it was received.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its CRC-32.
    pub sum: u32,
}

/// A piece of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ArchivePiece {
    /// These bytes.
    Bytes(Vec<u8>),
    /// All bytes of a received file.
    File(ItemKey),
}

/// What the archive is called: 收件台-2026-12-01.zip. Whose applications are in it is not said there.
pub fn collection_name(saved: Option<Date>) -> String {
    saved.map_or_else(|| "收件台.zip".to_owned(), |day| format!("收件台-{day}.zip"))
}

/// The archive of a collection and its files, one piece behind the other; none where it would be too large.
pub fn collection_pieces(
    texts: CollectionTexts,
    files: Vec<SummedFile>,
    saved: Option<Date>,
) -> Option<Vec<ArchivePiece>> {
    let filed = |file: &SummedFile| FiledFile {
        path: format!("files/{}-{}", file.key, savable_file(&file.name, NAME)),
        key: file.key.clone(),
        name: file.name.clone(),
    };
    let file = CollectionFile { texts, files: files.iter().map(filed).collect() };
    let text = file.to_text().into_bytes();
    let (size, sum) = (text.len() as u64, Checksum::of(&text));
    let mut archive = Archive::new(saved);
    let first = ArchiveEntry { path: COLLECTION_JSON.to_owned(), size, sum };
    let mut pieces = vec![ArchivePiece::Bytes(archive.head(&first)?), ArchivePiece::Bytes(text)];
    for (filed, SummedFile { key, size, sum, .. }) in file.files.into_iter().zip(files) {
        pieces.push(ArchivePiece::Bytes(archive.head(&ArchiveEntry { path: filed.path, size, sum })?));
        pieces.push(ArchivePiece::File(key));
    }
    pieces.push(ArchivePiece::Bytes(archive.foot()?));
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_archives_name_says_the_day_and_nobodys_name() {
        assert_eq!(collection_name(Date::from_iso("2026-12-01")), "收件台-2026-12-01.zip");
        assert_eq!(collection_name(None), "收件台.zip");
    }

    #[test]
    fn what_has_no_room_is_refused() {
        let file = |size| SummedFile { key: ItemKey("0f".to_owned()), name: "甲".to_owned(), size, sum: 0 };
        assert!(collection_pieces(CollectionTexts::default(), vec![file(3 << 30)], None).is_some());
        assert!(collection_pieces(CollectionTexts::default(), vec![file(3 << 30), file(2 << 30)], None).is_none());
    }
}
