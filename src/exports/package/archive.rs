//! The heads of a ZIP archive (PKWARE APPNOTE 6.3.4): one before each file and, at the end, the directory.
//! Not by a crate: those that write archives take every byte in and give every byte out, or put a file's checksum behind
//! it, which several programs refuse in files that are not packed. Here a file's bytes never pass through; films and
//! photos are packed already, so nothing is packed. The checksum is a crate's.

use crc32fast::Hasher;

use crate::answers::Date;
use crate::exports::saved::archive_day;

/// Bytes of the largest archive; beyond that its numbers have no room.
pub const LARGEST: u64 = u32::MAX as u64;

/// Names are UTF-8 (bit 11).
const FLAGS: [u8; 2] = [0, 0x08];
/// As old a reader as will do: version 2.0.
const VERSION: [u8; 2] = [20, 0];

/// A file's checksum, slice by slice.
#[derive(Debug, Clone, Default)]
pub struct Checksum(Hasher);

impl Checksum {
    /// Takes the next slice.
    pub fn take(&mut self, slice: &[u8]) {
        self.0.update(slice);
    }

    /// The checksum of all slices.
    pub fn sum(self) -> u32 {
        self.0.finalize()
    }

    /// The checksum of bytes that are at hand.
    pub fn of(bytes: &[u8]) -> u32 {
        crc32fast::hash(bytes)
    }
}

/// A file of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveEntry {
    /// Its path, `/` between folders.
    pub path: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its CRC-32.
    pub sum: u32,
}

/// An archive under way.
#[derive(Debug, Clone)]
pub struct Archive {
    /// Time and day of everything in it, as MS-DOS writes them.
    dated: [u8; 4],
    directory: Vec<u8>,
    count: u16,
    length: u64,
}

impl Archive {
    /// One without a file in it, saved on this day.
    pub fn new(saved: Option<Date>) -> Self {
        let (year, month, day) = archive_day(saved);
        let [low, high] = ((year - 1980) << 9 | u16::from(month) << 5 | u16::from(day)).to_le_bytes();
        Self { dated: [0, 0, low, high], directory: Vec::new(), count: 0, length: 0 }
    }

    /// The bytes to put before the file's own; none where the archive would grow beyond [`LARGEST`].
    pub fn head(&mut self, entry: &ArchiveEntry) -> Option<Vec<u8>> {
        let (offset, common) = (u32::try_from(self.length).ok()?, entry.common_head(self.dated)?);
        let head = [b"PK\x03\x04", &common[..], entry.path.as_bytes()].concat();
        // Made by version 2.0 of MS-DOS; no comment, disk 0, no attributes.
        let kept =
            [b"PK\x01\x02", &VERSION[..], &common, &[0; 10], &offset.to_le_bytes(), entry.path.as_bytes()].concat();
        self.length += head.len() as u64 + entry.size;
        self.count = self.count.checked_add(1)?;
        self.directory.extend(kept);
        self.fits().then_some(head)
    }

    /// The bytes to put at the end.
    pub fn foot(self) -> Option<Vec<u8>> {
        let (offset, size) = (u32::try_from(self.length).ok()?, u32::try_from(self.directory.len()).ok()?);
        let count = self.count.to_le_bytes();
        let end = [&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &size.to_le_bytes(), &offset.to_le_bytes(), &[0, 0]];
        Some([self.directory, end.concat()].concat())
    }

    fn fits(&self) -> bool {
        self.length + self.directory.len() as u64 + 22 <= LARGEST
    }
}

impl ArchiveEntry {
    /// What both heads of a file have in common: version, flags, stored, day, checksum, size twice, the name's length.
    fn common_head(&self, dated: [u8; 4]) -> Option<Vec<u8>> {
        let size = u32::try_from(self.size).ok()?.to_le_bytes();
        let name = u16::try_from(self.path.len()).ok()?.to_le_bytes();
        Some([&VERSION[..], &FLAGS, &[0, 0], &dated, &self.sum.to_le_bytes(), &size, &size, &name, &[0, 0]].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};

    fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let (mut archive, mut bytes) = (Archive::new(Date::from_iso("2026-11-21")), Vec::new());
        for (path, content) in files {
            let entry = ArchiveEntry { path: (*path).into(), size: content.len() as u64, sum: Checksum::of(content) };
            bytes.extend(archive.head(&entry).unwrap());
            bytes.extend_from_slice(content);
        }
        bytes.extend(archive.foot().unwrap());
        bytes
    }

    const FILES: [(&str, &[u8]); 3] =
        [("甲/目录.txt", b"\xEF\xBB\xBF1"), ("甲/01-申报表/𠮷😀.json", b"{}"), ("甲/空", b"")];

    #[test]
    fn another_reader_reads_it_back() {
        let bytes = packed(&FILES);
        let mut read = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        assert_eq!(read.len(), FILES.len());
        for (nth, (path, content)) in FILES.iter().enumerate() {
            let mut file = read.by_index(nth).unwrap();
            let mut found = Vec::new();
            // Reading to the end holds the checksum against the content.
            file.read_to_end(&mut found).unwrap();
            assert_eq!((file.name(), found.as_slice()), (*path, *content));
            let dated = zip::DateTime::from_date_and_time(2026, 11, 21, 0, 0, 0).unwrap();
            assert_eq!(file.last_modified(), Some(dated), "{path}");
        }
        assert_eq!(bytes, packed(&FILES));
    }

    #[test]
    fn python_reads_it_back_and_finds_nothing_wrong() {
        let path = crate::kit::folder("archive").join("甲.zip");
        std::fs::write(&path, packed(&FILES)).unwrap();
        let script = "import sys, zipfile; it = zipfile.ZipFile(sys.argv[1]); assert it.testzip() is None; \
            print('|'.join(one.filename for one in it.infolist()))";
        let said =
            std::process::Command::new("python3").arg("-c").arg(script).arg(&path).env("PYTHONUTF8", "1").output();
        let said = said.unwrap();
        let names = String::from_utf8(said.stdout).unwrap();
        assert_eq!(names.trim(), FILES.map(|(path, _)| path).join("|"), "{}", String::from_utf8_lossy(&said.stderr));
    }

    #[test]
    fn slices_have_the_checksum_of_the_whole() {
        let mut sum = Checksum::default();
        b"123456789".chunks(4).for_each(|slice| sum.take(slice));
        assert_eq!((sum.sum(), Checksum::of(b"123456789")), (0xCBF4_3926, 0xCBF4_3926));
    }

    #[test]
    fn what_is_too_large_is_refused() {
        let entry = |size| ArchiveEntry { path: "甲".into(), size, sum: 0 };
        assert!(Archive::new(None).head(&entry(LARGEST + 1)).is_none());
        assert!(Archive::new(None).head(&entry(LARGEST)).is_none());
        let mut archive = Archive::new(None);
        assert!(archive.head(&entry(3_000_000_000)).is_some());
        assert!(archive.head(&entry(2_000_000_000)).is_none());
        assert!(Archive::new(None).head(&ArchiveEntry { path: "a".repeat(70_000), size: 0, sum: 0 }).is_none());
    }
}
