//! Which lines of a long list are drawn: those in view and a few around them, between two rooms as high as the others would be.

use std::ops::Range;

/// Lines that are drawn beyond what is in view, at either end: what a turn of the wheel brings is there already.
const AROUND: usize = 12;
/// The first line is drawn in steps of so many, so that scrolling draws not at every line.
const STEP: usize = 6;

/// What is seen of a list, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListView {
    /// How far it is scrolled.
    pub top: i32,
    /// How much of it is in view.
    pub height: i32,
    /// The height of a line.
    pub line: i32,
}

impl ListView {
    /// The lines to draw, of so many.
    pub fn lines(self, all: usize) -> Range<usize> {
        let at = |pixels: i32| usize::try_from(pixels.max(0) / self.line.max(1)).unwrap_or_default();
        let first = at(self.top).saturating_sub(AROUND) / STEP * STEP;
        let end = at(self.top.saturating_add(self.height)) + 1 + AROUND;
        first.min(all)..end.div_ceil(STEP).saturating_mul(STEP).clamp(first.min(all), all)
    }

    /// The height of so many lines.
    pub fn room(self, lines: usize) -> i32 {
        i32::try_from(lines).unwrap_or(i32::MAX).saturating_mul(self.line.max(1))
    }

    /// How far the list is scrolled once a line is in view; `head` is the height of what sticks to its top.
    pub fn revealing(self, line: usize, head: i32) -> i32 {
        let (top, bottom) = (self.room(line), self.room(line + 1) + head);
        if top < self.top {
            top
        } else if bottom > self.top.saturating_add(self.height) {
            bottom - self.height
        } else {
            self.top
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: ListView = ListView { top: 0, height: 500, line: 50 };

    #[test]
    fn what_is_in_view_is_drawn_and_little_else() {
        for (top, all) in [(0, 0), (0, 5), (0, 10_000), (250_000, 10_000), (499_500, 10_000), (900_000, 10_000)] {
            let view = ListView { top, ..VIEW };
            let drawn = view.lines(all);
            let seen = usize::try_from(top / 50).unwrap()..usize::try_from(top / 50 + 11).unwrap();
            for line in seen.filter(|line| *line < all) {
                assert!(drawn.contains(&line), "{line} of {all} at {top}");
            }
            assert!(drawn.end <= all && drawn.len() <= 60, "{drawn:?}");
        }
        assert_eq!(ListView { line: 0, ..VIEW }.lines(3), 0..3, "before anything was measured");
    }

    #[test]
    fn a_line_is_revealed_with_the_least_scrolling() {
        assert_eq!(VIEW.revealing(3, 40), 0);
        assert_eq!(VIEW.revealing(20, 40), 21 * 50 + 40 - 500);
        assert_eq!(ListView { top: 1000, ..VIEW }.revealing(2, 40), 100);
    }
}
