//! Pages as lines and words in millimetres, ready to be drawn.
//! Not here: fonts and colours (`ui`), and where the blocks stand (`layout`).

use super::borders::Borders;
use super::mark::{Anchor, Mark, PlacedBox};
use super::measure::{em, width};
use super::page::{LINE_HEIGHT, PADDING, Page, PageContent, PlacedBlock, SEAL_PADDING, Table, TableCell, WrappedText};
use super::page_size::{MARGIN, PageSize};
use super::style::Style;
use crate::notice::{Align, Valign};

/// From the top of a line to its baseline, in ems.
const ASCENT: f64 = 1.035;
/// How far from the border words begin where they leave the room, in mm.
const INSET: f64 = 1.6;
/// The code beside a pattern, in sizes of the form.
const CODE: f64 = 1.8;
/// What stands across the pages of a sample, and how large, in widths of the page.
const SAMPLE: (&str, f64) = ("示例", 0.34);
/// Between a pattern and the words on its right, in mm.
pub(super) const BESIDE: f64 = 6.0;

impl Page {
    /// What is drawn on the page, in reading order: a watermark lies under everything, its number comes last.
    pub fn drawing(&self) -> Vec<Mark> {
        let mut pen = Pen {
            marks: Vec::new(),
            size: self.size,
            em: em(self.point),
            scale: 1.0,
            leading: LINE_HEIGHT,
            bold: false,
        };
        if self.sample {
            pen.marks.push(self.watermark());
        }
        for block in &self.blocks {
            pen.block(block);
        }
        if !self.is_cover() {
            let number = WrappedText {
                lines: vec![["— ", &self.number.to_string(), " —"].concat()],
                ..WrappedText::default()
            };
            pen.words(self.size.width / 2.0, self.size.height - MARGIN / 2.0 - 4.0, Anchor::Middle, &number);
        }
        pen.marks
    }

    fn watermark(&self) -> Mark {
        let (text, share) = SAMPLE;
        let size_mm = self.size.width.min(self.size.height) * share;
        Mark::Watermark { x: self.size.width / 2.0, baseline: self.size.height / 2.0, size_mm, text: text.to_owned() }
    }

    /// The cells of its tables.
    pub fn boxes(&self) -> Vec<PlacedBox> {
        let tables = self.blocks.iter().filter_map(|block| match &block.content {
            PageContent::Table(table) => Some((block.y, table)),
            _ => None,
        });
        tables.flat_map(|(top, table)| table.cells.iter().map(move |cell| placed(top, table, cell))).collect()
    }
}

fn placed(top: f64, table: &Table, cell: &TableCell) -> PlacedBox {
    let (x, y, width, height) = cell.geometry(table);
    PlacedBox { x: MARGIN + x, y: top + y, width, height, role: cell.role, place: cell.words.place.clone() }
}

/// How far from a cell's border words keep in a cell so many mm wide: as far as their longest line lets them.
pub fn inset(room: f64, words: &WrappedText, em: f64) -> f64 {
    (room - PADDING - widest(words, em)).clamp(PADDING, INSET)
}

/// Where items beside one another begin within a width, in mm from its left: with equal gaps between them.
pub fn beside(items: &[WrappedText], width: f64, em: f64) -> Vec<f64> {
    let wide: Vec<f64> = items.iter().map(|item| widest(item, em)).collect();
    let gaps = items.len().saturating_sub(1).max(1) as f64;
    let gap = (width - wide.iter().sum::<f64>()) / gaps;
    wide.iter().scan(0.0, |x, wide| Some(std::mem::replace(x, *x + wide + gap))).collect()
}

fn widest(words: &WrappedText, em: f64) -> f64 {
    words.lines.iter().map(|line| width(line)).max().unwrap_or(0) as f64 * em / 2.0
}

/// Draws one page.
pub(super) struct Pen {
    marks: Vec<Mark>,
    pub(super) size: PageSize,
    pub(super) em: f64,
    /// The type size, in sizes of the form.
    scale: f64,
    /// The height of a line, in ems.
    leading: f64,
    bold: bool,
}

