//! The tables of an application whose rows are the person's own, a worksheet each: a head that stays in sight, then a row
//! for each that is filled.

use std::rc::Rc;

use rust_xlsxwriter::{Color, Workbook, Worksheet};

use crate::answers::Place;
use crate::check::{Entries, shown};
use crate::kinds::Quality;
use crate::notice::{Align, Field, Notice};

use super::looks::{lined, plain, wrapped};
use super::typed::{Typed, halves};
use super::{Refused, is_listed, mark, marked, sheet_name};

/// The type size, in points.
const POINT: f64 = 11.0;
/// The widest column, in characters of half a Chinese one.
const WIDEST: usize = 50;

/// Writes every table in which something stands.
pub fn write(book: &mut Workbook, notice: &Notice, entries: &Entries, hidden: &[Rc<str>]) -> Result<(), Refused> {
    let mut taken = Vec::new();
    let tables = notice.fields().filter(|field| is_listed(field) && !hidden.iter().any(|id| **id == *field.id));
    for table in tables {
        let rows = entries.answers().rows(&table.id).iter().enumerate().filter(|(_, row)| !row.is_empty());
        let rows: Vec<usize> = rows.map(|(index, _)| index).collect();
        if !rows.is_empty() {
            let sheet = book.add_worksheet();
            sheet.set_name(sheet_name(&marked(&table.label, entries), &mut taken))?;
            mark(sheet, entries);
            list(sheet, table, entries, &rows)?;
        }
    }
    if taken.is_empty() { Err(Refused::Empty) } else { Ok(()) }
}

fn list(sheet: &mut Worksheet, table: &Field, entries: &Entries, rows: &[usize]) -> Result<(), Refused> {
    let head = lined(wrapped(plain(POINT).set_bold(), Align::Center), &[]).set_background_color(Color::RGB(0xEE_EE_EE));
    let heads = ["序号".to_owned()].into_iter().chain(table.columns.iter().map(title));
    for (nth, title) in (0..).zip(heads) {
        Typed::Text(title.clone()).write(sheet, (0, nth), &head, &title)?;
    }
    let looks = lined(wrapped(plain(POINT), Align::Center), &[]);
    for (nth, row) in (1..).zip(rows) {
        Typed::Number(f64::from(nth), 0).write(sheet, (nth, 0), &looks, "序号")?;
        for (at, column) in (1..).zip(&table.columns) {
            let align = if column.is(Quality::Lines) { Align::Left } else { Align::Center };
            let name = format!("{}第{nth}行{}", table.label, column.label);
            let place = Place::cell(&table.id, *row, &column.id);
            let shown = shown(entries, &place);
            let looks = lined(wrapped(plain(POINT), align), &[]);
            if shown.is_empty() {
                sheet.write_blank(nth, at, &looks)?;
            } else {
                Typed::of(column, entries.value_at(&place), shown).write(sheet, (nth, at), &looks, &name)?;
            }
        }
    }
    widths(sheet, table, entries, rows)?;
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A column's label with its unit: 金额（万元）.
pub(super) fn title(column: &Field) -> String {
    let unit = column.unit.as_ref().map(|unit| format!("（{unit}）")).unwrap_or_default();
    [column.label.as_str(), &unit].concat()
}

/// Columns are as wide as what stands in them, long texts excepted.
fn widths(sheet: &mut Worksheet, table: &Field, entries: &Entries, rows: &[usize]) -> Result<(), Refused> {
    sheet.set_column_width(0, 6)?;
    for (at, column) in (1..).zip(&table.columns) {
        let texts = rows.iter().map(|row| shown(entries, &Place::cell(&table.id, *row, &column.id)));
        let widest = texts.chain([title(column)]).map(|text| halves(&text)).max().unwrap_or(0);
        let width = u16::try_from(widest.min(WIDEST) + 3).unwrap_or(50);
        sheet.set_column_width(at, width)?;
    }
    Ok(())
}
