//! The archive around a document's parts (ISO/IEC 29500-2). Nothing is believed that it says of itself.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{ImportRefusal, LARGEST, kind};

/// The end of an archive's directory, and where in it the number of entries stands (PKWARE APPNOTE 4.3.16).
const END: &[u8] = b"PK\x05\x06";
const ENTRIES: usize = 10;
const END_BYTES: usize = 22;

/// An opened archive.
pub(super) struct Container<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl<'a> Container<'a> {
    /// Opens a file.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ImportRefusal> {
        if let Some(refusal) = kind::refused(bytes) {
            return Err(refusal);
        }
        if bytes.len() > LARGEST {
            return Err(ImportRefusal::TooLarge);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportRefusal::Damaged)?;
        // The crate keeps the last of two entries of one name, other programs the first.
        if entries(bytes).is_none_or(|entries| entries != archive.len()) {
            return Err(ImportRefusal::TwiceNamed);
        }
        Ok(Self(archive))
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.0.index_for_name(name).is_some()
    }

    /// Whether a part stands in this folder.
    pub fn has_under(&self, folder: &str) -> bool {
        self.0.file_names().any(|name| name.starts_with(folder))
    }

    /// A part's bytes; none where there is no such part. More than `most` are never unpacked.
    pub fn part(&mut self, name: &str, most: usize) -> Result<Option<Vec<u8>>, ImportRefusal> {
        let file = match self.0.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(ImportRefusal::Damaged),
        };
        let mut bytes = Vec::new();
        file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|_| ImportRefusal::Damaged)?;
        if bytes.len() > most { Err(ImportRefusal::TooLarge) } else { Ok(Some(bytes)) }
    }
}

/// How many entries the archive's directory has.
fn entries(bytes: &[u8]) -> Option<usize> {
    let tail = bytes.get(bytes.len().saturating_sub(END_BYTES + usize::from(u16::MAX))..)?;
    let at = tail.windows(END.len()).rposition(|window| window == END)?;
    let count = tail.get(at + ENTRIES..at + ENTRIES + 2)?;
    Some(usize::from(u16::from_le_bytes(count.try_into().ok()?)))
}
