//! A cover: its title, its labels with underlined blanks, the line at its foot; and the lines and words it is drawn with.

use super::drawing::Pen;
use super::fill::{FormSource, blank, fill};
use super::mark::Anchor;
use super::measure::{halves, printable, width, wrap};
use super::overflow::{Overflow, part};
use super::page::{Cover, LINE_HEIGHT, WrappedText};
use super::page_size::PageSize;
use crate::notice::{CoverLine, TemplatePiece, pieces};

/// The width of a blank, in mm.
pub const COVER_BLANK: f64 = 80.0;

/// From the top of an upright cover to its title, in mm.
pub const COVER_TITLE: f64 = 30.0;
/// From the top of an upright cover to its blanks, in mm.
const COVER_BLANKS: f64 = 110.0;
/// Between a cover's blanks, in mm.
pub const COVER_GAP: f64 = 6.0;
/// From the top of an upright cover to the line at its foot, in mm.
pub const COVER_FOOT: f64 = 230.0;

/// A label, and what stands in its blank: room to write where nothing is answered. Its lines are not broken yet.
pub(super) fn blank_of(source: FormSource<'_>, line: &CoverLine) -> (String, WrappedText) {
    let filled = fill(source, None, &line.value);
    let mut text = printable(&filled.text);
    if let (true, [TemplatePiece::Blank(id)]) = (text.is_empty(), &*pieces(&line.value)) {
        text = blank(source.notice.field(id)).to_owned();
    }
    (line.label.clone(), WrappedText { text, lines: Vec::new(), place: filled.place })
}

impl Cover {
    /// Breaks the lines of the blanks and gives back what the page has no room for. Where not all have room, the longest
    /// ones are cut to equal lengths.
    pub(super) fn fit(&mut self, size: PageSize, em: f64) -> Vec<Overflow> {
        let room = halves(COVER_BLANK, em);
        self.blanks.iter_mut().for_each(|(_, words)| words.lines = wrap(&words.text, room));
        let most = self.most(self.lines_for_blanks(size, em));
        let long = self.blanks.iter_mut().filter(|(_, words)| words.lines.len() > most);
        long.map(|(_, words)| part(words, most, room)).collect()
    }

    /// The most lines that each blank may have where all share so many.
    fn most(&self, lines: usize) -> usize {
        let used = |most: usize| self.blanks.iter().map(|(_, words)| words.lines.len().clamp(1, most)).sum::<usize>();
        (2..=lines).take_while(|most| used(*most) <= lines).last().unwrap_or(2)
    }

    /// How many lines all blanks together have room for, between the title and the line at the foot.
    fn lines_for_blanks(&self, size: PageSize, em: f64) -> usize {
        let gaps = COVER_GAP * (self.blanks.len() + 1) as f64;
        ((size.down(COVER_FOOT) - self.below_title(size, em) - gaps) / (LINE_HEIGHT * em)).max(0.0) as usize
    }

    /// Where the title ends, in mm from the top.
    fn below_title(&self, size: PageSize, em: f64) -> f64 {
        size.down(COVER_TITLE) + self.title.len() as f64 * 2.0 * LINE_HEIGHT * em
    }

    /// The heights of the blanks, in mm, the gap above each but the first included.
    pub fn heights(&self, em: f64) -> Vec<f64> {
        let lines = |words: &WrappedText| words.lines.len().max(1) as f64 * LINE_HEIGHT * em;
        let blanks = self.blanks.iter().enumerate();
        blanks.map(|(nth, (_, words))| lines(words) + if nth > 0 { COVER_GAP } else { 0.0 }).collect()
    }

    /// From the top to the blanks, in mm: they stand higher than usual where they would reach the line at the foot, though
    /// never in the title.
    pub fn blanks_top(&self, size: PageSize, em: f64) -> f64 {
        let last = size.down(COVER_FOOT) - COVER_GAP - self.heights(em).iter().sum::<f64>();
        size.down(COVER_BLANKS).min(last).max(self.below_title(size, em))
    }
}

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
        let mut y = top + cover.blanks_top(size, self.em);
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
