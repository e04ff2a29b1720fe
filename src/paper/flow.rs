//! Puts blocks on pages, one below the other.
//! Not here: what the blocks are, and where a table may be cut (`cut`).

use super::cut::Cuts;
use super::measure::{em, halves, wrap};
use super::page::{Page, PageContent, PlacedBlock, Table, Text, WrappedText};
use super::page_size::{MARGIN, PageSize};
use super::style::Style;

/// What a heading keeps below it on its page, in mm.
const KEPT: f64 = 16.0;
/// Below a table, in mm.
const BELOW_TABLE: f64 = 2.0;
/// Sums of heights carry rounding.
const SLACK: f64 = 1e-6;

/// Pages being filled.
pub struct Flow {
    pages: Vec<Page>,
    size: PageSize,
    point: f64,
    /// The height used on the current page; none where the next block begins a page.
    used: Option<f64>,
    /// What stands at the head of every page.
    running: Vec<(Style, String)>,
    /// The height of that, in mm.
    top: f64,
}

impl Flow {
    /// No pages yet, of a size and at a type size in points.
    pub fn new(size: PageSize, point: f64) -> Self {
        Self { pages: Vec::new(), size, point, used: None, running: Vec::new(), top: 0.0 }
    }

    /// The em in mm.
    pub fn em(&self) -> f64 {
        em(self.point)
    }

    /// The size of the pages.
    pub fn size(&self) -> PageSize {
        self.size
    }

    /// The pages.
    pub fn finish(self) -> Vec<Page> {
        self.pages
    }

    /// The next block begins a page.
    pub fn end_page(&mut self) {
        self.used = None;
    }

    /// So many mm stay free above the next block, where it does not begin a page.
    pub fn space(&mut self, height: f64) {
        if !self.is_fresh() {
            self.used = self.used.map(|used| used + height);
        }
    }

    /// The number of the page that was filled last.
    pub fn page(&self) -> usize {
        self.pages.len()
    }

    /// From here on every page begins with these words.
    pub fn run(&mut self, heads: Vec<(Style, String)>) {
        self.end_page();
        let height = |(style, words): &(Style, String)| self.lines(*style, words).len() as f64 * self.pitch(*style);
        self.top = heads.iter().map(|head| height(head) + head.0.space()).sum();
        self.running = heads;
    }

    /// A block that is never cut, and the room below it.
    pub fn block(&mut self, content: PageContent, height: f64, space: f64) {
        if self.left() < height && !self.is_fresh() {
            self.end_page();
        }
        self.place(content, height, space);
    }

    /// Running text; its lines are broken here, and it goes on overleaf.
    pub fn text(&mut self, style: Style, mut words: WrappedText) {
        let pitch = self.pitch(style);
        let mut rest = self.lines(style, &words.text);
        let kept = if style.leads() { rest.len() as f64 * pitch + KEPT } else { pitch };
        if self.left() < kept && !self.is_fresh() {
            self.end_page();
        }
        while !rest.is_empty() {
            let after = rest.split_off(self.lines_left(style).min(rest.len()));
            words.lines = std::mem::replace(&mut rest, after);
            let height = words.lines.len() as f64 * pitch;
            self.place(PageContent::Text(Text { style, words: words.clone() }), height, style.space());
            if !rest.is_empty() {
                self.end_page();
            }
        }
    }

    /// A table whose lines are broken; it goes on overleaf and says its heads again. Those of rows that the form prints a
    /// number of stand once where they would take a page more.
    pub fn table(&mut self, table: &Table) {
        let mut once = table.clone();
        once.heads.iter_mut().filter(|head| head.counted).for_each(|head| head.rows.start = head.rows.end);
        let table = if self.ends(&once).len() < self.ends(table).len() { &once } else { table };
        let (cuts, mut from) = (self.cuts(table), 0);
        for to in self.ends(table) {
            // Nothing of it stood on the page that it did not begin on.
            if to > from {
                let part = cuts.part(from, to);
                let height = part.rows.iter().sum();
                self.place(PageContent::Table(part), height, BELOW_TABLE);
            }
            if to < table.rows.len() {
                self.end_page();
            }
            from = to;
        }
    }

    /// How far a table gets on this page and on each behind it; 0 where it begins on the next.
    fn ends(&self, table: &Table) -> Vec<usize> {
        let (cuts, mut ends, mut from) = (self.cuts(table), Vec::new(), 0);
        let (mut left, mut fresh) = (self.left(), self.is_fresh());
        while from < table.rows.len() {
            let cut = cuts.last(from, left);
            from = if fresh { cut.unwrap_or(from + 1) } else { cut.unwrap_or(from) };
            ends.push(from);
            (left, fresh) = (self.whole(), true);
        }
        ends
    }

    fn cuts<'a>(&self, table: &'a Table) -> Cuts<'a> {
        Cuts::new(table, self.whole())
    }

    /// The height of a page of which nothing is used but its heads.
    fn whole(&self) -> f64 {
        self.size.body_height() - self.top + SLACK
    }

    /// How many half ems a line of running text holds.
    pub fn room(&self, style: Style) -> usize {
        halves(self.size.body_width(), self.em() * style.scale())
    }

    /// How many lines of running text the page has room for, one at least.
    pub fn lines_left(&self, style: Style) -> usize {
        (self.left() / self.pitch(style)).max(1.0) as usize
    }

    fn lines(&self, style: Style, text: &str) -> Vec<String> {
        wrap(text, self.room(style))
    }

    fn pitch(&self, style: Style) -> f64 {
        self.em() * style.scale() * style.leading()
    }

    /// The height left on the current page, or on the next where it is ended.
    fn left(&self) -> f64 {
        self.size.body_height() - self.used.unwrap_or(self.top) + SLACK
    }

    /// Whether a new page would have no more room.
    fn is_fresh(&self) -> bool {
        self.used.is_none_or(|used| used <= self.top)
    }

    fn place(&mut self, content: PageContent, height: f64, space: f64) {
        if self.used.is_none() {
            self.open_page();
        }
        let used = self.used.unwrap_or_default();
        let block = PlacedBlock { y: MARGIN + used, height, content };
        self.pages.iter_mut().last().into_iter().for_each(|page| page.blocks.push(block.clone()));
        self.used = Some(used + height + space);
    }

    fn open_page(&mut self) {
        let (number, blocks) = (self.pages.len() + 1, Vec::new());
        self.pages.push(Page { number, size: self.size, point: self.point, blocks, sample: false });
        self.used = Some(0.0);
        for (style, text) in self.running.clone() {
            let lines = self.lines(style, &text);
            let height = lines.len() as f64 * self.pitch(style);
            self.place(
                PageContent::Text(Text { style, words: WrappedText { text, lines, place: None } }),
                height,
                style.space(),
            );
        }
    }
}
