//! From a part's elements to the model. Each open element has one entry on a stack; nothing recurses.
//!
//! Words stand under wrappers that are not known: content controls around a table, a row, a cell, a paragraph or a run, smart
//! tags, links, inserted text. So every unknown element is gone through, and only what is not text of the final document is left
//! out, by its name.

use std::ops::Range;

use super::elements::{Open, word};
use super::grid::{RawCell, RawRow, RawTable};
use super::inline::{Control, DropDown, FieldText, Look, Writing};
use super::styles::Styles;
use super::xml::{Element, Handler, Vocabulary};
use super::{Document, ImportRefusal, PageSetUp, Paragraph, WordBlock, WordRow};

/// Rows and cells of a file.
const MOST_CELLS: usize = 20_000;
/// Paragraphs of a file.
const MOST_PARAGRAPHS: usize = 100_000;

/// What blocks are put into.
#[derive(Debug)]
pub(super) enum Container {
    Body(Vec<WordBlock>),
    TextBox(Vec<WordBlock>),
    Table(RawTable),
    Row(RawRow),
    Cell(Box<RawCell>),
}

/// The model while it is made.
pub(super) struct Body<'a> {
    pub styles: &'a Styles,
    pub open: Vec<Open>,
    pub containers: Vec<Container>,
    /// Paragraphs that are open: that of a text box within that which anchors it.
    pub paragraphs: Vec<Writing>,
    pub controls: Vec<Control>,
    pub drop_down: DropDown,
    pub page: PageSetUp,
    pub cells: usize,
    pub written: usize,
    pub document: Document,
}

