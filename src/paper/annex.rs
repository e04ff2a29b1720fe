//! What follows the form on pages of its own: words that did not fit, rows beyond the printed ones, and what the notice
//! wants in a list beside the form.
//! Not here: which words did not fit (`fit`), and how they are joined again (`overflow`).

use super::fill::{AtRow, FormSource};
use super::fit::fit;
use super::flow::Flow;
use super::measure::{printable, width};
use super::overflow::{GoesOn, Overflow, cut};
use super::page::{Growth, Head, Role, Table, TableCell, WrappedText};
use super::rows::{counted, filled, title};
use super::style::Style;
use crate::answers::Place;
use crate::check::shown;
use crate::notice::{Align, Field, Form, Notice, Prints, Valign};

/// A thing on an annex page.
pub enum AnnexItem {
    /// Words, named after their place.
    Words(Overflow),
    /// Rows of a table.
    Listing(AnnexList),
}

/// Rows under their heads.
pub struct AnnexList {
    /// What they are.
    pub title: String,
    /// The columns' widths, of which only the proportions count, and heads.
    pub columns: Vec<(f64, String)>,
    /// The rows, cell by cell.
    pub rows: Vec<Vec<WrappedText>>,
}

/// What the notice wants on annex pages and is filled. It goes with the notice's first form.
pub fn wanted(source: FormSource<'_>, form: &Form) -> Vec<AnnexItem> {
    let first = source.notice.forms.first().is_some_and(|first| first.id == form.id);
    let fields = source.notice.fields().filter(|_| first);
    fields.filter_map(|field| if field.is_table() { listing(source, field) } else { words(source, field) }).collect()
}

/// Lays the items out, one below the other.
pub fn lay(flow: &mut Flow, notice: &Notice, items: Vec<AnnexItem>) {
    for item in items {
        match item {
            AnnexItem::Words(overflow) => lay_words(flow, notice, overflow),
            AnnexItem::Listing(listing) => {
                let fitted = fit(listing.table(flow.size().body_width()), flow.em(), flow.size());
                flow.text(Style::Heading, WrappedText { text: listing.title, ..WrappedText::default() });
                flow.table(&fitted.table);
                fitted.beyond.into_iter().for_each(|overflow| lay_words(flow, notice, overflow));
            }
        }
    }
}

/// Words under their name, which stands again on each page that they go on to.
fn lay_words(flow: &mut Flow, notice: &Notice, Overflow { words, goes_on }: Overflow) {
    let name = words.place.as_ref().map(|place| name(notice, place)).unwrap_or_default();
    let mut heading = [name.as_str(), goes_on.map_or("", GoesOn::from_cell)].concat();
    let mut rest = words.text.as_str();
    loop {
        flow.text(Style::Heading, WrappedText { text: heading, ..WrappedText::default() });
        let (lines, room) = (flow.lines_left(Style::Body), flow.room(Style::Body));
        let part = |text: &str| WrappedText { text: text.to_owned(), lines: Vec::new(), place: words.place.clone() };
        let Some((held, after, goes_on)) = cut(rest, lines, room) else { return flow.text(Style::Body, part(rest)) };
        flow.text(Style::Body, part(held));
        flow.end_page();
        heading = [name.as_str(), goes_on.from_page()].concat();
        rest = after;
    }
}

/// What a place is called on its own: the label, with its group or with table and row.
pub fn name(notice: &Notice, place: &Place) -> String {
    let label = notice.field_at(place).map_or("", |field| &field.label);
    match (notice.field(&place.field), place.row) {
        (Some(table), Some(row)) => [title(notice, table), "：", &counted(table, row), "　", label].concat(),
        (Some(Field { group: Some(group), .. }), None) => [group, "：", label].concat(),
        _ => label.to_owned(),
    }
}

fn words(source: FormSource<'_>, field: &Field) -> Option<AnnexItem> {
    let place = Place::field(&field.id);
    let text = printable(&shown(source.entries, &place));
    let unit = field.unit.as_deref().unwrap_or_default();
    let filled = field.prints == Prints::Annex && !text.is_empty();
    let words = WrappedText { text: text + unit, lines: Vec::new(), place: Some(place) };
    filled.then_some(AnnexItem::Words(Overflow { words, goes_on: None }))
}

/// A table that prints on an annex page, or has filled columns that do.
fn listing(source: FormSource<'_>, table: &Field) -> Option<AnnexItem> {
    let rows = source.entries.answers().rows(&table.id);
    let here =
        |column: &Field| column.prints == Prints::Annex && rows.iter().any(|row| !row.text(&column.id).is_empty());
    let prints = match table.prints {
        Prints::Annex => filled(rows).next().is_some(),
        Prints::Form => table.columns.iter().any(here),
        Prints::Statement | Prints::None => false,
    };
    let columns = table.columns.iter().filter(|column| matches!(column.prints, Prints::Form | Prints::Annex));
    let columns: Vec<&Field> = columns.collect();
    let at = |index: usize| AtRow { table, index };
    let rows: Vec<Vec<WrappedText>> =
        filled(rows).map(|index| columns.iter().map(|column| at(index).words(source, column)).collect()).collect();
    let columns = columns.iter().enumerate().map(|(nth, column)| (weight(column, nth, &rows), head(column))).collect();
    prints.then(|| AnnexItem::Listing(AnnexList { title: title(source.notice, table).to_owned(), columns, rows }))
}

/// A column is as wide as its longest words, within reason, and as what keeps them off the borders: without that a short
/// column beside long ones breaks its words.
fn weight(column: &Field, nth: usize, rows: &[Vec<WrappedText>]) -> f64 {
    let texts = rows.iter().filter_map(|row| row.get(nth)).map(|words| width(&words.text));
    texts.max().unwrap_or(0).max(width(&head(column))).clamp(6, 48) as f64 + 3.0
}

fn head(column: &Field) -> String {
    match &column.unit {
        Some(unit) => [&column.label, "（", unit, "）"].concat(),
        None => column.label.clone(),
    }
}

impl AtRow<'_> {
    /// A column of the row, as words.
    fn words(&self, source: FormSource<'_>, column: &Field) -> WrappedText {
        let place = self.cell(&column.id);
        WrappedText { text: printable(&shown(source.entries, &place)), lines: Vec::new(), place: Some(place) }
    }
}

impl AnnexList {
    /// The table of this width in mm, its lines not broken yet.
    pub fn table(&self, width: f64) -> Table {
        let whole: f64 = self.columns.iter().map(|(part, _)| part).sum();
        let head =
            self.columns.iter().map(|(_, text)| WrappedText { text: text.clone(), ..WrappedText::default() }).collect();
        let heads = vec![Head { rows: 0..1, over: 1..self.rows.len() + 1, counted: false }];
        let mut table = Table { columns: Vec::new(), rows: Vec::new(), heads, cells: Vec::new() };
        table.columns = self.columns.iter().map(|(part, _)| part / whole * width).collect();
        table.append(Role::Label, head);
        self.rows.iter().for_each(|row| table.append(Role::Value, row.clone()));
        table
    }
}

impl Table {
    /// Adds a row without merges.
    fn append(&mut self, role: Role, words: Vec<WrappedText>) {
        let row = self.rows.len();
        self.rows.push(7.0);
        let cell = |(col, words)| TableCell {
            row,
            col,
            colspan: 1,
            rowspan: 1,
            role,
            align: Align::Center,
            valign: Valign::Middle,
            words,
            growth: if role == Role::Value { Growth::Free } else { Growth::Printed },
            unlined: Vec::new(),
        };
        self.cells.extend(words.into_iter().enumerate().map(cell));
    }
}
