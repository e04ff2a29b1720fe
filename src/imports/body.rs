//! From a part's elements to the model. Each open element has one entry on a stack; nothing recurses.
//!
//! Words stand under wrappers that are not known: content controls around a table, a row, a cell, a paragraph or a run, smart
//! tags, links, inserted text. So every unknown element is gone through, and only what is not text of the final document is left
//! out, by its name.

use super::grid::{MOST_COLUMNS, Merge, RawCell, RawRow, RawTable};
use super::inline::{Control, Look, Writing};
use super::styles::Styles;
use super::xml::{Element, Handler, Vocabulary};
use super::{Document, ImportRefusal, PageSetUp, TrackedChange, WordBlock};

/// Rows and cells of a file.
const MOST_CELLS: usize = 20_000;
/// Paragraphs of a file.
const MOST_PARAGRAPHS: usize = 100_000;

/// What an open element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Nothing in itself; what stands in it counts.
    Through,
    /// It and all within are left out.
    LeftOut,
    Paragraph,
    ParagraphProperties,
    /// Of the paragraph's mark.
    MarkProperties,
    Run,
    RunProperties,
    Text,
    Table,
    Grid,
    Row,
    RowProperties,
    Cell,
    CellProperties,
    TextBox,
    Control,
    ControlProperties,
    Inserted,
    /// Alternatives, and whether one was taken.
    Alternatives(bool),
    /// A form field's check box; whether it is ticked at first, and now.
    FormBox(bool, Option<bool>),
    Section,
}

/// What blocks are put into.
#[derive(Debug)]
enum Container {
    Body(Vec<WordBlock>),
    TextBox(Vec<WordBlock>),
    Table(RawTable),
    Row(RawRow),
    Cell(Box<RawCell>),
}

