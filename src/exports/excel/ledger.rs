//! The ledger of what an office received: one worksheet with a row for each item, one with the limits of its notices.

use rust_xlsxwriter::{Workbook, Worksheet};

use super::listed::{ListedRow, list};
use super::typed::Typed;
use super::{Refused, dated, described};
use crate::answers::Date;
use crate::collection::Collection;
use crate::collection::ledger::{COLUMNS, LedgerCell, ledger};
use crate::notice::{CountedBy, DatePrint, Notice};

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

/// The cells as they are written.
fn sheet(sheet: &mut Worksheet, heads: &[&str], rows: &[Vec<LedgerCell>]) -> Result<(), Refused> {
    let typed = |cell: &LedgerCell| match cell {
        LedgerCell::Empty => None,
        #[expect(clippy::cast_precision_loss, reason = "nobody has so many applications")]
        LedgerCell::Count(number) => Some(Typed::Number(*number as f64, 0)),
        LedgerCell::Day(day) => Some(Typed::Day(*day, DatePrint::Iso)),
        LedgerCell::Text(text) => Some(Typed::Text(text.clone())),
    };
    let rows: Vec<ListedRow> = rows.iter().map(|row| row.iter().map(typed).collect()).collect();
    list(sheet, heads, &rows, 1)
}
