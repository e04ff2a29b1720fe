//! Spreadsheets: the recommending union's sheet as it is printed, of an application the tables that grow, a worksheet each,
//! the ledger of what an office received, and scores with places. Cells are typed: numbers count, days are days, and everything else is text, whatever it begins with.
//! Equal answers give equal bytes. Runs in the worker `office` and natively, never in the page's own program.

mod collection;
mod listed;
mod looks;
mod official;
mod scores;
mod tables;
mod typed;

use std::io::Cursor;
use std::rc::Rc;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use zip::result::{ZipError, ZipResult};
use zip::{ZipArchive, ZipWriter};

use super::saved::{archive_day, entry_time};
use crate::answers::Date;
use crate::check::{Entries, words::SAMPLE};
use crate::notice::{Field, Notice};
use crate::unseen;

pub use collection::{AnswersOf, collection, whole_collection};
pub use scores::scores;

/// The ending of the files.
pub const ENDING: &str = ".xlsx";

/// What Excel takes in a cell, in UTF-16 units.
const LONGEST_CELL: usize = 32_767;

/// Why there is no spreadsheet.
#[derive(Debug)]
pub enum Refused {
    /// Nothing stands in any table.
    Empty,
    /// An office has received nothing.
    NothingReceived,
    /// A text is longer than a cell may be: what it is called, and how long it is.
    TooLong(String, usize),
    /// There are more rows than a worksheet holds.
    TooManyRows,
    /// The writer refuses; in its own words.
    Unwritable(String),
}

impl Refused {
    /// What the person reads.
    pub fn sentence(&self) -> String {
        match self {
            Self::Empty => "表格还没有填写，没有可导出的内容。请先填写表格。".to_owned(),
            Self::NothingReceived => "还没有收入申报，没有可导出的内容。".to_owned(),
            Self::TooLong(name, length) => format!(
                "“{name}”长 {length} 个字符，超过 Excel 一格的上限（{LONGEST_CELL}）。填写的内容没有变；请缩短后再导出。"
            ),
            Self::TooManyRows => "一张工作表放不下这么多行。收到的内容没有变；请按推荐单位分批导出。".to_owned(),
            Self::Unwritable(error) => {
                format!("Excel 文件没有生成（{error}）。填写的内容没有变；请把 JSON 文件发给技术人员查看。")
            }
        }
    }
}

impl From<XlsxError> for Refused {
    fn from(error: XlsxError) -> Self {
        Self::Unwritable(error.to_string())
    }
}

impl From<ZipError> for Refused {
    fn from(error: ZipError) -> Self {
        Self::Unwritable(error.to_string())
    }
}

/// Whether a draft of this notice has a spreadsheet at all: it is a sheet, or has tables that grow.
pub fn offered(notice: &Notice) -> bool {
    notice.collects.is_some() || notice.fields().any(is_listed)
}

/// A table whose rows are the person's own, printed row by row; year rows and what stands in one cell are part of the form.
fn is_listed(field: &Field) -> bool {
    field.is_table() && !field.has_fixed_rows()
}

/// The spreadsheet, saved on this day. `hidden` are the fields that the notice does not ask for.
pub fn workbook(
    notice: &Notice,
    entries: &Entries,
    hidden: &[Rc<str>],
    saved: Option<Date>,
) -> Result<Vec<u8>, Refused> {
    let mut book = Workbook::new();
    described(&mut book, saved)?;
    if notice.collects.is_some() {
        official::write(&mut book, notice, entries)?;
    } else {
        tables::write(&mut book, notice, entries, hidden)?;
    }
    Ok(dated(&book.save_to_buffer()?, saved)?)
}

/// Says of a spreadsheet when it was made. Without that, the crate would ask for a clock.
fn described(book: &mut Workbook, saved: Option<Date>) -> Result<(), Refused> {
    let (year, month, day) = archive_day(saved);
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?));
    Ok(())
}

/// The same file with all its parts of this day; the crate that writes it dates them at the first that archives know.
fn dated(book: &[u8], saved: Option<Date>) -> ZipResult<Vec<u8>> {
    let (mut made, mut dated) = (ZipArchive::new(Cursor::new(book))?, ZipWriter::new(Cursor::new(Vec::new())));
    for nth in 0..made.len() {
        dated.raw_copy_file_touch(made.by_index_raw(nth)?, entry_time(saved), None)?;
    }
    Ok(dated.finish()?.into_inner())
}

/// What a worksheet is called; one of a sample says so first.
fn marked(title: &str, entries: &Entries) -> String {
    if entries.answers().sample { ["示例-", title].concat() } else { title.to_owned() }
}

/// Says at the head of every printed page that it is of a sample, where it is.
fn mark(sheet: &mut Worksheet, entries: &Entries) {
    if entries.answers().sample {
        sheet.set_header(["&C&22", SAMPLE].concat());
    }
}

/// Worksheet names: up to 31 characters, none of those that formulas use, and none twice.
fn sheet_name(wanted: &str, taken: &mut Vec<String>) -> String {
    let plain: String =
        unseen::shown(wanted).chars().filter(|c| !"[]:*?/\\'".contains(*c) && !c.is_control()).collect();
    let plain = if plain.trim().is_empty() { "表".to_owned() } else { plain.trim().to_owned() };
    let cut = |room: usize| {
        plain.chars().scan(0, move |used, c| {
            *used += c.len_utf16();
            (*used <= room).then_some(c)
        })
    };
    let mut name: String = cut(31).collect();
    let mut number = 2;
    while taken.iter().any(|other| other.to_lowercase() == name.to_lowercase()) {
        name = cut(26).chain(format!("（{number}）").chars()).collect();
        number += 1;
    }
    taken.push(name.clone());
    name
}

#[cfg(test)]
mod tests;
