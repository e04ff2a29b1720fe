//! What the QR code of a slip holds: `shenbao:1:NOTICE:REVISION:SHA256`, so that a telephone's own reader shows something
//! that can be pasted.

use qrcode::{Color, EcLevel, QrCode};

use super::digest::Digest;
use crate::paper::Squares;

/// The word that makes a text the mark of a slip.
const WORD: &str = "shenbao:";
/// The version this program writes and reads.
const VERSION: &str = "1";
/// White around the pattern, in squares, as readers need it (ISO/IEC 18004).
const QUIET: usize = 4;

/// What a slip's QR code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrContent {
    /// The notice's id.
    pub notice: String,
    /// How often the draft had been saved.
    pub revision: u64,
    /// The file's fingerprint.
    pub digest: Digest,
}

/// Whether a text sets out to be a mark.
pub(super) fn prefixed(text: &str) -> bool {
    text.trim_start().get(..WORD.len()).is_some_and(|word| word.eq_ignore_ascii_case(WORD))
}

impl QrContent {
    /// The mark of a text; none where it is another.
    pub(super) fn read(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.trim().split(':').collect();
        match *parts.get(1..)? {
            [VERSION, notice, revision, digest] if !notice.is_empty() => Some(Self {
                notice: notice.to_owned(),
                revision: revision.parse().ok()?,
                digest: Digest::written(digest)?,
            }),
            _ => None,
        }
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

/// Digits in capitals take less room in a QR code.
impl std::fmt::Display for QrContent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digest = self.digest.hex().to_ascii_uppercase();
        write!(f, "{WORD}{VERSION}:{}:{}:{digest}", self.notice, self.revision)
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

    fn mark() -> QrContent {
        QrContent { notice: "a-2026".to_owned(), revision: 12, digest: Digest::of(b"abc") }
    }

    #[test]
    fn a_mark_reads_back() {
        assert_eq!(QrContent::read(&mark().to_string()), Some(mark()));
        assert!(prefixed(" SHENBAO:1") && !prefixed("shen") && !prefixed("申报申报申报"));
        for text in ["shenbao:", "shenbao:2:a:1:00", "shenbao:1:a:-1:00", "shenbao:1::1:00", "shenbao:1:a:1:00:x"] {
            assert_eq!(QrContent::read(text), None, "{text}");
        }
    }

    /// Version 5 or 6 with the white around it; the three corners are black.
    #[test]
    fn the_pattern_is_small_and_has_its_corners() {
        let squares = mark().squares();
        assert!((45..=49).contains(&squares.side), "{}", squares.side);
        let last = squares.side - QUIET - 7;
        for corner in [(QUIET, QUIET, 7), (QUIET, last, 7), (last, QUIET, 7)] {
            assert!(squares.runs.contains(&corner), "{corner:?}");
        }
        assert!(QrContent { notice: "长".repeat(2000), ..mark() }.squares().runs.is_empty());
    }
}
