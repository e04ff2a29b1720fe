//! The blocks of pages, one below the other, each page begun anew.
//! Not here: a document whose pages Word breaks (`statement`).

use docx_rs::{Docx, Paragraph, Table};

use super::cover::cover;
use super::line::line;
use super::styles::{Styles, sampled};
use super::table::table;
use super::text::{paragraph, room, shown, spacing};
use crate::paper::{MARGIN, Page, PageContent, PlacedBlock, Style, Text};

/// What stands in a document.
enum Piece {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

/// A document being written.
pub struct Body {
    /// How it looks.
    pub styles: Styles,
    /// Whether it begins with a cover, which carries no page number.
    pub covered: bool,
    /// Whether every page says at its head that it is of a sample.
    pub sample: bool,
    pieces: Vec<Piece>,
    /// Where the next thing would stand, in mm from the top of the page.
    y: f64,
    /// A text that goes on overleaf, under what stands at the head of every page.
    open: Option<Open>,
}

struct Open {
    whole: String,
    rest: String,
}

impl Body {
    /// Nothing yet.
    pub fn new(styles: Styles) -> Self {
        Self { styles, covered: false, sample: false, pieces: Vec::new(), y: MARGIN, open: None }
    }

    /// Adds a paragraph.
    pub fn put(&mut self, paragraph: Paragraph) {
        self.pieces.push(Piece::Paragraph(Box::new(paragraph)));
    }

    /// Adds a table.
    pub fn put_table(&mut self, table: Table) {
        self.pieces.push(Piece::Table(Box::new(table)));
    }

    /// Adds a page.
    pub fn page(mut self, page: &Page) -> Self {
        self.covered |= page.number == 1 && page.is_cover();
        self.sample |= page.sample;
        // A page may begin with a table, which cannot begin one in Word: room of a point does, above the margin.
        self.put(room(0.0, page.number > 1));
        self.y = MARGIN;
        page.blocks.iter().for_each(|block| self.block(block));
        self
    }

    fn block(&mut self, block: &PlacedBlock) {
        let above = (block.y - self.y).max(0.0);
        match &block.content {
            PageContent::Cover(of) => cover(self, of),
            PageContent::Text(text) => self.text(above, block.height, text),
            PageContent::Line(items) => {
                let line = line(items, block.height, above, self.styles.room());
                self.put(line);
            }
            // Only the slip has a pattern, and it goes along as a page of its own; its words are what can be kept here.
            PageContent::Picture(of) => {
                let line = line(std::slice::from_ref(&of.words), block.height, above, self.styles.room());
                self.put(line);
            }
            PageContent::Table(of) => {
                self.part(above);
                let table = table(of, self.styles.em());
                self.put_table(table);
            }
        }
        self.y = block.y + block.height;
    }

    /// Room above a table, which has none of its own; Word joins tables that nothing parts.
    fn part(&mut self, above: f64) {
        let after_table = matches!(self.pieces.last(), Some(Piece::Table(_)));
        if above > 0.0 || after_table {
            self.put(room(above, false));
        }
    }

    /// Running text, as much of it as stands on this page; each of its paragraphs is one.
    fn text(&mut self, above: f64, height: f64, text: &Text) {
        let pitch = height / text.words.lines.len().max(1) as f64;
        let mut above = above;
        for words in self.shown(text).split('\n') {
            self.put(paragraph(named(text.style), words).line_spacing(spacing(pitch, above)));
            above = 0.0;
        }
    }

    /// What of a text stands here; where it began on another page, of what that left over.
    fn shown(&mut self, text: &Text) -> String {
        let whole = &text.words.text;
        let rest = self.open.take_if(|open| open.whole == *whole).map_or_else(|| whole.clone(), |open| open.rest);
        let (shown, rest) = shown(&rest, &text.words.lines);
        if !rest.is_empty() {
            self.open = Some(Open { whole: whole.clone(), rest: rest.to_owned() });
        }
        shown.to_owned()
    }

    /// The document.
    pub fn finish(mut self) -> (Docx, Styles) {
        // No document ends with a table.
        if matches!(self.pieces.last(), Some(Piece::Table(_))) {
            self.put(room(0.0, false));
        }
        let docx = self.pieces.into_iter().fold(Docx::new(), |docx, piece| match piece {
            Piece::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
            Piece::Table(table) => docx.add_table(*table),
        });
        let docx = if self.sample { sampled(docx, self.covered) } else { docx };
        (self.styles.framed(docx, self.covered), self.styles)
    }
}

/// What a style of `paper` is called in Word.
pub fn named(style: Style) -> &'static str {
    match style {
        Style::Title | Style::Headline => "Title",
        Style::Subtitle => "Subtitle",
        Style::Heading | Style::Chapter => "Heading1",
        Style::Point => "Heading2",
        Style::Body => "Normal",
        Style::Paragraph => "BodyText",
    }
}
