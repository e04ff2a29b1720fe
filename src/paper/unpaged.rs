//! A form without pages, for programs that break pages themselves: every row of every table stands in its table, and no
//! text goes to an annex.
//! Not here: the grid of a table (`grid`) and its heights (`fit`).

use crate::check::Entries;
use crate::notice::{Block, CoverLine, Form, Notice};

use super::fill::{FormSource, fill};
use super::fit::fit;
use super::grid::grid;
use super::measure::{em, printable};
use super::page::{Growth, PageContent, Table, Text, WrappedText};
use super::page_size::PageSize;
use super::style::Style;

/// What stands on the form, from top to foot. Lines are broken in tables alone, where heights follow from them.
pub fn unpaged(notice: &Notice, form: &Form, entries: &Entries) -> Vec<PageContent> {
    let notice = &whole(notice);
    let source = FormSource { notice, entries };
    let set = (PageSize::of(&form.paper), em(form.paper.point));
    form.blocks.iter().flat_map(|block| contents(source, block, set)).collect()
}

/// The notice with tables that have room for all of their rows.
fn whole(notice: &Notice) -> Notice {
    let mut notice = notice.clone();
    let fields = notice.sections.iter_mut().flat_map(|section| &mut section.fields);
    let rows = fields.filter(|field| field.is_table()).filter_map(|table| table.rows.as_mut());
    rows.for_each(|rows| rows.grows = true);
    notice
}

fn contents(source: FormSource<'_>, block: &Block, set: (PageSize, f64)) -> Vec<PageContent> {
    let text = |style, text: &str| PageContent::Text(Text { style, words: said(text.to_owned()) });
    let items = |items: &[String]| items.iter().map(|item| words(source, item)).collect();
    let blank = |line: &CoverLine| {
        let value = words(source, &line.value);
        PageContent::Line(vec![WrappedText { text: [&line.label, "：", &value.text].concat(), ..value }])
    };
    let clause = |id: &String| source.notice.clause(id).map(|clause| text(Style::Body, &clause.text));
    match block {
        Block::Title { text: title } => vec![text(Style::Title, title)],
        Block::Note { text: note } => vec![text(Style::Body, note)],
        Block::Line { items: line } => vec![PageContent::Line(items(line))],
        Block::Break => Vec::new(),
        Block::Clauses { title, clauses } => {
            [text(Style::Title, title)].into_iter().chain(clauses.iter().filter_map(clause)).collect()
        }
        Block::Cover { title, lines, foot } => {
            let head = title.iter().map(|line| text(Style::Title, line));
            let foot = foot.iter().map(|foot| text(Style::Subtitle, foot));
            head.chain(lines.iter().map(blank)).chain(foot).collect()
        }
        Block::Table { columns, rows } => {
            let mut table = grid(source, columns, rows, set).table;
            let threefold = table.cells.iter_mut().filter(|cell| cell.growth == Growth::Threefold);
            threefold.for_each(|cell| cell.growth = Growth::Free);
            // What would go to an annex page stays in its cell.
            let fitted = fit(table.clone(), set.1, set.0).table;
            vec![PageContent::Table(Table { rows: fitted.rows, ..table })]
        }
    }
}

fn words(source: FormSource<'_>, template: &str) -> WrappedText {
    let filled = fill(source, None, template);
    WrappedText { place: filled.place, ..said(printable(&filled.text)) }
}

fn said(text: String) -> WrappedText {
    WrappedText { text, ..WrappedText::default() }
}
