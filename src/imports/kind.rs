//! What a file is that is no archive, by how it begins.

use super::ImportRefusal;
use crate::magic;

/// How other files begin that people take for a Word file.
const BEGINNINGS: [(&[u8], ImportRefusal); 7] = [
    (b"{\\rtf", ImportRefusal::Rtf),
    (magic::PDF, ImportRefusal::Pdf),
    (magic::JPEG, ImportRefusal::Picture),
    (magic::PNG, ImportRefusal::Picture),
    (magic::GIF, ImportRefusal::Picture),
    (magic::TIFF[0], ImportRefusal::Picture),
    (magic::TIFF[1], ImportRefusal::Picture),
];

/// Why this is not read; none where it begins as archives do.
pub(super) fn refused(bytes: &[u8]) -> Option<ImportRefusal> {
    if bytes.starts_with(magic::ZIP) {
        return None;
    }
    let known = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    Some(match known {
        _ if bytes.is_empty() => ImportRefusal::Empty,
        Some((_, refusal)) => *refusal,
        None if bytes.starts_with(magic::OLE) => ole(bytes),
        None if is_html(bytes) => ImportRefusal::Html,
        None if bytes.starts_with(b"PK") => ImportRefusal::Damaged,
        None => ImportRefusal::Unknown,
    })
}

/// By the names of streams, which stand as UTF-16 in the container's directory.
fn ole(bytes: &[u8]) -> ImportRefusal {
    if names(bytes, "EncryptedPackage") {
        ImportRefusal::Encrypted
    } else if names(bytes, "WordDocument") {
        ImportRefusal::OldWord
    } else {
        ImportRefusal::Ole
    }
}

fn names(bytes: &[u8], stream: &str) -> bool {
    let wide: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|window| window == wide)
}

fn is_html(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(512)).unwrap_or_default().to_ascii_lowercase();
    let head = head.trim_ascii_start();
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    head.starts_with(b"<!doctype html") || (head.starts_with(b"<") && head.windows(5).any(|it| it == b"<html"))
}
