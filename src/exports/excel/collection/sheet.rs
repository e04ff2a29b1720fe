//! A worksheet of rows: a head that stays in sight and can be filtered by, typed cells, columns as wide as what stands in them.

use rust_xlsxwriter::{Color, Worksheet};

use super::super::looks::{lined, plain, wrapped};
use super::super::typed::Typed;
use crate::collection::ledger::LedgerCell;
use crate::exports::excel::{LONGEST_CELL, Refused};
use crate::notice::{Align, DatePrint};

/// The type size, in points.
pub const POINT: f64 = 11.0;
/// The widest column, in characters of half a Chinese one.
const WIDEST: usize = 40;
/// What Excel has of rows, the head among them.
const MOST_ROWS: usize = 1_048_576;
/// What stands behind a text that no cell could hold whole.
const CUT: &str = "……（太长，其余略去，见申报文件）";

/// Rows of typed cells under way; what is empty is none.
pub struct TableSheet {
    heads: Vec<String>,
    rows: Vec<Vec<Option<Typed>>>,
}

impl TableSheet {
    /// Nothing but its heads.
    pub fn new(heads: Vec<String>) -> Self {
        Self { heads, rows: Vec::new() }
    }

    /// How many rows stand in it.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// Adds a row; refused where no worksheet could hold it.
    pub fn push(&mut self, row: Vec<Option<Typed>>) -> Result<(), Refused> {
        if self.rows.len() + 1 >= MOST_ROWS {
            return Err(Refused::TooManyRows);
        }
        self.rows.push(row);
        Ok(())
    }

    /// Writes it: a head that stays in sight and can be filtered by, then the rows.
    pub fn onto(self, sheet: &mut Worksheet) -> Result<(), Refused> {
        let looks = lined(wrapped(plain(POINT), Align::Left), &[]);
        let head = looks.clone().set_bold().set_background_color(Color::RGB(0xEE_EE_EE));
        let last = u16::try_from(self.heads.len().saturating_sub(1)).unwrap_or_default();
        for (at, title) in (0..=last).zip(&self.heads) {
            Typed::Text(title.clone()).write(sheet, (0, at), &head, title)?;
            let cells = self.rows.iter().filter_map(|row| row.get(usize::from(at))?.as_ref());
            let widest = cells.map(halves).chain([halves_of(title)]).max().unwrap_or_default();
            sheet.set_column_width(at, u16::try_from(widest.min(WIDEST) + 3).unwrap_or(40))?;
        }
        let mut end = 0;
        for (nth, row) in (1..).zip(self.rows) {
            for ((at, cell), title) in (0..=last).zip(row).zip(&self.heads) {
                match cell {
                    Some(cell) => fitting(cell).write(sheet, (nth, at), &looks, title)?,
                    None => sheet.write_blank(nth, at, &looks).map(|_| ())?,
                }
            }
            end = nth;
        }
        sheet.autofilter(0, 0, end, last)?.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?;
        sheet.set_paper_size(8).set_landscape().set_print_fit_to_pages(1, 0);
        Ok(())
    }
}

/// Writes rows of the ledger's cells.
pub fn list(sheet: &mut Worksheet, heads: &[&str], rows: &[Vec<LedgerCell>]) -> Result<(), Refused> {
    let mut table = TableSheet::new(heads.iter().map(|head| (*head).to_owned()).collect());
    rows.iter().try_for_each(|row| table.push(row.iter().map(written).collect()))?;
    table.onto(sheet)
}

/// A cell of the ledger as it is written; none where it is empty.
pub fn written(cell: &LedgerCell) -> Option<Typed> {
    match cell {
        LedgerCell::Empty => None,
        #[expect(clippy::cast_precision_loss, reason = "nobody has so many applications")]
        LedgerCell::Count(number) => Some(Typed::Number(*number as f64, 0)),
        LedgerCell::Day(day) => Some(Typed::Day(*day, DatePrint::Iso)),
        LedgerCell::Text(text) => Some(Typed::Text(text.clone())),
    }
}

/// A cell that a worksheet can hold: one stranger's endless name must not keep all others from being listed.
fn fitting(cell: Typed) -> Typed {
    match cell {
        Typed::Text(text) if text.encode_utf16().count() > LONGEST_CELL / 2 => {
            let kept: String = text.chars().take(LONGEST_CELL / 16).collect();
            Typed::Text(kept + CUT)
        }
        cell => cell,
    }
}

/// The width of a cell's text in half Chinese characters.
fn halves(cell: &Typed) -> usize {
    match cell {
        Typed::Number(number, decimals) => format!("{number:.decimals$}").len(),
        Typed::Day(..) => 12,
        Typed::Text(text) => text.lines().map(halves_of).max().unwrap_or_default(),
    }
}

fn halves_of(text: &str) -> usize {
    text.chars().take(WIDEST).map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}
