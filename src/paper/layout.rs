//! From a form and its answers to pages.
//! Not here: how single blocks are made.

use super::annex::{self, AnnexItem};
use super::cover::blank_of;
use super::fill::{FormSource, fill};
use super::fit::fit;
use super::flow::Flow;
use super::grid::{Written, grid};
use super::measure::{halves, printable, width, wrap};
use super::page::{Cover, LINE_HEIGHT, PageContent, Pages, WrappedText};
use super::page_size::PageSize;
use super::spare::give_way;
use super::style::Style;
use crate::check::Entries;
use crate::notice::{Block, CoverLine, Form, Notice};

/// A line beside a table that takes more lines is running text.
const MOST_LINES: usize = 3;

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
                let (size, em) = (self.flow.size(), self.flow.em());
                let Written { table, spare, beyond } = grid(self.source, columns, rows, (size, em));
                let fitted = fit(table.clone(), em, size);
                let fitted = give_way(table, &fitted, &spare).map_or(fitted, |table| fit(table, em, size));
                self.flow.table(&fitted.table);
                self.annex.extend(fitted.beyond.into_iter().map(AnnexItem::Words));
                self.annex.extend(beyond);
            }
        }
    }

    fn text(&mut self, style: Style, text: String) {
        self.flow.text(style, WrappedText { text, ..WrappedText::default() });
    }

    fn cover(&mut self, title: &[String], lines: &[CoverLine], foot: Option<&String>) {
        let blanks = lines.iter().map(|line| blank_of(self.source, line)).collect();
        let mut cover = Cover { title: title.to_vec(), blanks, foot: foot.cloned() };
        let beyond = cover.fit(self.flow.size(), self.flow.em());
        self.annex.extend(beyond.into_iter().map(AnnexItem::Words));
        self.flow.end_page();
        self.flow.block(PageContent::Cover(cover), self.flow.size().body_height(), 0.0);
        self.flow.end_page();
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

    /// Items stand beside one another where the width allows it, else below. A long one goes on overleaf like any text.
    fn line(&mut self, items: &[String]) {
        let wide = halves(self.flow.size().body_width(), self.flow.em());
        let items: Vec<WrappedText> = items.iter().map(|item| self.words(item, wide)).collect();
        let pitch = self.flow.em() * LINE_HEIGHT;
        let used: usize = items.iter().map(|item| width(&item.text) + 2).sum();
        if items.iter().all(|item| item.lines.len() < 2) && used <= wide + 2 {
            return self.flow.block(PageContent::Line(items), pitch, 1.0);
        }
        for item in items {
            if item.lines.len() > MOST_LINES {
                self.flow.text(Style::Body, item);
            } else {
                let height = pitch * item.lines.len() as f64;
                self.flow.block(PageContent::Line(vec![item]), height, 1.0);
            }
        }
    }

    /// A filled template, its lines broken at so many half ems.
    fn words(&self, template: &str, room: usize) -> WrappedText {
        let filled = fill(self.source, None, template);
        let text = printable(&filled.text);
        WrappedText { lines: wrap(&text, room), text, place: filled.place }
    }
}
