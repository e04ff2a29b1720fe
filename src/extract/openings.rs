//! Where a form's blanks stand in a document, for whoever writes into them, and what stands in each already.
//! Not here: writing (`filling`).

use super::WordSpot;
use super::align::{Rows, aligned};
use super::cover;
use super::locate::{Located, Locator};
use super::plan::{Content, Plan};
use super::sheet::Sheet;
use super::template::{Backward, backward, plain};
use crate::imports::{Document, WordBlock};
use crate::notice::{Field, Notice, TemplatePiece, pieces};

/// How a template names a column of the row it speaks of.
const ROW: &str = "row.";

/// The blanks of a form in a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Openings {
    /// Every cell or line with blanks that was found.
    pub all: Vec<Opening>,
    /// The rows of tables that go on.
    pub rows: Vec<TableRows>,
    /// Everything that the form has a blank for: the table, where it stands in one, and the field or column.
    pub printed: Vec<(Option<String>, String)>,
}

/// A cell or a line with blanks.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// What the form prints there.
    pub printed: Printed,
    /// The table and the row, from 0, of which its template speaks.
    pub row: Option<(String, usize)>,
    /// Where it stands.
    pub spot: WordSpot,
    /// How many characters of the text there come before it: those of its label.
    pub behind: usize,
    /// Label and place agree on it.
    pub sure: bool,
    /// What stands in each blank; none where the printed words are others.
    pub found: Option<Vec<(String, String)>>,
}

/// What a form prints where there is something to fill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printed {
    /// A template.
    Template(String),
    /// The boxes of this field.
    Boxes(String),
}

/// The rows of a table that goes on, as they stand in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRows {
    /// The table's id.
    pub table: String,
    /// The block of each row, and its number there, from 0.
    pub rows: Vec<(usize, usize)>,
}

/// Finds the blanks of a notice's form.
pub fn openings(notice: &Notice, document: &Document) -> Openings {
    let plan = Plan::of(notice);
    let covers = cover::tables(notice, document);
    let sheet = Sheet::of(document, &covers);
    let rows = aligned(&plan, &sheet);
    let finding = Finding { notice, locator: Locator { plan: &plan, sheet: &sheet, rows: &rows } };
    let mut found = Openings::default();
    for (spot, behind, template) in cover::openings(notice, document, &covers) {
        let text: String = text(document, spot).chars().skip(behind).collect();
        found.printed.extend(blanks(None, &template));
        let now = filled(&template, &text);
        found.all.push(Opening {
            printed: Printed::Template(template),
            row: None,
            spot,
            behind,
            sure: true,
            found: now,
        });
    }
    for (nth, row) in plan.rows.iter().enumerate() {
        finding.row(nth, row.each, &rows, &mut found);
    }
    found
}

struct Finding<'a> {
    notice: &'a Notice,
    locator: Locator<'a>,
}