/// The model while it is made.
pub(super) struct Body<'a> {
    styles: &'a Styles,
    open: Vec<Open>,
    containers: Vec<Container>,
    /// Paragraphs that are open: that of a text box within that which anchors it.
    paragraphs: Vec<Writing>,
    controls: Vec<Control>,
    page: PageSetUp,
    cells: usize,
    written: usize,
    document: Document,
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

    fn parent(&self) -> Open {
        self.open.last().copied().unwrap_or(Open::Through)
    }

    fn is_inserted(&self) -> bool {
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
                self.paragraphs.push(Writing { size, ..Writing::default() });
            }
            Open::Run => self.with(|writing| writing.look = Look::default()),
            Open::Table => self.containers.push(Container::Table(RawTable::default())),
            Open::Row => {
                self.cells += 1;
                self.containers.push(Container::Row(RawRow::default()));
            }
            Open::Cell => {
                self.cells += 1;
                self.containers.push(Container::Cell(Box::default()));
            }
            Open::TextBox => self.containers.push(Container::TextBox(Vec::new())),
            Open::Control => self.controls.push(Control::default()),
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

    /// Takes in an element that says something of what it stands in.
    fn property(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        match (element.vocabulary, self.parent(), element.name()) {
            (Vocabulary::Word, Open::Section, _) => self.page.take(element),
            (Vocabulary::Word, Open::Run, name) => self.sign(name, element),
            (Vocabulary::Word, Open::RunProperties, name) => self.look(name, element),
            (Vocabulary::Word, Open::ParagraphProperties, name) => self.paragraph(name, element),
            (Vocabulary::Word, Open::MarkProperties, "ins" | "del") => self.document.noted.tracked = true,
            (Vocabulary::Word, Open::Grid, "gridCol") => return self.column(element),
            (Vocabulary::Word, Open::RowProperties, name) => self.row(name, element),
            (Vocabulary::Word, Open::CellProperties, name) => self.cell(name, element),
            (Vocabulary::Word, Open::FormBox(first, now), name) => {
                let kept = match name {
                    "default" => Open::FormBox(element.is_on(), now),
                    "checked" => Open::FormBox(first, Some(element.is_on())),
                    _ => Open::FormBox(first, now),
                };
                if let Some(last) = self.open.last_mut() {
                    *last = kept;
                }
            }
            (Vocabulary::Word, _, "altChunk") => self.document.noted.foreign_parts = true,
            (vocabulary, _, name) if self.open.contains(&Open::ControlProperties) => {
                self.control(vocabulary, name, element);
            }
            _ => {}
        }
        Ok(())
    }

    /// What of a run is no text and yet reads as some.
    fn sign(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "tab" => self.write("\t"),
            "cr" => self.write("\n"),
            "br" if !matches!(element.attribute("type").as_deref(), Some("page" | "column")) => self.write("\n"),
            "noBreakHyphen" => self.write("-"),
            "sym" => {
                let code = element.attribute("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
                let (font, code) = (element.attribute("font").unwrap_or_default(), code.unwrap_or(0));
                self.symbol(&font, code);
            }
            _ => {}
        }
    }

    fn look(&mut self, name: &str, element: &Element<'_>) {
        let size = element.number("val").and_then(|it| it.try_into().ok());
        let style = if name == "rStyle" { self.styles.along(element.attribute("val").as_deref()) } else { None };
        self.with(|writing| match name {
            "rFonts" => {
                let fonts = ["ascii", "hAnsi", "eastAsia", "cs"].into_iter();
                writing.look.fonts(fonts.filter_map(|name| element.attribute(name)));
            }
            "sz" => writing.look.size = size,
            "rStyle" => writing.look.size = writing.look.size.or(style),
            "color" => writing.look.colour(&element.attribute("val").unwrap_or_default()),
            "vanish" => writing.look.hidden = element.is_on(),
            _ => {}
        });
    }

    fn paragraph(&mut self, name: &str, element: &Element<'_>) {
        let size = if name == "pStyle" { self.styles.size(element.attribute("val").as_deref()) } else { None };
        self.with(|writing| match name {
            "pStyle" => writing.size = size,
            "numPr" => writing.paragraph.numbered = true,
            _ => {}
        });
    }

    fn column(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        let width = element.number("w").and_then(|it| it.try_into().ok()).unwrap_or(0);
        if let Some(Container::Table(table)) = self.containers.last_mut() {
            table.grid.push(width);
            if table.grid.len() > MOST_COLUMNS {
                return Err(ImportRefusal::TooMany);
            }
        }
        Ok(())
    }

    fn row(&mut self, name: &str, element: &Element<'_>) {
        let Some(Container::Row(row)) = self.containers.last_mut() else { return };
        let number = element.number("val");
        match name {
            "gridBefore" => row.before = number.and_then(|it| it.try_into().ok()).unwrap_or(0).min(MOST_COLUMNS),
            "trHeight" => row.row.height = number.and_then(|it| it.try_into().ok()),
            "ins" | "del" => {
                row.row.change = Some(if name == "ins" { TrackedChange::Inserted } else { TrackedChange::Deleted });
                self.document.noted.tracked = true;
            }
            _ => {}
        }
    }

    fn cell(&mut self, name: &str, element: &Element<'_>) {
        let Some(Container::Cell(cell)) = self.containers.last_mut() else { return };
        let merge = || match element.attribute("val").as_deref() {
            Some("restart") => Merge::Restart,
            // Word says nothing, LibreOffice says `continue`.
            _ => Merge::Continue,
        };
        match name {
            "gridSpan" => cell.span = element.number("val").map_or(MOST_COLUMNS, |it| it.try_into().unwrap_or(0)),
            "tcW" if element.attribute("type").is_none_or(|kind| kind == "dxa") => {
                cell.width = element.number("w").and_then(|it| it.try_into().ok());
            }
            "vMerge" => cell.vertical = merge(),
            "hMerge" => cell.horizontal = merge(),
            "cellIns" | "cellDel" => {
                cell.change = Some(if name == "cellIns" { TrackedChange::Inserted } else { TrackedChange::Deleted });
                self.document.noted.tracked = true;
            }
            _ => {}
        }
    }

    fn control(&mut self, vocabulary: Vocabulary, name: &str, element: &Element<'_>) {
        let Some(control) = self.controls.last_mut() else { return };
        match (vocabulary, name) {
            (Vocabulary::Word, "showingPlcHdr") => control.placeholder = element.is_on(),
            (Vocabulary::Word2010, "checkbox") => control.ticked = Some(control.ticked.unwrap_or(false)),
            (Vocabulary::Word2010, "checked") => control.ticked = Some(element.is_on()),
            _ => {}
        }
    }

    fn with(&mut self, change: impl FnOnce(&mut Writing)) {
        if let Some(writing) = self.paragraphs.last_mut() {
            change(writing);
        }
    }

    fn write(&mut self, text: &str) {
        let inserted = self.is_inserted();
        if self.controls.iter().any(|control| control.placeholder) {
            return;
        }
        let Some(writing) = self.paragraphs.last_mut() else { return };
        match self.controls.last_mut() {
            Some(control) if let Some(ticked) = control.ticked => writing.write_box(control, ticked, text, inserted),
            _ => writing.write(text, inserted),
        }
    }

    fn symbol(&mut self, font: &str, code: u32) {
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

    fn close(&mut self) -> Result<(), ImportRefusal> {
        self.open.pop().map_or(Ok(()), |kind| self.end(kind))
    }

    fn characters(&mut self, text: &str) {
        if self.parent() == Open::Text {
            self.write(text);
        }
    }
}

/// What an element of WordprocessingML is.
fn word(name: &str, parent: Open) -> Open {
    match (name, parent) {
        ("ins" | "del", Open::RowProperties | Open::MarkProperties | Open::RunProperties) => Open::Through,
        ("ins" | "moveTo", _) => Open::Inserted,
        ("del" | "moveFrom" | "delText" | "instrText" | "delInstrText" | "rt" | "rubyPr", _) => Open::LeftOut,
        (name, _) if name.ends_with("PrChange") || name == "tblGridChange" || name == "numberingChange" => {
            Open::LeftOut
        }
        ("p", _) => Open::Paragraph,
        ("pPr", Open::Paragraph) => Open::ParagraphProperties,
        ("rPr", Open::ParagraphProperties) => Open::MarkProperties,
        ("r", _) => Open::Run,
        ("rPr", Open::Run) => Open::RunProperties,
        ("t", Open::Run) => Open::Text,
        ("tbl", _) => Open::Table,
        ("tblGrid", Open::Table) => Open::Grid,
        ("tr", _) => Open::Row,
        ("trPr", Open::Row) => Open::RowProperties,
        ("tc", _) => Open::Cell,
        ("tcPr", Open::Cell) => Open::CellProperties,
        ("txbxContent", _) => Open::TextBox,
        ("sdt", _) => Open::Control,
        ("sdtPr", Open::Control) => Open::ControlProperties,
        ("checkBox", _) => Open::FormBox(false, None),
        ("sectPr", _) => Open::Section,
        _ => Open::Through,
    }
}
