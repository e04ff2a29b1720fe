//! A worksheet that is a list: a head that stays in sight and can be filtered by, then a row for each thing.

use rust_xlsxwriter::{Color, Worksheet};

use super::Refused;
use super::looks::{lined, plain, wrapped};
use super::typed::Typed;
use crate::notice::Align;

/// The type size, in points.
const POINT: f64 = 11.0;
/// The widest column, in characters of half a Chinese one.
const WIDEST: usize = 40;

/// What stands in a row; nothing where nothing is known, which is not 0.
pub type ListedRow = Vec<Option<Typed>>;

/// Writes the heads and the rows; so many columns at the left stay in sight.
pub fn list(sheet: &mut Worksheet, heads: &[&str], rows: &[ListedRow], fixed: u16) -> Result<(), Refused> {
    let head = lined(wrapped(plain(POINT).set_bold(), Align::Center), &[]).set_background_color(Color::RGB(0xEE_EE_EE));
    for (at, title) in (0..).zip(heads) {
        Typed::Text((*title).to_owned()).write(sheet, (0, at), &head, title)?;
        let shown = rows.iter().filter_map(|row| row.get(usize::from(at))?.as_ref()).map(Typed::halves);
        let widest = shown.chain([Typed::Text((*title).to_owned()).halves()]).max().unwrap_or(0);
        sheet.set_column_width(at, u16::try_from(widest.min(WIDEST) + 3).unwrap_or(40))?;
    }
    let looks = lined(wrapped(plain(POINT), Align::Left), &[]);
    for (nth, row) in (1..).zip(rows) {
        for ((at, cell), title) in (0..).zip(row).zip(heads) {
            match cell {
                None => sheet.write_blank(nth, at, &looks).map(|_| ())?,
                Some(typed) => typed.write(sheet, (nth, at), &looks, title)?,
            }
        }
    }
    let last = u16::try_from(heads.len().saturating_sub(1)).unwrap_or(0);
    sheet.autofilter(0, 0, u32::try_from(rows.len()).unwrap_or(u32::MAX), last)?;
    sheet.set_freeze_panes(1, fixed)?.set_repeat_rows(0, 0)?;
    sheet.set_paper_size(8).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}