impl<'a> Body<'a> {
    /// Nothing is read yet.
    pub fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            open: Vec::new(),
            containers: vec![Container::Body(Vec::new())],
            paragraphs: Vec::new(),
            controls: Vec::new(),
            drop_down: DropDown::default(),
            page: PageSetUp::default(),
            cells: 0,
            written: 0,
            document: Document::default(),
        }
    }

    /// What was read.
    pub fn document(mut self) -> Document {
        if let Some(Container::Body(blocks)) = self.containers.into_iter().next() {
            self.document.blocks = blocks;
        }
        self.document
    }

    pub fn parent(&self) -> Open {
        self.open.last().copied().unwrap_or(Open::Through)
    }

    pub fn is_inserted(&self) -> bool {
        self.open.contains(&Open::Inserted)
    }

    /// What an element is, by its name and what it stands in.
    fn kind(&mut self, element: &Element<'_>) -> Open {
        match (element.vocabulary, element.name(), self.parent()) {
            (_, _, Open::LeftOut) => Open::LeftOut,
            (Vocabulary::Compatibility, "AlternateContent", _) => Open::Alternatives(false),
            (Vocabulary::Compatibility, "Choice" | "Fallback", Open::Alternatives(taken)) => {
                if let Some(last) = self.open.last_mut() {
                    *last = Open::Alternatives(true);
                }
                if taken { Open::LeftOut } else { Open::Through }
            }
            (Vocabulary::Word, name, parent) => word(name, parent),
            _ => Open::Through,
        }
    }

    /// Begins what an element is.
    fn begin(&mut self, kind: Open, element: &Element<'_>) -> Result<(), ImportRefusal> {
        match kind {
            Open::Paragraph => {
                self.written += 1;
                let size = self.styles.size(None);
                let paragraph = Paragraph { at: element.at.start, ..Paragraph::default() };
                self.paragraphs.push(Writing { paragraph, size, ..Writing::default() });
            }
            Open::Run => self.with(|writing| writing.look = Look::default()),
            Open::Table => self.containers.push(Container::Table(RawTable::default())),
            Open::Row => {
                self.cells += 1;
                let row = WordRow { at: element.at.start, ..WordRow::default() };
                self.containers.push(Container::Row(RawRow { row, ..RawRow::default() }));
            }
            Open::Cell => {
                self.cells += 1;
                let cell = RawCell { at: element.at.start, ..RawCell::default() };
                self.containers.push(Container::Cell(Box::new(cell)));
            }
            Open::TextBox => self.containers.push(Container::TextBox(Vec::new())),
            Open::Control => self.controls.push(Control::default()),
            Open::DropDown => self.drop_down = DropDown::default(),
            Open::Section => self.page = PageSetUp::default(),
            Open::LeftOut if matches!(element.name(), "del" | "moveFrom") => {
                self.document.noted.tracked = true;
                self.with(|writing| writing.paragraph.deleted = true);
            }
            Open::Inserted => self.document.noted.tracked = true,
            _ => {}
        }
        if self.cells > MOST_CELLS || self.written > MOST_PARAGRAPHS { Err(ImportRefusal::TooMany) } else { Ok(()) }
    }

    pub fn with(&mut self, change: impl FnOnce(&mut Writing)) {
        if let Some(writing) = self.paragraphs.last_mut() {
            change(writing);
        }
    }

    pub fn write(&mut self, text: &str) {
        let inserted = self.is_inserted();
        if self.controls.iter().any(|control| control.placeholder || control.prompt.as_deref() == Some(text)) {
            return;
        }
        let Some(writing) = self.paragraphs.last_mut() else { return };
        match self.controls.last_mut() {
            Some(control) if let Some(ticked) = control.ticked => writing.write_box(control, ticked, text, inserted),
            _ => writing.write(text, inserted),
        }
    }

    pub fn symbol(&mut self, font: &str, code: u32) {
        let inserted = self.is_inserted();
        let Some(writing) = self.paragraphs.last_mut() else { return };
        match self.controls.last_mut() {
            Some(control) if let Some(ticked) = control.ticked => {
                let sign = super::symbols::shown(font, code).map(String::from).unwrap_or_default();
                writing.write_box(control, ticked, &sign, inserted);
            }
            _ => writing.symbol(font, code, inserted),
        }
    }

    /// Ends what an element is.
    fn end(&mut self, kind: Open) -> Result<(), ImportRefusal> {
        match kind {
            Open::Paragraph => {
                if let Some(writing) = self.paragraphs.pop() {
                    self.document.noted.hidden |= writing.paragraph.hidden;
                    self.put(WordBlock::Paragraph(writing.paragraph));
                }
            }
            Open::FormBox(first, now) => {
                let inserted = self.is_inserted();
                self.with(|writing| writing.tick_box(now.unwrap_or(first), inserted, false));
            }
            Open::DropDown => {
                if let Some(shown) = std::mem::take(&mut self.drop_down).shown() {
                    self.write(shown);
                    self.with(|writing| writing.field = FieldText::Repeats);
                }
            }
            Open::Control => {
                let control = self.controls.pop().unwrap_or_default();
                if let (Some(ticked), false) = (control.ticked, control.met) {
                    let inserted = self.is_inserted();
                    self.with(|writing| writing.tick_box(ticked, inserted, false));
                }
            }
            Open::Section => self.document.pages.push(self.page),
            Open::Table | Open::Row | Open::Cell | Open::TextBox => {
                if self.containers.len() > 1
                    && let Some(container) = self.containers.pop()
                {
                    self.put_container(container)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn put_container(&mut self, container: Container) -> Result<(), ImportRefusal> {
        match container {
            Container::TextBox(blocks) => self.document.text_boxes.push(blocks),
            Container::Table(table) => {
                let table = table.resolved()?;
                self.put(WordBlock::Table(table));
            }
            Container::Row(row) => {
                if let Some(Container::Table(table)) = self.containers.last_mut() {
                    table.rows.push(row);
                }
            }
            Container::Cell(cell) => {
                if let Some(Container::Row(row)) = self.containers.last_mut() {
                    row.cells.push(*cell);
                }
            }
            Container::Body(_) => {}
        }
        Ok(())
    }

    /// Puts a block where it stands. What stands between the cells of a table is no place for words.
    fn put(&mut self, block: WordBlock) {
        match (self.containers.last_mut(), block) {
            (Some(Container::Body(blocks) | Container::TextBox(blocks)), block) => blocks.push(block),
            (Some(Container::Cell(cell)), WordBlock::Paragraph(paragraph)) => cell.paragraphs.push(paragraph),
            (Some(Container::Cell(cell)), WordBlock::Table(table)) => cell.nested.push(table),
            _ => {}
        }
    }
}

impl Handler for Body<'_> {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        let kind = self.kind(element);
        self.begin(kind, element)?;
        if kind == Open::Through || kind == Open::Inserted || kind == Open::LeftOut {
            self.property(element)?;
        }
        self.open.push(kind);
        Ok(())
    }

    fn close(&mut self, _tag: Range<usize>) -> Result<(), ImportRefusal> {
        self.open.pop().map_or(Ok(()), |kind| self.end(kind))
    }

    fn characters(&mut self, text: &str) {
        if self.parent() == Open::Text {
            self.write(text);
        }
    }
}
