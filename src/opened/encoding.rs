//! In which encoding a file's bytes are text. Only UTF-8 is read; the others are recognised by name, for whoever has such a file
//! can save it anew. A table of GBK's characters is not needed for that, only the shape of its bytes.

use super::{Foreign, OpenError, Order, Spot};
use crate::files::Format;

/// What some programs put before UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The text of bytes in UTF-8, without the mark; otherwise which encoding it is.
pub(super) fn decoded(bytes: &[u8]) -> Result<&str, OpenError> {
    if let Some(order) = utf16(bytes) {
        return Err(OpenError::Utf16(order));
    }
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok()).unwrap_or_default();
        // The bytes end within a character: so does the file.
        if error.error_len().is_none() && good.trim_start().starts_with(['{', '[']) {
            return OpenError::Cut(end(good));
        }
        if bytes.contains(&0) {
            return OpenError::Foreign(Foreign::Format(Format::Unknown));
        }
        let line = end(good).line;
        // Chinese in UTF-8 does not begin a text in GBK.
        let damaged = good.chars().any(|c| c.len_utf8() > 2);
        if !damaged && is_gbk(bytes) { OpenError::Gbk(line) } else { OpenError::Damaged(line) }
    })
}

/// The place behind a text.
pub(super) fn end(text: &str) -> Spot {
    let last = text.rsplit('\n').next().unwrap_or_default();
    Spot { line: text.matches('\n').count() + 1, column: last.chars().count() + 1 }
}

/// By its mark, or because every other byte of what stands there in ASCII is 0.
fn utf16(bytes: &[u8]) -> Option<Order> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] => return None,
        [0xff, 0xfe, ..] => return Some(Order::Little),
        [0xfe, 0xff, ..] => return Some(Order::Big),
        odd if odd.len() % 2 == 1 => return None,
        _ => {}
    }
    let head = bytes.get(..bytes.len().min(256)).unwrap_or_default();
    let zeros = |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (0, low) if low * 8 > head.len() => Some(Order::Little),
        (high, 0) if high * 8 > head.len() => Some(Order::Big),
        _ => None,
    }
}

/// Whether bytes are a text in GBK, or in GB 18030, which has characters of four bytes as well: all of them are of its shape,
/// and most of what is not ASCII stands where the characters of GB 2312 do.
fn is_gbk(bytes: &[u8]) -> bool {
    let (mut common, mut rare) = (0_usize, 0_usize);
    let mut rest = bytes;
    loop {
        rest = match rest {
            [] => break,
            [b'\t' | b'\n' | b'\r' | 0x0c | 0x20..=0x7e, rest @ ..] => rest,
            [0xa1..=0xf7, 0xa1..=0xfe, rest @ ..] => {
                common += 1;
                rest
            }
            [0x81..=0xfe, 0x40..=0x7e | 0x80..=0xfe, rest @ ..]
            | [0x81..=0xfe, 0x30..=0x39, 0x81..=0xfe, 0x30..=0x39, rest @ ..] => {
                rare += 1;
                rest
            }
            // The file may end within a character.
            [0x81..=0xfe] => break,
            _ => return false,
        };
    }
    common > rare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_gbk_are_distinguished_from_others() {
        for gbk in [
            &b"\xc4\xcf\xb2\xfd"[..],
            b"{\"unit\":\"\xc4\xcf\xb2\xfd\xca\xd0\xd7\xdc\xb9\xa4\xbb\xe1\"}",
            // 镕 stands outside GB 2312, 㐂 takes four bytes.
            b"\xd6\xec\xe9F\xbb\xf9\x810\x810\xca\xd0\xb3\xa4",
            b"\xc4\xcf\xb2",
        ] {
            assert!(is_gbk(gbk), "{gbk:?}");
        }
        for other in [&b"plain"[..], b"\xff\xd8\xff", b"\xc4\xcf\0", b"caf\xe9 au lait", b"\x90A\x90B\x90C"] {
            assert!(!is_gbk(other), "{other:?}");
        }
    }

    #[test]
    fn a_broken_text_in_utf_8_is_not_called_gbk() {
        let mut bytes = "{\n\"unit\": \"南昌市总工会\"}".as_bytes().to_vec();
        let at = bytes.iter().position(|byte| *byte > 0x7f).unwrap();
        bytes.remove(at + 5);
        assert_eq!(decoded(&bytes), Err(OpenError::Damaged(2)));
    }
}
