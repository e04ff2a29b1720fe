//! 申报材料 on pages: the title page, the contents, the chapters as they are written.
//! Not here: what belongs into a chapter (`notice::outline`).

use super::annex::{self, AnnexItem};
use super::cover::blank_of;
use super::fill::FormSource;
use super::flow::Flow;
use super::measure::{halves, printable, width, wrap};
use super::page::{Cover, PageContent, Pages, WrappedText};
use super::page_size::PageSize;
use super::style::Style;
use crate::answers::Place;
use crate::check::Entries;
use crate::notice::{Chapter, Notice, Point, Statement};

/// What stands free above a chapter's heading, in mm.
const ABOVE_CHAPTER: f64 = 5.0;
/// The height of a line of the contents, in ems.
const CONTENTS_LINE: f64 = 1.8;
/// The indentation of paragraphs.
const INDENT: &str = "　　";

/// 申报材料, exactly as it is written; nothing where the notice has no outline. A line that only says a point's heading
/// is printed as one. A chapter without words shows its heading, so that nobody takes it for forgotten by the printer.
pub fn lay_out_statement(notice: &Notice, entries: &Entries) -> Pages {
    let source = FormSource { notice, entries };
    if notice.outline.is_empty() {
        return Pages { pages: Vec::new(), annexed: Vec::new() };
    }
    // The contents name pages that stand behind them: the first round finds the headings, the second how many pages the
    // contents themselves take.
    let headings = Document::new(source, &[]).headings;
    let headings = Document::new(source, &headings).headings;
    let pages = Document::new(source, &headings).flow.finish();
    Pages { pages, annexed: Vec::new() }.marked(entries.answers().sample)
}

/// A heading with its page.
struct Heading {
    text: String,
    page: usize,
}

struct Document<'a> {
    source: FormSource<'a>,
    flow: Flow,
    headings: Vec<Heading>,
    /// What the title page has no room for.
    beyond: Vec<AnnexItem>,
}

impl<'a> Document<'a> {
    fn new(source: FormSource<'a>, contents: &[Heading]) -> Self {
        let own = fallback(source.notice);
        let statement = source.notice.statement.as_ref().unwrap_or(&own);
        let mut document =
            Self { source, flow: Flow::new(PageSize::A4, statement.point), headings: Vec::new(), beyond: Vec::new() };
        document.cover(statement);
        document.contents(contents);
        source.notice.outline.iter().for_each(|chapter| document.chapter(chapter));
        document.annex();
        document
    }

    fn cover(&mut self, statement: &Statement) {
        // The title stands twice as large as the text.
        let room = halves(PageSize::A4.body_width(), 2.0 * self.flow.em());
        let title = statement.title.iter().flat_map(|line| wrap(line, room)).collect();
        let blanks = statement.lines.iter().map(|line| blank_of(self.source, line)).collect();
        let mut cover = Cover { title, blanks, foot: statement.foot.clone() };
        self.beyond = cover.fit(PageSize::A4, self.flow.em()).into_iter().map(AnnexItem::Words).collect();
        self.flow.block(PageContent::Cover(cover), PageSize::A4.body_height(), 0.0);
        self.flow.end_page();
    }

    fn contents(&mut self, headings: &[Heading]) {
        self.text(Style::Title, "目　录".to_owned());
        let height = CONTENTS_LINE * self.flow.em();
        for heading in headings {
            let mut lines = entry(heading, halves(PageSize::A4.body_width(), self.flow.em()));
            let last = lines.pop().unwrap_or_default();
            for line in lines {
                self.flow.block(PageContent::Line(vec![words(line)]), height, 0.0);
            }
            let number = words(heading.page.to_string());
            self.flow.block(PageContent::Line(vec![words(last), number]), height, 0.0);
        }
        self.flow.end_page();
    }

    fn chapter(&mut self, chapter: &Chapter) {
        self.flow.space(ABOVE_CHAPTER);
        self.heading(Style::Chapter, chapter.title.clone());
        let place = Place::field(&chapter.place());
        let text = printable(self.source.entries.answers().text(&place));
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if chapter.points.iter().filter_map(Point::heading).any(|heading| heading == line) {
                self.heading(Style::Point, [INDENT, line].concat());
            } else {
                let words =
                    WrappedText { text: [INDENT, line].concat(), lines: Vec::new(), place: Some(place.clone()) };
                self.flow.text(Style::Paragraph, words);
            }
        }
    }

    /// The annex of the title page, behind the chapters; nothing where that has room for all.
    fn annex(&mut self) {
        let beyond = std::mem::take(&mut self.beyond);
        if !beyond.is_empty() {
            self.flow.run(vec![(Style::Title, "附页".to_owned())]);
            annex::lay(&mut self.flow, self.source.notice, beyond);
        }
    }

    /// A heading, which the contents name.
    fn heading(&mut self, style: Style, text: String) {
        self.text(style, text.clone());
        self.headings.push(Heading { text, page: self.flow.page() });
    }

    fn text(&mut self, style: Style, text: String) {
        self.flow.text(style, words(text));
    }
}

fn words(text: String) -> WrappedText {
    WrappedText { lines: vec![text.clone()], text, place: None }
}

/// A line of the contents, or several where the heading is long; dots lead from the last to the number.
fn entry(heading: &Heading, room: usize) -> Vec<String> {
    let number = width(&heading.page.to_string());
    let mut lines = wrap(&heading.text, room.saturating_sub(number + 6));
    if let Some(last) = lines.last_mut() {
        let dots = room.saturating_sub(width(last) + number + 2) / 2;
        last.push_str(&"…".repeat(dots));
    }
    lines
}

/// The title page of a notice that describes none.
fn fallback(notice: &Notice) -> Statement {
    Statement {
        material: None,
        title: vec![notice.title.clone(), "申报材料".to_owned()],
        lines: Vec::new(),
        max_pages: None,
        foot: None,
        point: 16.0,
        clause: None,
    }
}
