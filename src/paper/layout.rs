//! From a form and its answers to pages.
//! Not here: how single blocks are made.

use super::annex::{self, AnnexItem};
use super::fill::{FormSource, blank, fill, referring};
use super::fit::{Growth, Overflow, fit};
use super::flow::Flow;
use super::grid::grid;
use super::measure::{halves, printable, width, wrap};
use super::page::{Cover, LINE_HEIGHT, PageContent, Pages, WrappedText};
use super::page_size::PageSize;
use super::style::Style;
use crate::check::Entries;
use crate::notice::{Block, CoverLine, Form, Notice, TemplatePiece, pieces};

/// The width of a blank on the cover, in mm.
pub const COVER_BLANK: f64 = 80.0;
/// Lines an answer may take on the cover or beside a table; a longer one goes to an annex page.
pub(super) const MOST_LINES: usize = 3;

/// The printed form: exactly what the answers hold, at the form's own type size. What has no room in its cell stands on
/// annex pages behind the form.
pub fn lay_out(notice: &Notice, form: &Form, entries: &Entries) -> Pages {
    let source = FormSource { notice, entries };
    let mut layout = Layout { source, flow: Flow::new(PageSize::of(&form.paper), form.paper.point), annex: Vec::new() };
    form.blocks.iter().for_each(|block| layout.block(block));
    let Layout { mut flow, annex: mut items, .. } = layout;
    let place = |item: &AnnexItem| match item {
        AnnexItem::Words(overflow) => overflow.words.place.clone(),
        AnnexItem::Listing(_) => None,
    };
    let annexed = items.iter().filter_map(place).collect();
    items.extend(annex::wanted(source, form));
    flow.run(vec![(Style::Title, "附页".into()), (Style::Subtitle, form.title.clone())]);
    annex::lay(&mut flow, notice, items);
    Pages { pages: flow.finish(), annexed }.marked(entries.answers().sample)
}

struct Layout<'a> {
    source: FormSource<'a>,
    flow: Flow,
    annex: Vec<AnnexItem>,
}

impl Layout<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Cover { title, lines, foot } => self.cover(title, lines, foot.as_ref()),
            Block::Clauses { title, clauses } => self.clauses(title, clauses),
            Block::Title { text } => self.text(Style::Title, text.clone()),
            Block::Note { text } => self.text(Style::Body, text.clone()),
            Block::Line { items } => self.line(items),
            Block::Break => self.flow.end_page(),
            Block::Table { columns, rows } => {
                let (table, beyond) = grid(self.source, columns, rows, (self.flow.size(), self.flow.em()));
                let (table, too_long) = fit(table, self.flow.em(), Growth::Threefold);
                self.flow.table(&table);
                self.annex.extend(too_long.into_iter().map(AnnexItem::Words));
                self.annex.extend(beyond);
            }
        }
    }

    fn text(&mut self, style: Style, text: String) {
        self.flow.text(style, WrappedText { text, ..WrappedText::default() });
    }

    fn cover(&mut self, title: &[String], lines: &[CoverLine], foot: Option<&String>) {
        let blanks = lines.iter().map(|line| (line.label.clone(), self.cover_blank(&line.value))).collect();
        self.flow.end_page();
        let cover = Cover { title: title.to_vec(), blanks, foot: foot.cloned() };
        self.flow.block(PageContent::Cover(cover), self.flow.size().body_height(), 0.0);
        self.flow.end_page();
    }

    fn cover_blank(&mut self, template: &str) -> WrappedText {
        let mut words = self.words(template, COVER_BLANK);
        if let (true, [TemplatePiece::Blank(id)]) = (words.text.is_empty(), &*pieces(template)) {
            words.text = blank(self.source.notice.field(id)).to_owned();
            words.lines = vec![words.text.clone()];
        }
        words
    }

    /// Clauses have pages of their own.
    fn clauses(&mut self, title: &str, clauses: &[String]) {
        self.flow.end_page();
        self.text(Style::Title, title.to_owned());
        for clause in clauses.iter().filter_map(|id| self.source.notice.clause(id)) {
            self.text(Style::Body, ["　　", &clause.text].concat());
        }
        self.flow.end_page();
    }

    /// Items stand beside one another where the width allows it, else below.
    fn line(&mut self, items: &[String]) {
        let wide = self.flow.size().body_width();
        let items: Vec<WrappedText> = items.iter().map(|item| self.words(item, wide)).collect();
        let pitch = self.flow.em() * LINE_HEIGHT;
        let used: usize = items.iter().map(|item| width(&item.text) + 2).sum();
        if items.iter().all(|item| item.lines.len() < 2) && used <= halves(wide, self.flow.em()) + 2 {
            return self.flow.block(PageContent::Line(items), pitch, 1.0);
        }
        for item in items {
            let height = pitch * item.lines.len() as f64;
            self.flow.block(PageContent::Line(vec![item]), height, 1.0);
        }
    }

    /// A filled template, its lines broken. An answer that needs more than three goes to the annex, and only it.
    fn words(&mut self, template: &str, room: f64) -> WrappedText {
        let filled = fill(self.source, None, template);
        let room = halves(room, self.flow.em());
        let text = printable(&filled.text);
        let words = WrappedText { lines: wrap(&text, room), text, place: filled.place };
        if words.lines.len() <= MOST_LINES || words.place.is_none() {
            return words;
        }
        let text = referring(template);
        let shown = WrappedText { lines: wrap(&text, room), text, place: words.place.clone() };
        self.annex.push(AnnexItem::Words(Overflow { words, goes_on: false }));
        shown
    }
}
