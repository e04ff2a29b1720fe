//! What the QR code of a slip holds: `SHENBAO:2:NOTICE:DIGEST:PARTS`, so that a telephone's own reader shows something that
//! can be pasted. DIGEST are the first 24 digits of the content's digest, PARTS three for each part of it. All of it is
//! in capitals, which a QR code writes closely: most slips have 33 squares in a row, where small letters would take 41.
//! Earlier slips held `shenbao:1:NOTICE:REVISION:SHA256`, of the file as it was saved; they are still read.

use qrcode::{Color, EcLevel, QrCode};

use super::code::{Code, TypedCode};
use super::content::ContentPart;
use super::digest::Digest;
use crate::paper::Squares;

/// The word that makes a text the mark of a slip.
const WORD: &str = "SHENBAO:";
/// The version this program writes and reads.
const VERSION: &str = "2";
/// The version before it.
const EARLIER: &str = "1";
/// Digits of the digest: 96 bits, by which no two applications are ever taken for one another.
const DIGITS: usize = 24;
/// Digits of each part.
const PART: usize = 3;
/// White around the pattern, in squares, as readers need it (ISO/IEC 18004).
const QUIET: usize = 4;

/// What a slip's QR code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrContent {
    /// The notice's id.
    pub notice: String,
    /// The first digits of the content's digest, in capitals.
    pub digits: String,
    /// The first digits of each part's, in the order of the notice.
    pub parts: Vec<String>,
}

/// Whether a text sets out to be a mark.
pub(super) fn prefixed(text: &str) -> bool {
    text.trim_start().get(..WORD.len()).is_some_and(|word| word.eq_ignore_ascii_case(WORD))
}

/// The mark of a text, or that of an earlier slip; none where it is another.
pub(super) fn read(text: &str) -> Option<TypedCode> {
    let parts: Vec<&str> = text.trim().split(':').collect();
    match *parts.get(1..)? {
        [VERSION, notice, digits, parts] => {
            let whole = !notice.is_empty() && digits.len() == DIGITS && parts.len() % PART == 0;
            let hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
            let (notice, parts) = (notice.to_ascii_lowercase(), parts.to_ascii_uppercase());
            let read = || QrContent { notice, digits: digits.to_ascii_uppercase(), parts: cut(&parts) };
            (whole && hex(digits) && hex(&parts)).then(|| TypedCode::Mark(read()))
        }
        [EARLIER, notice, revision, digest] if !notice.is_empty() && revision.parse::<u64>().is_ok() => {
            Some(TypedCode::Earlier { notice: notice.to_owned(), digest: Digest::written(digest)? })
        }
        _ => None,
    }
}

/// The digits of the parts, which stand one behind the other.
fn cut(digits: &str) -> Vec<String> {
    let digits: Vec<char> = digits.chars().collect();
    digits.chunks(PART).map(|part| part.iter().collect()).collect()
}

impl QrContent {
    /// The mark of an application to this notice.
    pub fn of(notice: &str, content: &Digest, parts: &[ContentPart]) -> Self {
        let digits: String = content.hex().chars().take(DIGITS).collect();
        let parts = parts.iter().map(|part| part.digits.clone()).collect();
        Self { notice: notice.to_owned(), digits: digits.to_ascii_uppercase(), parts }
    }

    /// Whether it is that of this content.
    pub(super) fn is_of(&self, content: &Digest) -> bool {
        content.hex().to_ascii_uppercase().starts_with(&self.digits)
    }

    /// The code that stands beside it.
    pub(super) fn code(&self) -> Code {
        Code::of(&self.digits)
    }

    /// The pattern, with the white around it. Level M stands a seal's edge or a fold; nothing where the notice's id is so
    /// long that no pattern holds it.
    pub fn squares(&self) -> Squares {
        let Ok(code) = QrCode::with_error_correction_level(self.to_string(), EcLevel::M) else {
            return Squares::default();
        };
        let side = code.width();
        let colours = code.to_colors();
        let runs = colours.chunks(side).enumerate().flat_map(|(row, line)| runs(row + QUIET, line));
        Squares { side: side + 2 * QUIET, runs: runs.collect() }
    }
}

/// Nothing but capitals, digits and what a QR code writes as closely; ids have no capitals of their own.
impl std::fmt::Display for QrContent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (notice, parts) = (self.notice.to_ascii_uppercase(), self.parts.concat());
        write!(f, "{WORD}{VERSION}:{notice}:{}:{parts}", self.digits)
    }
}

/// The black runs of a line.
fn runs(row: usize, line: &[Color]) -> Vec<(usize, usize, usize)> {
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    for (column, _) in line.iter().enumerate().filter(|(_, colour)| **colour == Color::Dark) {
        let column = column + QUIET;
        match runs.last_mut() {
            Some((_, first, length)) if *first + *length == column => *length += 1,
            _ => runs.push((row, column, 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(notice: &str, parts: usize) -> QrContent {
        let part = ContentPart { title: "甲".to_owned(), digits: "0FA".to_owned() };
        QrContent::of(notice, &Digest::of(b"abc"), &vec![part; parts])
    }

    #[test]
    fn a_mark_reads_back() {
        for parts in [0, 1, 13] {
            let mark = mark("a-2026", parts);
            for text in [mark.to_string(), mark.to_string().to_ascii_lowercase()] {
                assert_eq!(read(&text), Some(TypedCode::Mark(mark.clone())), "{text}");
            }
            assert_eq!(mark.code(), Digest::of(b"abc").code());
        }
        assert!(prefixed(" shenbao:1") && !prefixed("shen") && !prefixed("申报申报申报"));
    }

    #[test]
    fn anything_else_is_none() {
        let digits = "0".repeat(DIGITS);
        for (text, good) in [
            (format!("shenbao:2:a:{digits}:"), true),
            (format!("shenbao:2:a:{digits}:123"), true),
            (format!("shenbao:2:a:{digits}:12"), false),
            (format!("shenbao:2:a:{digits}:12G"), false),
            (format!("shenbao:2:a:{digits}"), false),
            (format!("shenbao:2:a:{digits}:123:"), false),
            (format!("shenbao:2:a:{digits}0:123"), false),
            (format!("shenbao:2::{digits}:123"), false),
            (format!("shenbao:3:a:{digits}:123"), false),
            ("shenbao:".to_owned(), false),
            (format!("shenbao:1:a:12:{}", Digest::of(b"abc").hex()), true),
            (format!("shenbao:1:a:-1:{}", Digest::of(b"abc").hex()), false),
            ("shenbao:1:a:1:00".to_owned(), false),
            ("shenbao:1::1:00".to_owned(), false),
        ] {
            assert_eq!(read(&text).is_some(), good, "{text}");
        }
    }

    /// The carried notices have patterns of 33 squares with the white around them; the three corners are black.
    #[test]
    fn the_pattern_is_small_and_has_its_corners() {
        for notice in crate::kit::notices().filter(|notice| notice.collects.is_none()) {
            let parts = super::super::Content::default().parts(&notice).len();
            let squares = mark(&notice.id, parts).squares();
            assert_eq!(squares.side, 33 + 2 * QUIET, "{}: {parts} parts", notice.id);
            let last = squares.side - QUIET - 7;
            for corner in [(QUIET, QUIET, 7), (QUIET, last, 7), (last, QUIET, 7)] {
                assert!(squares.runs.contains(&corner), "{corner:?}");
            }
        }
        assert!(mark(&"长".repeat(2000), 1).squares().runs.is_empty());
    }
}
