//! What a file is that is no archive, by how it begins.

use super::Refusal;

/// How an OLE container begins (MS-CFB 2.2).
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// How other files begin that people take for a Word file.
const BEGINNINGS: [(&[u8], Refusal); 7] = [
    (b"{\\rtf", Refusal::Rtf),
    (b"%PDF", Refusal::Pdf),
    (b"\xFF\xD8\xFF", Refusal::Picture),
    (b"\x89PNG", Refusal::Picture),
    (b"GIF8", Refusal::Picture),
    (b"II*\0", Refusal::Picture),
    (b"MM\0*", Refusal::Picture),
];

/// Why this is not read; none where it begins as archives do.
pub(super) fn refused(bytes: &[u8]) -> Option<Refusal> {
    if bytes.starts_with(b"PK\x03\x04") {
        return None;
    }
    let known = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    Some(match known {
        _ if bytes.is_empty() => Refusal::Empty,
        Some((_, refusal)) => *refusal,
        None if bytes.starts_with(OLE) => ole(bytes),
        None if is_html(bytes) => Refusal::Html,
        None if bytes.starts_with(b"PK") => Refusal::Damaged,
        None => Refusal::Unknown,
    })
}

/// By the names of streams, which stand as UTF-16 in the container's directory.
fn ole(bytes: &[u8]) -> Refusal {
    if names(bytes, "EncryptedPackage") {
        Refusal::Encrypted
    } else if names(bytes, "WordDocument") {
        Refusal::OldWord
    } else {
        Refusal::Ole
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
