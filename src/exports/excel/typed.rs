//! What a cell holds: a number that counts, a day that is one, or a text. Only what reads back exactly as it was written is
//! more than a text.

use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};

use crate::answers::{Date, Precision, Value};
use crate::kinds::show_date;
use crate::notice::{DatePrint, Field};
use crate::unseen;

use super::{LONGEST_CELL, Refused};

/// Digits that a spreadsheet's number keeps.
const DIGITS: usize = 15;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Typed {
    /// A number, and so many digits after its point.
    Number(f64, usize),
    /// A day, and how it prints.
    Day(Date, DatePrint),
    /// A text as it prints.
    Text(String),
}

impl Typed {
    /// The content of a field: its value, and `shown` as it prints.
    pub fn of(field: &Field, value: Option<&Value>, shown: String) -> Self {
        match value {
            Some(Value::Number(_)) => Self::number(&shown).unwrap_or(Self::Text(shown)),
            // The paper may print less of a day than is known.
            Some(Value::Date(day)) if is_whole(field, *day) && show_date(*day, field.date_print) == shown => {
                Self::Day(*day, field.date_print)
            }
            _ => Self::Text(shown),
        }
    }

    /// A plain decimal of no more digits than are kept; `007` and `1e5` are none.
    pub fn number(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let plain =
            digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && digits.ends_with(|c: char| c.is_ascii_digit());
        let leads = whole == "0" || whole.starts_with(|c: char| ('1'..='9').contains(&c));
        let short = whole.len() + rest.len() <= DIGITS;
        (plain && leads && short && !rest.contains('.'))
            .then(|| text.parse().ok())?
            .map(|it| Self::Number(it, rest.len()))
    }

    /// The width of its text, in half Chinese characters.
    pub fn halves(&self) -> usize {
        match self {
            Self::Number(number, decimals) => format!("{number:.decimals$}").len(),
            Self::Day(day, print) => halves(&show_date(*day, *print)),
            Self::Text(text) => halves(text),
        }
    }

    /// Writes it into a cell whose looks are `format`; `name` is what the cell is called.
    pub fn write(&self, sheet: &mut Worksheet, at: (u32, u16), format: &Format, name: &str) -> Result<(), Refused> {
        let (row, column) = at;
        match self {
            Self::Number(number, decimals) => {
                let print = if *decimals == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(*decimals)) };
                sheet.write_number_with_format(row, column, *number, &format.clone().set_num_format(print))?;
            }
            Self::Day(day, print) => {
                let format = format.clone().set_num_format(pattern(*print));
                match excel(*day) {
                    Ok(date) => sheet.write_datetime_with_format(row, column, &date, &format)?,
                    Err(_) => sheet.write_string_with_format(row, column, show_date(*day, *print), &format)?,
                };
            }
            Self::Text(text) => write_text(sheet, at, text, format, name)?,
        }
        Ok(())
    }
}

/// The width of a text in half Chinese characters.
pub fn halves(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// Writes a text that stays one: also when somebody edits it, `=1+1` becomes no formula.
fn write_text(sheet: &mut Worksheet, at: (u32, u16), text: &str, format: &Format, name: &str) -> Result<(), Refused> {
    let text = held(text);
    let length = text.encode_utf16().count();
    if length > LONGEST_CELL {
        return Err(Refused::TooLong(name.to_owned(), length));
    }
    let mut format = format.clone().set_num_format("@");
    if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t']) {
        format = format.set_quote_prefix();
    }
    sheet.write_string_with_format(at.0, at.1, &*text, &format)?;
    Ok(())
}

/// A text as it is shown, without what no document may hold. The writer has escapes for it, which many readers show as `_x000D_`.
fn held(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let seen = |c: &char| matches!(c, '\n' | '\t') || !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    unseen::shown(&text).chars().filter(seen).collect()
}

fn is_whole(field: &Field, day: Date) -> bool {
    day.day().is_some() && field.print_precision.is_none_or(|finest| finest == Precision::Day)
}

fn excel(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, day.month().unwrap_or(1), day.day().unwrap_or(1))
}

fn pattern(print: DatePrint) -> &'static str {
    match print {
        DatePrint::Chinese => "yyyy\"年\"m\"月\"d\"日\"",
        DatePrint::Compact => "yyyymmdd",
        DatePrint::Iso => "yyyy\\-mm\\-dd",
        DatePrint::Dotted => "yyyy.mm.dd",
    }
}
