//! The blocks of pages, one below the other, each page begun anew.
//! Not here: a document whose pages Word breaks (`statement`).

use super::cover::cover;
use super::edges::edges;
use super::line::line;
use super::markup::{MarkupDocument, MarkupParagraph, MarkupTable, WordContent};
use super::styles::Styles;
use super::table::table;
use super::text::{paragraph, room, shown, spacing};
use crate::paper::{MARGIN, Page, PageContent, PlacedBlock, Style, Text};

/// A document being written.
pub struct Body {
    /// How it looks.
    pub styles: Styles,
    /// Whether it begins with a cover, which carries no page number.
    pub covered: bool,
    /// Whether every page says at its head that it is of a sample.
    pub sample: bool,
    contents: Vec<WordContent>,
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
        Self { styles, covered: false, sample: false, contents: Vec::new(), y: MARGIN, open: None }
    }

    /// Adds a paragraph.
    pub fn put(&mut self, paragraph: MarkupParagraph) {
        self.contents.push(WordContent::Paragraph(paragraph));
    }

    /// Adds a table.
    pub fn put_table(&mut self, table: MarkupTable) {
        self.contents.push(WordContent::Table(table));
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
        if above > 0.0 || self.ends_with_table() {
            self.put(room(above, false));
        }
    }

    fn ends_with_table(&self) -> bool {
        matches!(self.contents.last(), Some(WordContent::Table(_)))
    }

    /// Running text, as much of it as stands on this page; each of its paragraphs is one.
    fn text(&mut self, above: f64, height: f64, text: &Text) {
        let pitch = height / text.words.lines.len().max(1) as f64;
        let mut above = above;
        for words in self.shown(text).split('\n') {
            let spacing = Some(spacing(pitch, above));
            self.put(MarkupParagraph { spacing, ..paragraph(named(text.style), words) });
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

    /// The document, and how it looks.
    pub fn finish(mut self) -> (MarkupDocument, Styles) {
        // Word refuses a document that ends with a table.
        if self.ends_with_table() {
            self.put(room(0.0, false));
        }
        let (edges, section) = (edges(self.covered, self.sample), self.styles.section(self.covered));
        (MarkupDocument { contents: self.contents, edges, section }, self.styles)
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