impl Pen {
    fn block(&mut self, block: &PlacedBlock) {
        match &block.content {
            PageContent::Cover(cover) => self.cover(block.y, cover),
            PageContent::Text(text) => {
                let (x, anchor) = match text.style {
                    Style::Title | Style::Headline | Style::Subtitle => (self.size.width / 2.0, Anchor::Middle),
                    _ => (MARGIN, Anchor::Start),
                };
                self.leading = text.style.leading();
                self.scaled(text.style.scale(), text.style.leads(), |pen| pen.words(x, block.y, anchor, &text.words));
                self.leading = LINE_HEIGHT;
            }
            PageContent::Line(items) => self.items(block.y, items),
            PageContent::Table(table) => self.table(block.y, table),
            PageContent::Picture(picture) => {
                let (size_mm, squares) = (block.height, picture.squares.clone());
                self.marks.push(Mark::Squares { x: MARGIN, y: block.y, size_mm, squares });
                let x = MARGIN + size_mm + BESIDE;
                let code = WrappedText { lines: vec![picture.code.clone()], ..WrappedText::default() };
                self.scaled(CODE, true, |pen| pen.words(x, block.y, Anchor::Start, &code));
                self.words(x, block.y + (CODE + 0.5) * LINE_HEIGHT * self.em, Anchor::Start, &picture.words);
            }
        }
    }

    /// Draws at another size and weight.
    pub(super) fn scaled(&mut self, scale: f64, bold: bool, draw: impl FnOnce(&mut Self)) {
        (self.scale, self.bold) = (scale, bold);
        draw(self);
        (self.scale, self.bold) = (1.0, false);
    }

    pub(super) fn line(&mut self, x1: f64, y1: f64, x2: f64, y2: f64) {
        self.marks.push(Mark::Line { x1, y1, x2, y2 });
    }

    /// Lines of words from a top on.
    pub(super) fn words(&mut self, x: f64, top: f64, anchor: Anchor, words: &WrappedText) {
        let (size_mm, bold) = (self.em * self.scale, self.bold);
        let ascent = ASCENT + (self.leading - LINE_HEIGHT) / 2.0;
        for (nth, text) in words.lines.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let baseline = top + (nth as f64 * self.leading + ascent) * size_mm;
            let (text, place) = (text.clone(), words.place.clone());
            self.marks.push(Mark::Text { x, baseline, size_mm, anchor, bold, text, place });
        }
    }

    /// Items beside one another.
    fn items(&mut self, top: f64, items: &[WrappedText]) {
        for (item, x) in items.iter().zip(beside(items, self.size.body_width(), self.em)) {
            self.words(MARGIN + x, top, Anchor::Start, item);
        }
    }

    fn table(&mut self, top: f64, table: &Table) {
        let borders = Borders::of(table);
        for cell in &table.cells {
            let at = placed(top, table, cell);
            self.borders(&at, table, cell, &borders);
            self.cell(&at, cell);
        }
        let (right, foot) = (MARGIN + table.columns.iter().sum::<f64>(), top + table.rows.iter().sum::<f64>());
        self.line(right, top, right, foot);
        self.line(MARGIN, foot, right, foot);
    }

    /// A cell draws its upper and left border; the table closes the others.
    fn borders(&mut self, at: &PlacedBox, table: &Table, cell: &TableCell, borders: &Borders) {
        let along = |of: &[f64], from: usize, to: usize| of.iter().skip(from).take(to - from).sum::<f64>();
        for run in borders.above(cell) {
            let x = |col| at.x + along(&table.columns, cell.col, col);
            self.line(x(run.start), at.y, x(run.end), at.y);
        }
        for run in borders.left(cell) {
            let y = |row| at.y + along(&table.rows, cell.row, row);
            self.line(at.x, y(run.start), at.x, y(run.end));
        }
    }

    fn cell(&mut self, at: &PlacedBox, cell: &TableCell) {
        let height = cell.words.lines.len() as f64 * LINE_HEIGHT * self.em;
        let y = match cell.valign {
            Valign::Top => at.y + PADDING,
            Valign::Middle => at.y + (at.height - height) / 2.0,
            Valign::Bottom => at.y + at.height - PADDING - height,
        };
        let right = at.x + at.width;
        let inset = inset(at.width, &cell.words, self.em);
        match cell.align {
            Align::Center => self.words(at.x + at.width / 2.0, y, Anchor::Middle, &cell.words),
            Align::Left => self.words(at.x + inset, y, Anchor::Start, &cell.words),
            Align::Right => self.words(right - inset, y, Anchor::End, &cell.words),
            Align::Seal => self.words(right - SEAL_PADDING, y, Anchor::End, &cell.words),
        }
    }
}