impl Finding<'_> {
    /// The blanks of a row of the form, in each row of the file that is one.
    fn row(&self, nth: usize, each: Option<&Field>, rows: &Rows, found: &mut Openings) {
        let of = rows.of.get(nth).map_or(&[][..], Vec::as_slice);
        let table = each.map(|table| table.id.clone());
        for cell in self.locator.plan.cells.iter().filter(|cell| cell.row == nth) {
            match &cell.content {
                Content::Value(template) => found.printed.extend(blanks(table.as_deref(), template)),
                Content::Boxes(id) => found.printed.push((None, (*id).to_owned())),
                Content::Label(..) | Content::Printed(_) => {}
            }
        }
        let indices: Vec<Option<usize>> = match each {
            Some(table) if table.has_fixed_rows() => self.years(nth, table, of),
            _ => (0..of.len()).map(Some).collect(),
        };
        for (at, index) in of.iter().zip(indices) {
            let Some(index) = index else { continue };
            found.all.extend(self.cells(nth, table.as_ref().map(|table| (table.clone(), index)), *at));
        }
        if let Some(table) = each.filter(|table| !table.has_fixed_rows()) {
            let rows = of.iter().filter_map(|row| self.in_document(*row)).collect();
            found.rows.push(TableRows { table: table.id.clone(), rows });
        }
    }

    fn cells(&self, nth: usize, row: Option<(String, usize)>, at: usize) -> Vec<Opening> {
        let cells = self.locator.plan.cells.iter().enumerate().filter(|(_, cell)| cell.row == nth);
        let opening = |(cell, content): (usize, &Content<'_>)| {
            let printed = match content {
                Content::Value(template) => Printed::Template(template.clone()),
                Content::Boxes(id) => Printed::Boxes((*id).to_owned()),
                Content::Label(..) | Content::Printed(_) => return None,
            };
            let located = self.locator.find(cell, at)?;
            let first = self.locator.sheet.cells.get(*located.cells.first()?)?;
            let behind = located.behind.unwrap_or(0);
            let text: String = first.text.chars().skip(behind).collect();
            let found = match &printed {
                Printed::Template(template) => filled(template, &text),
                Printed::Boxes(_) => None,
            };
            let sure = is_sure(&located);
            Some(Opening { printed, row: row.clone(), spot: first.spot, behind, sure, found })
        };
        cells.map(|(at, cell)| (at, &cell.content)).filter_map(opening).collect()
    }

    /// Which year's row each of these is: the one that it says, else the next that none of them says.
    fn years(&self, nth: usize, table: &Field, rows: &[usize]) -> Vec<Option<usize>> {
        let years = table.years(self.notice.edition);
        let said: Vec<String> = rows.iter().map(|row| self.year(nth, table, *row)).collect();
        let mut rest = (0..years.len()).filter(|at| !years.get(*at).is_some_and(|year| said.contains(year)));
        let index = |year: &String| {
            if year.is_empty() { rest.next() } else { years.iter().position(|known| known == year) }
        };
        said.iter().map(index).collect()
    }

    /// The digits of the year that a row says.
    fn year(&self, nth: usize, table: &Field, row: usize) -> String {
        let cells = self.cells(nth, Some((table.id.clone(), 0)), row);
        let year = [ROW, crate::check::YEAR].concat();
        let all = cells.into_iter().flat_map(|cell| cell.found.unwrap_or_default());
        let said = all.filter(|(id, _)| *id == year).map(|(_, text)| text).next().unwrap_or_default();
        said.chars().map(plain).filter(char::is_ascii_digit).collect()
    }

    /// A row by its block and its number there.
    fn in_document(&self, row: usize) -> Option<(usize, usize)> {
        let block = self.locator.sheet.rows.get(row)?.block;
        let first = self.locator.sheet.rows.iter().position(|it| it.block == block)?;
        Some((block, row - first))
    }
}

/// Whether a cell is the only one that label and place agree on.
fn is_sure(located: &Located) -> bool {
    located.cells.len() == 1 && located.doubts.is_empty()
}

fn filled(template: &str, text: &str) -> Option<Vec<(String, String)>> {
    match backward(template, text) {
        Backward::Filled(filled) => Some(filled),
        Backward::OtherPrint | Backward::Ambiguous => None,
    }
}

fn text(document: &Document, spot: WordSpot) -> String {
    match (document.blocks.get(spot.block), spot.cell) {
        (Some(WordBlock::Paragraph(paragraph)), _) => paragraph.text(),
        (Some(WordBlock::Table(table)), Some(cell)) => table.cell(cell).map(|it| it.text()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// What a template has blanks for.
fn blanks(table: Option<&str>, template: &str) -> Vec<(Option<String>, String)> {
    let all = template.split(['[', ']']).flat_map(pieces).filter_map(|piece| match piece {
        TemplatePiece::Blank(id) => Some(id),
        TemplatePiece::Words(_) => None,
    });
    let place = |id: &str| match (id.strip_prefix(ROW), table) {
        (Some(column), Some(table)) => (Some(table.to_owned()), column.to_owned()),
        _ => (None, id.to_owned()),
    };
    all.map(place).collect()
}
