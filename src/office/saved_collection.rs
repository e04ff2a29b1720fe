//! The file in which a collection is saved, read back: what is kept of it, and each received file held against its digest.
//! A file that lies in the archive as it is comes back as its place there, so that its bytes need not be sent.
//! Not here: what stands in the first entry (`collection::file`), and keeping it (`browser`).

use std::cell::Cell;
use std::collections::BTreeSet;
use std::io::{Cursor, Error, Read, Result as Answer, Seek, SeekFrom};

use serde::{Deserialize, Serialize};
use zip::{CompressionMethod, ZipArchive};

use super::bytes::{self, Bytes};
use crate::collection::file::{COLLECTION_JSON, CollectionFile, CollectionFileError, FiledFile, LARGEST_COLLECTION};
use crate::collection::{CollectionTexts, ItemKey};
use crate::proof::Digest;

/// Bytes of the largest file of a collection that the page reads: it stands whole in the worker's memory.
pub const LARGEST_ARCHIVE: u64 = 1 << 30;
/// Bytes of an archive's directory that are read: one of 65,535 files, the most that are written here, has 11 MB.
const MOST_DIRECTORY: u64 = 16 << 20;
/// Bytes of packed files that are unpacked, all together. Files are saved unpacked; others may have packed them.
const MOST_UNPACKED: u64 = 256 << 20;

/// The file of a collection that is to be opened.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedCollection {
    /// Its bytes.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
}

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedCollection {
    rows: Vec<(String, String)>,
    decisions: Vec<String>,
    others: Vec<(String, String)>,
    /// The files, whole.
    pub files: Vec<SavedFile>,
    /// The files that are not there, or not as they were.
    pub faulty: Vec<FaultyFile>,
}

/// A received file that was saved, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedFile {
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// Its name, as it was received.
    pub name: String,
    /// Its bytes.
    pub content: SavedContent,
}

/// Where a file's bytes are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SavedContent {
    /// In the archive, from the first of these bytes to before the second.
    Within(u64, u64),
    /// They were packed there.
    Unpacked(Bytes),
}

/// A received file that cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultyFile {
    /// The SHA-256 that its bytes should have.
    pub sha256: String,
    /// Its name, as it was received.
    pub name: String,
    /// Why.
    pub fault: FileFault,
}

/// Why a file cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileFault {
    /// It is not in the archive, or cannot be taken out of it.
    Missing,
    /// Its bytes have another digest.
    Changed,
    /// It is packed, and larger than what is unpacked.
    TooLarge,
}

impl SavedCollection {
    /// What is kept of the collection.
    pub fn texts(&self) -> CollectionTexts {
        let rows = self.rows.iter().map(|(key, text)| (ItemKey(key.clone()), text.clone()));
        CollectionTexts { rows: rows.collect(), decisions: self.decisions.clone(), others: self.others.clone() }
    }
}

impl FaultyFile {
    /// What a person reads. The row stays, and says that its file is not kept.
    pub fn words(&self) -> String {
        let name = &self.name;
        match self.fault {
            FileFault::Missing => {
                format!("收件文件里没有“{name}”，或取不出来。登记的内容已保留，要看原件请向发来文件的人要。")
            }
            FileFault::Changed => {
                format!("“{name}”与登记时的校验码不一致，没有取入。登记的内容已保留，要看原件请向发来文件的人要。")
            }
            FileFault::TooLarge => {
                format!("“{name}”在压缩包里太大，没有取入。登记的内容已保留，请用“收件台”保存的原压缩包。")
            }
        }
    }
}

/// Opens the file of a collection. One that does not open is a sentence.
pub(super) fn open(asked: AskedCollection) -> Result<SavedCollection, String> {
    saved_collection(&asked.file).map_err(|error| error.words())
}

/// What stands in the file of a collection, for the command line as well.
pub fn saved_collection(bytes: &[u8]) -> Result<SavedCollection, CollectionFileError> {
    read(bytes, MOST_UNPACKED)
}

