//! The text of an XML part. Parsers and writers of such files know UTF-8 and UTF-16 (ISO/IEC 29500-2, 6.2.5).

use super::ImportRefusal;

/// In which bytes a part's text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Encoding {
    unit: Unit,
    /// It begins with a byte order mark.
    marked: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Utf8,
    Utf16Little,
    Utf16Big,
}

/// The text of a part, by its byte order mark.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, ImportRefusal> {
    encoded(bytes).map(|(text, _)| text)
}

/// The text of a part, and how it was encoded.
pub(super) fn encoded(bytes: Vec<u8>) -> Result<(String, Encoding), ImportRefusal> {
    let (unit, marked) = match bytes.as_slice() {
        [0xFF, 0xFE, ..] => (Unit::Utf16Little, true),
        [0xFE, 0xFF, ..] => (Unit::Utf16Big, true),
        // Without a mark the first sign, which is always `<`, tells it.
        [b'<', 0, ..] => (Unit::Utf16Little, false),
        [0, b'<', ..] => (Unit::Utf16Big, false),
        [0xEF, 0xBB, 0xBF, ..] => (Unit::Utf8, true),
        _ => (Unit::Utf8, false),
    };
    let mark = match (marked, unit) {
        (false, _) => 0,
        (true, Unit::Utf8) => 3,
        (true, _) => 2,
    };
    let wide = |number: fn([u8; 2]) -> u16| {
        let pairs = bytes.get(mark..).unwrap_or_default().chunks_exact(2);
        let pairs: Vec<u16> = pairs.filter_map(|pair| pair.try_into().ok()).map(number).collect();
        String::from_utf16(&pairs).map_err(|_| ImportRefusal::BadXml)
    };
    let text = match unit {
        Unit::Utf16Little => wide(u16::from_le_bytes)?,
        Unit::Utf16Big => wide(u16::from_be_bytes)?,
        Unit::Utf8 => {
            let bytes = if marked { bytes.get(mark..).unwrap_or_default().to_vec() } else { bytes };
            String::from_utf8(bytes).map_err(|_| ImportRefusal::BadXml)?
        }
    };
    Ok((text, Encoding { unit, marked }))
}

impl Encoding {
    /// A text's bytes in this encoding.
    pub fn bytes(self, text: &str) -> Vec<u8> {
        let mark = if self.marked { "\u{feff}" } else { "" };
        let signs = mark.chars().chain(text.chars());
        let wide = |bytes: fn(u16) -> [u8; 2]| {
            let mut pair = [0; 2];
            signs.clone().flat_map(|c| c.encode_utf16(&mut pair).to_vec()).flat_map(bytes).collect()
        };
        match self.unit {
            Unit::Utf8 => [mark, text].concat().into_bytes(),
            Unit::Utf16Little => wide(u16::to_le_bytes),
            Unit::Utf16Big => wide(u16::to_be_bytes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_as_they_were() {
        let text = "<甲>😀</甲>";
        let wide = |number: fn(u16) -> [u8; 2], text: &str| text.encode_utf16().flat_map(number).collect::<Vec<u8>>();
        for bytes in [
            text.as_bytes().to_vec(),
            ["\u{feff}", text].concat().into_bytes(),
            wide(u16::to_le_bytes, text),
            wide(u16::to_be_bytes, text),
            wide(u16::to_le_bytes, &["\u{feff}", text].concat()),
            wide(u16::to_be_bytes, &["\u{feff}", text].concat()),
        ] {
            let (read, encoding) = encoded(bytes.clone()).unwrap();
            assert_eq!((read.as_str(), encoding.bytes(&read)), (text, bytes));
        }
    }
}
