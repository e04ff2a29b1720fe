//! A file's bytes as text, or what they are instead. People send what they have: a Word file, a text that an old program
//! saved in its own encoding.

use super::{LARGEST, Problem};

/// What a file is that is not a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// Nothing is in it.
    Empty,
    /// A zip archive, as Word and Excel files are.
    Archive,
    /// A file of Word or Excel from before 2007.
    OldOffice,
    /// A PDF.
    Pdf,
    /// A text in UTF-16.
    Utf16,
    /// A text in another encoding than UTF-8, the Chinese GBK mostly; from this line on, counted from 1.
    NotUtf8(usize),
    /// A submission: filled in, not asking.
    Submission,
}

/// The text of a file, without the mark that some programs put before it.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Problem> {
    if bytes.len() > LARGEST {
        return Err(Problem::TooLarge);
    }
    if let Some(foreign) = known(bytes) {
        return Err(Problem::Foreign(foreign));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.iter().take(error.valid_up_to());
        Problem::Foreign(Foreign::NotUtf8(good.filter(|byte| **byte == b'\n').count() + 1))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(Problem::Foreign(Foreign::Empty)) } else { Ok(text) }
}

/// Files known by how they begin.
fn known(bytes: &[u8]) -> Option<Foreign> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        Some(Foreign::Archive)
    } else if begins(b"\xd0\xcf\x11\xe0") {
        Some(Foreign::OldOffice)
    } else if begins(b"%PDF") {
        Some(Foreign::Pdf)
    } else if begins(b"\xff\xfe") || begins(b"\xfe\xff") || bytes.iter().take(64).any(|byte| *byte == 0) {
        Some(Foreign::Utf16)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foreign(bytes: &[u8]) -> Option<Foreign> {
        match text(bytes) {
            Err(Problem::Foreign(foreign)) => Some(foreign),
            _ => None,
        }
    }

    #[test]
    fn files_of_other_programs_are_told() {
        let utf16: Vec<u8> = "格式 = 1".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, known) in [
            (&b"PK\x03\x04\x14\0\x06\0"[..], Foreign::Archive),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::OldOffice),
            (b"%PDF-1.7", Foreign::Pdf),
            (b"\xff\xfef\0o\0", Foreign::Utf16),
            (&utf16, Foreign::Utf16),
            (b"", Foreign::Empty),
            (b"\xef\xbb\xbf \n", Foreign::Empty),
            // 南昌 in GBK, on the second line.
            (b"format = 1\nid = \"\xc4\xcf\xb2\xfd\"", Foreign::NotUtf8(2)),
        ] {
            assert_eq!(foreign(bytes), Some(known), "{bytes:?}");
        }
    }

    #[test]
    fn a_mark_before_utf8_is_nothing() {
        assert_eq!(text("\u{feff}format = 1".as_bytes()), Ok("format = 1"));
        assert_eq!(text(&vec![b' '; LARGEST + 1]), Err(Problem::TooLarge));
    }
}