fn read(bytes: &[u8], unpacked: u64) -> Result<SavedCollection, CollectionFileError> {
    let room = Cell::new(MOST_DIRECTORY);
    let reader = Bounded { inner: Cursor::new(bytes), room: &room };
    let mut archive = ZipArchive::new(reader).map_err(|_| CollectionFileError::NotAnArchive)?;
    room.set(u64::MAX);
    let root = root(archive.file_names()).ok_or(CollectionFileError::NotACollection)?;
    let text = first(&mut archive, &[&root, COLLECTION_JSON].concat())?;
    let CollectionFile { texts, files } = CollectionFile::read(&text)?;
    let mut taking = Taking { bytes, root, within: bytes.len() as u64, unpacked };
    let (mut whole, mut faulty, mut known) = (Vec::new(), Vec::new(), BTreeSet::new());
    for FiledFile { key: ItemKey(sha256), name, path } in files {
        if !known.insert(sha256.clone()) {
            continue;
        }
        match taking.take(&mut archive, &path, &sha256) {
            Ok(content) => whole.push(SavedFile { sha256, name, content }),
            Err(fault) => faulty.push(FaultyFile { sha256, name, fault }),
        }
    }
    let rows = texts.rows.into_iter().map(|(ItemKey(key), text)| (key, text)).collect();
    Ok(SavedCollection { rows, decisions: texts.decisions, others: texts.others, files: whole, faulty })
}

/// The folder in which the first entry lies; none where there is no such entry. People pack what they have unpacked.
fn root<'a>(names: impl Iterator<Item = &'a str>) -> Option<String> {
    let roots = names.filter_map(|name| name.strip_suffix(COLLECTION_JSON));
    roots.filter(|root| root.is_empty() || root.ends_with('/')).min_by_key(|root| root.len()).map(str::to_owned)
}

/// The text of the first entry.
fn first<R: Read + Seek>(archive: &mut ZipArchive<R>, name: &str) -> Result<String, CollectionFileError> {
    let file = archive.by_name(name).map_err(|_| CollectionFileError::NotAnArchive)?;
    let mut text = Vec::new();
    let read = file.take(LARGEST_COLLECTION as u64 + 1).read_to_end(&mut text);
    if text.len() > LARGEST_COLLECTION {
        return Err(CollectionFileError::TooLarge);
    }
    read.map_err(|_| CollectionFileError::NotAnArchive)?;
    String::from_utf8(text).map_err(|_| CollectionFileError::NotACollection)
}

/// Files are taken out of an archive.
struct Taking<'a> {
    bytes: &'a [u8],
    root: String,
    /// Bytes that may be hashed where they lie; files of an archive lie beside each other.
    within: u64,
    /// Bytes that may be unpacked.
    unpacked: u64,
}

impl Taking<'_> {
    fn take<R: Read + Seek>(
        &mut self,
        archive: &mut ZipArchive<R>,
        path: &str,
        sha256: &str,
    ) -> Result<SavedContent, FileFault> {
        let file = archive.by_name(&[&self.root, path].concat()).map_err(|_| FileFault::Missing)?;
        let agrees = |bytes: &[u8]| if Digest::of(bytes).hex() == sha256 { Ok(()) } else { Err(FileFault::Changed) };
        if file.compression() == CompressionMethod::Stored {
            let (start, size) = (file.data_start().ok_or(FileFault::Missing)?, file.size());
            self.within = self.within.checked_sub(size).ok_or(FileFault::Missing)?;
            let (from, end) = (place(start)?, place(start.saturating_add(size))?);
            agrees(self.bytes.get(from..end).ok_or(FileFault::Missing)?)?;
            return Ok(SavedContent::Within(start, start + size));
        }
        let mut unpacked = Vec::new();
        let read = file.take(self.unpacked + 1).read_to_end(&mut unpacked);
        let left = self.unpacked.checked_sub(unpacked.len() as u64);
        self.unpacked = left.unwrap_or_default();
        left.ok_or(FileFault::TooLarge)?;
        // A reader that reaches the end has held the checksum against the bytes as well.
        read.map_err(|_| FileFault::Changed)?;
        agrees(&unpacked)?;
        Ok(SavedContent::Unpacked(Bytes(unpacked)))
    }
}

