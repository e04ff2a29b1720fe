//! What an office received as a workbook: the ledger, the limits, every decision, statistics with charts, what belongs together,
//! who is awaited, what could not be read, and the applications' own tables, a worksheet each.

mod charts;
mod log;
mod quotas;
mod related;
mod sheet;
mod tables;

use rust_xlsxwriter::Workbook;

use super::{Refused, dated, described, sheet_name};
use crate::answers::{Answers, Date};
use crate::collection::ledger::{COLUMNS, LedgerCell, ledger};
use crate::collection::{Collection, ItemKey};
use crate::notice::Notice;

use sheet::list;

/// The answers of an application, where they are at hand.
pub type AnswersOf<'a> = dyn Fn(&ItemKey) -> Option<Answers> + 'a;

/// A workbook under way, with the names that are taken.
struct Book {
    book: Workbook,
    taken: Vec<String>,
}

/// The spreadsheet of a collection, saved on this day, without the applications' own tables.
pub fn collection(collection: &Collection, notices: &[&Notice], saved: Option<Date>) -> Result<Vec<u8>, Refused> {
    whole_collection(collection, notices, saved, &|_| None)
}

/// The same with the tables of those applications whose answers are at hand.
pub fn whole_collection(
    collection: &Collection,
    notices: &[&Notice],
    saved: Option<Date>,
    answers: &AnswersOf<'_>,
) -> Result<Vec<u8>, Refused> {
    if collection.items().is_empty() {
        return Err(Refused::NothingReceived);
    }
    let mut book = Book { book: Workbook::new(), taken: Vec::new() };
    described(&mut book.book, saved)?;
    let rows = ledger(collection, notices).into_iter().zip(1..);
    let rows = rows.map(|(row, nth)| [LedgerCell::Count(nth)].into_iter().chain(row).collect());
    let heads = ["序号"].into_iter().chain(COLUMNS.iter().map(|column| column.title));
    book.list("收件台账", &heads.collect::<Vec<_>>(), &rows.collect::<Vec<_>>())?;
    book.list_some("名额", &quotas::HEADS, &quotas::rows(collection, notices))?;
    book.list_some("决定记录", &log::HEADS, &log::rows(collection))?;
    charts::write(&mut book, collection, notices)?;
    book.list_some("重复与版本", &related::HEADS, &related::rows(collection))?;
    book.list_some("待补正", &log::AWAITED, &log::awaited_rows(collection))?;
    book.list_some("没有读出的文件", &log::UNREAD, &log::unread_rows(collection))?;
    tables::write(&mut book, collection, notices, answers)?;
    Ok(dated(&book.book.save_to_buffer()?, saved)?)
}

impl Book {
    /// A worksheet of these rows.
    fn list(&mut self, name: &str, heads: &[&str], rows: &[Vec<LedgerCell>]) -> Result<(), Refused> {
        let name = sheet_name(name, &mut self.taken);
        list(self.book.add_worksheet().set_name(name)?, heads, rows)
    }

    /// The same; none where there is no row.
    fn list_some(&mut self, name: &str, heads: &[&str], rows: &[Vec<LedgerCell>]) -> Result<(), Refused> {
        if rows.is_empty() { Ok(()) } else { self.list(name, heads, rows) }
    }
}

/// A text as a cell.
fn text(text: &str) -> LedgerCell {
    if text.is_empty() { LedgerCell::Empty } else { LedgerCell::Text(text.to_owned()) }
}

/// A day as a cell.
fn day(day: Option<Date>) -> LedgerCell {
    day.map_or(LedgerCell::Empty, LedgerCell::Day)
}
