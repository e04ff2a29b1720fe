//! The ledger of what an office received: one worksheet with a row for each item, one with the limits of its notices.

use rust_xlsxwriter::{Color, Format, Workbook, Worksheet};

use super::looks::{lined, plain, wrapped};
use super::typed::Typed;
use super::{Refused, dated, described};
use crate::answers::Date;
use crate::collection::Collection;
use crate::collection::ledger::{COLUMNS, LedgerCell, ledger};
use crate::notice::{Align, CountedBy, DatePrint, Notice};

/// The type size, in points.
const POINT: f64 = 11.0;
/// The widest column, in characters of half a Chinese one.
const WIDEST: usize = 40;

/// The spreadsheet of a collection, saved on this day.
pub fn collection(collection: &Collection, notices: &[&Notice], saved: Option<Date>) -> Result<Vec<u8>, Refused> {
    if collection.items().is_empty() {
        return Err(Refused::Empty);
    }
    let mut book = Workbook::new();
    described(&mut book, saved)?;
    let rows: Vec<Vec<LedgerCell>> = ledger(collection, notices)
        .into_iter()
        .zip(1..)
        .map(|(row, nth)| [LedgerCell::Count(nth)].into_iter().chain(row).collect())
        .collect();
    let heads: Vec<&str> = ["序号"].into_iter().chain(COLUMNS.iter().map(|column| column.title)).collect();
    sheet(book.add_worksheet().set_name("收件台账")?, &heads, &rows)?;
    let limits = limits(collection, notices);
    if !limits.is_empty() {
        let heads = ["通知", "按什么计", "名称", "报来", "名额", "超过", "不能确定"];
        sheet(book.add_worksheet().set_name("名额")?, &heads, &limits)?;
    }
    Ok(dated(&book.save_to_buffer()?, saved)?)
}

fn limits(collection: &Collection, notices: &[&Notice]) -> Vec<Vec<LedgerCell>> {
    let text = |text: &str| LedgerCell::Text(text.to_owned());
    let of_notice = |notice: &&Notice| {
        let limits = notice.review.as_ref().map(|review| review.limits.clone()).unwrap_or_default();
        let title = notice.title.clone();
        let counts = collection.limit_counts(notice).into_iter();
        counts
            .filter_map(move |count| Some((limits.get(count.limit)?.clone(), title.clone(), count)))
            .collect::<Vec<_>>()
    };
    let all = notices.iter().flat_map(of_notice);
    all.map(|(limit, title, count)| {
        let by = match limit.per {
            CountedBy::All => "全部",
            CountedBy::Recommender => "推荐单位",
            CountedBy::Unit => "单位",
            CountedBy::Leader => "领衔人",
        };
        let of = if count.of.is_empty() { limit.what.as_deref().unwrap_or("申报") } else { &count.of };
        let numbers = [count.count, count.max, count.count.saturating_sub(count.max), count.undecided];
        [text(&title), text(by), text(of)].into_iter().chain(numbers.map(LedgerCell::Count)).collect()
    })
    .collect()
}

/// A head that stays in sight and can be filtered by, then the rows.
fn sheet(sheet: &mut Worksheet, heads: &[&str], rows: &[Vec<LedgerCell>]) -> Result<(), Refused> {
    let head = lined(wrapped(plain(POINT).set_bold(), Align::Center), &[]).set_background_color(Color::RGB(0xEE_EE_EE));
    for (at, title) in (0..).zip(heads) {
        Typed::Text((*title).to_owned()).write(sheet, (0, at), &head, title)?;
        let shown = rows.iter().filter_map(|row| row.get(usize::from(at))).map(halves);
        let widest = shown.chain([halves(&LedgerCell::Text((*title).to_owned()))]).max().unwrap_or(0);
        sheet.set_column_width(at, u16::try_from(widest.min(WIDEST) + 3).unwrap_or(40))?;
    }
    let looks = lined(wrapped(plain(POINT), Align::Left), &[]);
    for (nth, row) in (1..).zip(rows) {
        for ((at, cell), title) in (0..).zip(row).zip(heads) {
            write(sheet, (nth, at), cell, &looks, title)?;
        }
    }
    let last =
        (u32::try_from(rows.len()).unwrap_or(u32::MAX), u16::try_from(heads.len().saturating_sub(1)).unwrap_or(0));
    sheet.autofilter(0, 0, last.0, last.1)?.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?;
    sheet.set_paper_size(8).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write(sheet: &mut Worksheet, at: (u32, u16), cell: &LedgerCell, looks: &Format, title: &str) -> Result<(), Refused> {
    match cell {
        LedgerCell::Empty => sheet.write_blank(at.0, at.1, looks).map(|_| ())?,
        #[expect(clippy::cast_precision_loss, reason = "nobody has so many applications")]
        LedgerCell::Count(number) => Typed::Number(*number as f64, 0).write(sheet, at, looks, title)?,
        LedgerCell::Day(day) => Typed::Day(*day, DatePrint::Iso).write(sheet, at, looks, title)?,
        LedgerCell::Text(text) => Typed::Text(text.clone()).write(sheet, at, looks, title)?,
    }
    Ok(())
}

/// The width of a cell's text in half Chinese characters.
fn halves(cell: &LedgerCell) -> usize {
    match cell {
        LedgerCell::Empty => 0,
        LedgerCell::Count(number) => number.to_string().len(),
        LedgerCell::Day(_) => 12,
        LedgerCell::Text(text) => text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum(),
    }
}