fn place(at: u64) -> Result<usize, FileFault> {
    usize::try_from(at).map_err(|_| FileFault::Missing)
}

/// A reader that ends with an error where more is read of it than there is room for: a directory says how long it is, and is not
/// believed.
struct Bounded<'a, R> {
    inner: R,
    room: &'a Cell<u64>,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> Answer<usize> {
        let read = self.inner.read(into)?;
        let left = self.room.get().checked_sub(read as u64);
        self.room.set(left.ok_or_else(|| Error::other("too large a directory"))?);
        Ok(read)
    }
}

impl<R: Seek> Seek for Bounded<'_, R> {
    fn seek(&mut self, to: SeekFrom) -> Answer<u64> {
        self.inner.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::answers::Date;
    use crate::collection::{Collection, Origin, ReceivedItem};
    use crate::exports::package::{ArchivePiece, Checksum, SummedFile, collection_pieces};

    const FILES: [(&str, &[u8]); 3] = [("甲/申报.json", b"{}"), ("..\\con", b""), ("片.mp4", b"PK\x05\x06 not an end")];

    fn texts() -> CollectionTexts {
        let mut collection = Collection::default();
        for (name, bytes) in FILES {
            let origin = Origin { file: name.to_owned(), ..Origin::default() };
            collection.add(ReceivedItem::new(bytes, origin, Err("打不开。".to_owned())));
        }
        CollectionTexts { others: vec![("a".to_owned(), "1".to_owned())], ..CollectionTexts::of(&collection) }
    }

    fn key(bytes: &[u8]) -> String {
        Digest::of(bytes).hex().to_owned()
    }

    /// The archive as the page puts it together.
    fn archive() -> Vec<u8> {
        let summed = |(name, bytes): (&str, &[u8])| SummedFile {
            key: ItemKey(key(bytes)),
            name: name.to_owned(),
            size: bytes.len() as u64,
            sum: Checksum::of(bytes),
        };
        let pieces = collection_pieces(texts(), FILES.map(summed).to_vec(), Date::from_iso("2026-12-01")).unwrap();
        let bytes = |piece| match piece {
            ArchivePiece::Bytes(bytes) => bytes,
            ArchivePiece::File(ItemKey(of)) => FILES.iter().find(|(_, bytes)| key(bytes) == of).unwrap().1.to_vec(),
        };
        pieces.into_iter().flat_map(bytes).collect()
    }

    fn zip(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            archive.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    /// What the first entry says where these files are listed.
    fn listing(files: &[(&str, &str)]) -> String {
        let filed = |(sha256, path): &(&str, &str)| FiledFile {
            key: ItemKey((*sha256).to_owned()),
            name: "甲".to_owned(),
            path: (*path).to_owned(),
        };
        CollectionFile { texts: texts(), files: files.iter().map(filed).collect() }.to_text()
    }

    /// What becomes of files that are listed so, in an archive of these.
    fn faults(listed: &[(&str, &str)], files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<Option<FileFault>> {
        let text = listing(listed);
        let files = [&[(COLLECTION_JSON, text.as_bytes())], files].concat();
        let read = read(&zip(&files, method), 1000).unwrap();
        assert_eq!(read.texts(), texts(), "the rows stay");
        assert!(read.faulty.iter().all(|file| file.words().ends_with('。')));
        let fault = |(sha256, _): &(&str, &str)| {
            let found = read.faulty.iter().find(|file| file.sha256 == *sha256).map(|file| file.fault);
            assert_ne!(found.is_some(), read.files.iter().any(|file| file.sha256 == *sha256));
            found
        };
        listed.iter().map(fault).collect()
    }

    #[test]
    fn what_was_saved_is_read_back() {
        let bytes = archive();
        let read = saved_collection(&bytes).unwrap();
        assert_eq!((read.texts(), &*read.faulty), (texts(), &[][..]));
        let found = read.files.iter().map(|file| match file.content {
            SavedContent::Within(start, end) => (&*file.name, &bytes[start as usize..end as usize]),
            SavedContent::Unpacked(_) => panic!("it is not packed"),
        });
        assert_eq!(found.collect::<Vec<_>>(), FILES);
    }

    #[test]
    fn what_somebody_unpacked_and_packed_anew_is_read_as_well() {
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        let bytes = archive();
        let mut saved = ZipArchive::new(Cursor::new(&bytes)).unwrap();
        for nth in (0..saved.len()).rev() {
            let mut file = saved.by_index(nth).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            files.push((format!("收件台/{}", file.name()), content));
        }
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, content)| (&**name, &**content)).collect();
        let read = saved_collection(&zip(&files, CompressionMethod::Deflated)).unwrap();
        assert_eq!((read.texts(), read.faulty.len()), (texts(), 0));
        let content = |file: &SavedFile| match &file.content {
            SavedContent::Unpacked(Bytes(bytes)) => bytes.clone(),
            SavedContent::Within(..) => panic!("it is packed"),
        };
        assert_eq!(read.files.iter().map(content).collect::<Vec<_>>(), FILES.map(|(_, bytes)| bytes.to_vec()));
    }

    #[test]
    fn a_file_that_is_not_what_it_was_is_told_and_its_row_stays() {
        let (good, other) = (key(b"1"), key(b"2"));
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            let listed = [(&*good, "files/a"), (&*other, "files/b")];
            let found = faults(&listed, &[("files/a", b"1"), ("files/b", b"1")], method);
            assert_eq!(found, [None, Some(FileFault::Changed)]);
            assert_eq!(faults(&listed, &[], method), [Some(FileFault::Missing); 2]);
        }
        // A byte that was changed where it lies, whatever the archive's own checksum says.
        let mut bytes = archive();
        let at = bytes.windows(3).position(|window| window == b"not").unwrap();
        bytes[at] ^= 1;
        let read = saved_collection(&bytes).unwrap();
        let faulty: Vec<(&str, FileFault)> = read.faulty.iter().map(|file| (&*file.name, file.fault)).collect();
        assert_eq!((read.texts(), read.files.len(), &*faulty), (texts(), 2, &[("片.mp4", FileFault::Changed)][..]));
    }

    #[test]
    fn paths_lead_nowhere_else() {
        let of = |text: &[u8]| key(text);
        let (one, two, three) = (of(b"1"), of(b"2"), of(b"3"));
        let listed = [(&*one, "../../etc/passwd"), (&*two, "collection.json"), (&*three, "C:\\a")];
        let found = faults(&listed, &[("../../etc/passwd", b"1"), ("a", b"3")], CompressionMethod::Stored);
        // It is an entry like any other: nothing is ever written by that name.
        assert_eq!(found, [None, Some(FileFault::Changed), Some(FileFault::Missing)]);
    }

    #[test]
    fn what_unpacks_to_more_than_it_may_is_told() {
        let (zeros, one) = (vec![0; 1_000], key(b"1"));
        let large = key(&vec![0; 1_001]);
        let found =
            faults(&[(&large, "b"), (&one, "a")], &[("a", b"1"), ("b", &[0; 1_001])], CompressionMethod::Deflated);
        assert_eq!(found, [Some(FileFault::TooLarge), Some(FileFault::TooLarge)]);
        assert_eq!(faults(&[(&key(&zeros), "b")], &[("b", &zeros)], CompressionMethod::Deflated), [None]);
        let spaces = vec![b' '; LARGEST_COLLECTION + 1];
        let bomb = zip(&[(COLLECTION_JSON, &spaces)], CompressionMethod::Deflated);
        assert_eq!(saved_collection(&bomb), Err(CollectionFileError::TooLarge));
    }

    /// The same bytes listed again and again are hashed once, and under many digests as often as the archive is long.
    #[test]
    fn one_file_under_many_digests_costs_no_more_than_the_archive() {
        let content = vec![7; 100_000];
        let digests: Vec<String> = (0..50_u8).map(|number| key(&[number])).collect();
        let listed: Vec<(&str, &str)> = digests.iter().map(|digest| (&**digest, "a")).collect();
        let found = faults(&listed, &[("a", &content)], CompressionMethod::Stored);
        let hashed = found.iter().filter(|fault| **fault == Some(FileFault::Changed)).count();
        assert_eq!((hashed, found.len()), (1, 50));
    }

    /// A directory of a million entries, each of 47 bytes, which the long form of an archive's end counts.
    #[test]
    fn a_million_entries_are_not_read() {
        let number = |number: u64, length: usize| number.to_le_bytes()[..length].to_vec();
        let archive = |count: u64| {
            let directory = [&b"PK\x01\x02"[..], &[0; 24], &[1, 0], &[0; 16], b"a"].concat().repeat(count as usize);
            let size = directory.len() as u64;
            let (versions, counts) = ([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0], number(count, 8).repeat(2));
            let long = [&b"PK\x06\x06"[..], &number(44, 8), &versions, &counts, &number(size, 8), &[0; 8]].concat();
            let locator = [&b"PK\x06\x07"[..], &[0; 4], &number(size, 8), &[1, 0, 0, 0]].concat();
            let end = [&b"PK\x05\x06\0\0\0\0"[..], &[255; 12], &[0, 0]].concat();
            [directory, long, locator, end].concat()
        };
        // Of a hundred it is seen that none of them is the first entry of a collection.
        assert_eq!(saved_collection(&archive(100)), Err(CollectionFileError::NotACollection));
        assert_eq!(saved_collection(&archive(1_000_000)), Err(CollectionFileError::NotAnArchive));
    }

    #[test]
    fn anything_else_is_refused_in_a_sentence() {
        let stored = |files: &[(&str, &[u8])]| zip(files, CompressionMethod::Stored);
        for (bytes, error) in [
            (b"".to_vec(), CollectionFileError::NotAnArchive),
            (b"PK\x03\x04".to_vec(), CollectionFileError::NotAnArchive),
            (archive()[..300].to_vec(), CollectionFileError::NotAnArchive),
            (stored(&[]), CollectionFileError::NotACollection),
            (stored(&[("甲.json", b"{}")]), CollectionFileError::NotACollection),
            (stored(&[("my-collection.json", b"{}")]), CollectionFileError::NotACollection),
            (stored(&[(COLLECTION_JSON, b"\xff")]), CollectionFileError::NotACollection),
            (stored(&[(COLLECTION_JSON, b"{}")]), CollectionFileError::NotACollection),
            (stored(&[(COLLECTION_JSON, b"{")]), CollectionFileError::NotJson(1)),
        ] {
            assert_eq!(saved_collection(&bytes), Err(error.clone()));
            assert_eq!(open(AskedCollection { file: bytes }), Err(error.words()));
        }
    }

    proptest! {
        #[test]
        fn no_archive_stops_it(cut in 0..2000_usize, at in 0..2000_usize, byte in any::<u8>()) {
            let mut archive = archive();
            if let Some(there) = archive.get_mut(at) {
                *there = byte;
            }
            let cut = if cut > 1500 { archive.len() } else { cut };
            if let Ok(read) = saved_collection(&archive[..cut.min(archive.len())]) {
                let _ = read.texts().read();
                for file in &read.files {
                    prop_assert!(matches!(file.content, SavedContent::Within(start, end) if start <= end && end <= archive.len() as u64));
                }
            }
        }
    }
}
