//! The text of an XML part. Parsers and writers of such files know UTF-8 and UTF-16 (ISO/IEC 29500-2, 6.2.5).

use super::ImportRefusal;

/// The text of a part, by its byte order mark.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, ImportRefusal> {
    let wide = |bytes: &[u8], number: fn([u8; 2]) -> u16| {
        let pairs = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(number);
        let pairs: Vec<u16> = pairs.collect();
        String::from_utf16(&pairs).map_err(|_| ImportRefusal::BadXml)
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        // Without a mark the first sign, which is always `<`, tells it.
        [b'<', 0, ..] => wide(&bytes, u16::from_le_bytes),
        [0, b'<', ..] => wide(&bytes, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).map_err(|_| ImportRefusal::BadXml),
        _ => String::from_utf8(bytes).map_err(|_| ImportRefusal::BadXml),
    }
}
