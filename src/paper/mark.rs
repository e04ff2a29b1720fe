//! What a page is drawn from: lines, words, watermarks, squares and boxes in millimetres.
//! Not here: how they follow from the blocks (`drawing`).

use super::measure::width;
use super::page::Role;
use crate::answers::Place;

/// Black squares in rows and columns, such as a QR code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Squares {
    /// How many there are in a row, and rows.
    pub side: usize,
    /// Those that are black, as runs: the row, the first column, how many.
    pub runs: Vec<(usize, usize, usize)>,
}

/// A line, words or squares. Lengths in mm from the top left of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A rule.
    Line {
        /// Left end.
        x1: f64,
        /// Upper end.
        y1: f64,
        /// Right end.
        x2: f64,
        /// Lower end.
        y2: f64,
    },
    /// A line of words. Spaces in it count: whoever draws it must keep them.
    Text {
        /// Where the anchor stands.
        x: f64,
        /// The baseline.
        baseline: f64,
        /// The type size.
        size_mm: f64,
        /// Which point of the words stands at `x`.
        anchor: Anchor,
        /// Whether it is bold.
        bold: bool,
        /// The words.
        text: String,
        /// The answer they show.
        place: Option<Place>,
    },
    /// 水印: words in grey across the page, under everything else.
    Watermark {
        /// Their middle.
        x: f64,
        /// The baseline in their middle, about which they are turned.
        baseline: f64,
        /// The type size.
        size_mm: f64,
        /// The words.
        text: String,
    },
    /// Black squares.
    Squares {
        /// Left edge.
        x: f64,
        /// Top.
        y: f64,
        /// The whole's width and height.
        size_mm: f64,
        /// What is black.
        squares: Squares,
    },
}

/// How a font of other widths is brought to the length of words, in the terms of SVG: its letters are made narrower, for by their
/// distances alone wide ones such as those of a code would overlap.
pub const LENGTH_ADJUST: &str = "spacingAndGlyphs";

impl Mark {
    /// How long words were laid out, in mm, where that is for the page to see to: another font than 仿宋 has Latin letters of
    /// other widths. Chinese characters are as wide as high in every font.
    pub fn length(&self) -> Option<f64> {
        let Self::Text { size_mm, text, .. } = self else { return None };
        let latin = text.chars().any(|c| c < '\u{2E80}');
        (latin && text.chars().count() > 1).then(|| width(text) as f64 * size_mm / 2.0)
    }
}

/// How far words across a page are turned, in degrees: they rise from left to right.
pub const WATERMARK_TURN: &str = "-30";

/// A point of a line of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A cell of a table where it stands. Lengths in mm from the top left of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedBox {
    /// Left edge.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// What the cell is for.
    pub role: Role,
    /// The answer in it.
    pub place: Option<Place>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(text: &str) -> Option<f64> {
        let (anchor, bold, place) = (Anchor::Start, false, None);
        Mark::Text { x: 0.0, baseline: 0.0, size_mm: 4.0, anchor, bold, text: text.into(), place }.length()
    }

    #[test]
    fn words_with_latin_letters_are_as_long_as_in_fangsong() {
        assert_eq!(length("13870012345"), Some(22.0));
        assert_eq!(length("“五一”奖章"), Some(24.0));
        assert_eq!(length("劳动模范"), None);
        assert_eq!(length("9"), None);
        assert_eq!(Mark::Line { x1: 0.0, y1: 0.0, x2: 9.0, y2: 0.0 }.length(), None);
    }
}
