//! The laid-out form: what screen, printer and Word share. All lengths are millimetres from the top left of the page.
//! Not here: how it came about (`layout`) and how it is drawn (`drawing`).

use std::ops::Range;

use super::mark::Squares;
use super::page_size::PageSize;
use super::style::Style;
use crate::answers::Place;
use crate::notice::{Align, Side, Valign};

/// Between a cell's border and its words.
pub const PADDING: f64 = 0.6;
/// Between the right border and a seal's words.
pub const SEAL_PADDING: f64 = 8.0;
/// The height of a line, in ems of its type size.
pub const LINE_HEIGHT: f64 = 1.35;

/// A printed form.
#[derive(Debug, Clone, PartialEq)]
pub struct Pages {
    /// The pages in reading order.
    pub pages: Vec<Page>,
    /// The cells whose words go on on an annex page, in the order of the form.
    pub annexed: Vec<Place>,
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Counted from 1, the cover included.
    pub number: usize,
    /// Its size.
    pub size: PageSize,
    /// The type size in points.
    pub point: f64,
    /// What stands on it, from top to foot.
    pub blocks: Vec<PlacedBlock>,
    /// 示例: it is marked as the page of a sample, which is nobody's application.
    pub sample: bool,
}

/// A block where it stands; it always begins at the left margin.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedBlock {
    /// Its top.
    pub y: f64,
    /// Its height.
    pub height: f64,
    /// What it is.
    pub content: PageContent,
}

/// What stands on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum PageContent {
    /// The whole cover.
    Cover(Cover),
    /// Running text.
    Text(Text),
    /// Items beside one another, the first at the left margin, the last at the right.
    Line(Vec<WrappedText>),
    /// A table, or as much of it as stands on this page.
    Table(Table),
    /// A pattern with words on its right.
    Picture(Pattern),
}

/// Words with the lines they break into.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WrappedText {
    /// The words; `\n` begins a paragraph.
    pub text: String,
    /// The same, broken into lines.
    pub lines: Vec<String>,
    /// The first answer in them.
    pub place: Option<Place>,
}

/// The cover.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// Title lines.
    pub title: Vec<String>,
    /// Labels, each with what stands in its underlined blank.
    pub blanks: Vec<(String, WrappedText)>,
    /// The line at the foot.
    pub foot: Option<String>,
}

/// A pattern, as high and wide as its block is high, and on its right what it stands for and the lines below that.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    /// The pattern.
    pub squares: Squares,
    /// What a person types in its place, large.
    pub code: String,
    /// The words below that.
    pub words: WrappedText,
}

/// Running text. One that goes on overleaf is a block on each page.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// What it is for.
    pub style: Style,
    /// The words that stand here.
    pub words: WrappedText,
}

/// A table. Its cells cover it exactly.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The columns' widths.
    pub columns: Vec<f64>,
    /// The rows' heights.
    pub rows: Vec<f64>,
    /// Its heads, from top to foot; none where nothing is repeated overleaf.
    pub heads: Vec<Head>,
    /// The cells, row by row.
    pub cells: Vec<TableCell>,
}

/// Rows of labels that say what stands in the rows below them, and say it again where those go on overleaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The rows of labels.
    pub rows: Range<usize>,
    /// The rows that they head, the first right below them.
    pub over: Range<usize>,
    /// Whether the form prints a number of these rows: it does not take a page more for its heads.
    pub counted: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableCell {
    /// Its first row.
    pub row: usize,
    /// Its first column.
    pub col: usize,
    /// The columns it spans.
    pub colspan: usize,
    /// The rows it spans.
    pub rowspan: usize,
    /// What it is for.
    pub role: Role,
    /// How its words stand.
    pub align: Align,
    /// How high they stand.
    pub valign: Valign,
    /// Its words.
    pub words: WrappedText,
    /// How far its row may grow for them.
    pub growth: Growth,
    /// The sides it does without a line.
    pub unlined: Vec<Side>,
}

/// What a cell is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A printed label.
    Label,
    /// An answer.
    Value,
    /// To be filled by hand: opinions, seals, signatures.
    Blank,
}

/// How far a row may grow for the words of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// As far as it must: they stand on the empty form, too.
    Printed,
    /// As far as a page allows: an answer of one line, a row of a list.
    Free,
    /// To three times its printed height: prose, which has a box of its own on the form.
    Threefold,
}

impl Pages {
    /// The same, every page of it marked where it is of a sample.
    pub fn marked(mut self, sample: bool) -> Self {
        self.pages.iter_mut().for_each(|page| page.sample = sample);
        self
    }
}

impl Page {
    /// Whether this is the cover, which carries no page number.
    pub fn is_cover(&self) -> bool {
        self.blocks.iter().any(|block| matches!(block.content, PageContent::Cover(_)))
    }
}

impl Table {
    /// How many rows at the top are a head of all the others, with nothing that spans both: what a program that breaks the
    /// table itself may say again.
    pub fn heading(&self) -> usize {
        let whole = |head: &&Head| head.rows.start == 0 && head.over == (head.rows.end..self.rows.len());
        let rows = self.heads.iter().find(whole).map_or(0, |head| head.rows.end);
        let spans = |cell: &TableCell| cell.row < rows && cell.row + cell.rowspan > rows;
        if self.cells.iter().any(spans) { 0 } else { rows }
    }
}

impl TableCell {
    /// Its left edge, top, width and height, from the table's top left corner.
    pub fn geometry(&self, table: &Table) -> (f64, f64, f64, f64) {
        let stretch = |of: &[f64], from: usize, count: usize| of.iter().skip(from).take(count).sum();
        let (x, y) = (stretch(&table.columns, 0, self.col), stretch(&table.rows, 0, self.row));
        let width = stretch(&table.columns, self.col, self.colspan);
        (x, y, width, stretch(&table.rows, self.row, self.rowspan))
    }
}
