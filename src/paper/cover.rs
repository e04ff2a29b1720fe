//! A cover as lines and words: its title, its labels with underlined blanks, the line at its foot.

use super::drawing::Pen;
use super::layout::COVER_BLANK;
use super::mark::Anchor;
use super::measure::width;
use super::page::{Cover, LINE_HEIGHT, WrappedText};

/// From the top of an upright cover to its title, in mm.
pub const COVER_TITLE: f64 = 30.0;
/// From the top of an upright cover to its blanks, in mm.
pub const COVER_BLANKS: f64 = 110.0;
/// Between a cover's blanks, in mm.
pub const COVER_GAP: f64 = 6.0;
/// From the top of an upright cover to the line at its foot, in mm.
pub const COVER_FOOT: f64 = 230.0;

impl Pen {
    /// Draws a cover from its top on.
    pub(super) fn cover(&mut self, top: f64, cover: &Cover) {
        let title = WrappedText { lines: cover.title.clone(), ..WrappedText::default() };
        let (size, middle) = (self.size, self.size.width / 2.0);
        let title_top = top + size.down(COVER_TITLE);
        self.scaled(2.0, true, |pen| pen.words(middle, title_top, Anchor::Middle, &title));
        let labels = cover.blanks.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
        let labels = (labels + 2) as f64 * self.em / 2.0;
        let left = (size.width - labels - COVER_BLANK) / 2.0;
        let mut y = top + size.down(COVER_BLANKS);
        for (label, blank) in &cover.blanks {
            self.words(left, y, Anchor::Start, &WrappedText { lines: vec![label.clone()], ..WrappedText::default() });
            self.words(left + labels, y, Anchor::Start, blank);
            for _ in 0..blank.lines.len().max(1) {
                y += LINE_HEIGHT * self.em;
                self.line(left + labels, y, left + labels + COVER_BLANK, y);
            }
            y += COVER_GAP;
        }
        let foot = WrappedText { lines: cover.foot.iter().cloned().collect(), ..WrappedText::default() };
        self.words(middle, top + size.down(COVER_FOOT), Anchor::Middle, &foot);
    }
}
