//! The files that lie beside an application in its archive or mail: which there are, and the bytes of one. Of what lies in
//! archives and mails within them they are listed as well.
//! Not here: which of them are applications (`receive`).

use serde::{Deserialize, Serialize};

use super::bytes::{self, Bytes};
use super::inside::{Taken, Wanted, inside};

/// Files that are listed at most.
const MOST: usize = 2000;

/// Said of a file that is not there, or cannot be unpacked.
const UNREADABLE: &str = "这个文件取不出来：可能设了密码、已损坏，或者太大。请用解压程序或邮件程序打开原来的文件。";
/// Said of what nothing lies in.
const NOTHING_PACKED: &str = "这个文件不是压缩包，也不是邮件，里面没有别的文件。";

/// An archive or a mail whose files are listed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedPacked {
    /// Its bytes.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
}

/// One of its files that is wanted.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedPart {
    /// The bytes of the archive or mail.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
    /// Which of its files, by its place in the list, from 0.
    pub nth: usize,
}

/// The files, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedFiles {
    /// Where each lies, `/` between folders, and its size in bytes.
    pub files: Vec<(String, u64)>,
    /// Whether there are more.
    pub more: bool,
}

/// Lists the files of an archive or a mail; what is neither is a sentence.
pub(super) fn list(asked: AskedPacked) -> Result<PackedFiles, String> {
    let inside = inside(&asked.file, Wanted::Nothing).ok_or(NOTHING_PACKED)?;
    let more = inside.more || inside.cut || inside.files.len() > MOST;
    let files = inside.files.into_iter().take(MOST).map(|file| (file.path, file.size)).collect();
    Ok(PackedFiles { files, more })
}

/// The bytes of one file; of one that cannot be had, a sentence.
pub(super) fn part(asked: AskedPart) -> Result<Bytes, String> {
    let inside = inside(&asked.file, Wanted::Nth(asked.nth)).ok_or(NOTHING_PACKED)?;
    let file = inside.files.into_iter().nth(asked.nth).filter(|file| file.taken == Taken::Whole);
    file.map(|file| Bytes(file.bytes)).ok_or_else(|| UNREADABLE.to_owned())
}
