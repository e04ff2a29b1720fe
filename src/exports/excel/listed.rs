//! A worksheet that is a list: a head that stays in sight and can be filtered by, then a row for each thing, columns as wide as what
//! stands in them.

use rust_xlsxwriter::{Color, Worksheet};

use super::looks::{lined, plain, wrapped};
use super::typed::{Typed, halves};
use super::{LONGEST_CELL, Refused};
use crate::notice::Align;

/// The type size, in points.
pub const POINT: f64 = 11.0;
/// The widest column, in characters of half a Chinese one.
const WIDEST: usize = 40;
/// What Excel has of rows, the head among them.
const MOST_ROWS: usize = 1_048_576;
/// What stands behind a text that no cell could hold whole.
const CUT: &str = "……（太长，其余略去，见申报文件）";

/// What stands in a row; nothing where nothing is known, which is not 0.
pub type ListedRow = Vec<Option<Typed>>;

/// A list under way.
pub struct ListedSheet {
    heads: Vec<String>,
    rows: Vec<ListedRow>,
    fixed: u16,
}

impl ListedSheet {
    /// Nothing but its heads; so many columns at the left stay in sight.
    pub fn new(heads: Vec<String>, fixed: u16) -> Self {
        Self { heads, rows: Vec::new(), fixed }
    }

    /// Whether nothing stands under the heads.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a row; refused where no worksheet could hold it.
    pub fn push(&mut self, row: ListedRow) -> Result<(), Refused> {
        if self.rows.len() + 1 >= MOST_ROWS {
            return Err(Refused::TooManyRows);
        }
        self.rows.push(row);
        Ok(())
    }

    /// Writes it.
    pub fn onto(self, sheet: &mut Worksheet) -> Result<(), Refused> {
        let head =
            lined(wrapped(plain(POINT).set_bold(), Align::Center), &[]).set_background_color(Color::RGB(0xEE_EE_EE));
        let last = u16::try_from(self.heads.len().saturating_sub(1)).unwrap_or_default();
        for (at, title) in (0..=last).zip(&self.heads) {
            Typed::Text(title.clone()).write(sheet, (0, at), &head, title)?;
            let shown = self.rows.iter().filter_map(|row| row.get(usize::from(at))?.as_ref()).map(Typed::halves);
            let widest = shown.chain([halves(title)]).max().unwrap_or(0);
            sheet.set_column_width(at, u16::try_from(widest.min(WIDEST) + 3).unwrap_or(40))?;
        }
        let looks = lined(wrapped(plain(POINT), Align::Left), &[]);
        let mut end = 0;
        for (nth, row) in (1..).zip(self.rows) {
            for ((at, cell), title) in (0..=last).zip(row).zip(&self.heads) {
                match cell {
                    None => sheet.write_blank(nth, at, &looks).map(|_| ())?,
                    Some(typed) => fitting(typed).write(sheet, (nth, at), &looks, title)?,
                }
            }
            end = nth;
        }
        sheet.autofilter(0, 0, end, last)?;
        sheet.set_freeze_panes(1, self.fixed)?.set_repeat_rows(0, 0)?;
        sheet.set_paper_size(8).set_landscape().set_print_fit_to_pages(1, 0);
        Ok(())
    }
}

/// Writes the heads and the rows; so many columns at the left stay in sight.
pub fn list(sheet: &mut Worksheet, heads: &[&str], rows: Vec<ListedRow>, fixed: u16) -> Result<(), Refused> {
    let mut listed = ListedSheet::new(heads.iter().map(|head| (*head).to_owned()).collect(), fixed);
    rows.into_iter().try_for_each(|row| listed.push(row))?;
    listed.onto(sheet)
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
