//! A date, known to the day, the month or the year.

use super::{ControlWidth, DatePrint, Field, FieldKind, Quality, schema, show_date};
use crate::answers::read::{Choice, FieldContent};
use crate::answers::{Date as Day, Precision, Value};
use crate::json::Json;
use crate::rules::Type;

/// The kind.
pub(super) struct Date;

impl FieldKind for Date {
    fn keys() -> &'static [&'static str] {
        &["none", "offer", "precision", "date_print", "print_precision", "birth"]
    }

    fn content<'a>(field: &'a Field, _list: &'a [Choice]) -> FieldContent<'a> {
        FieldContent::Date { finest: Precision::Day, coarsest: field.precision.unwrap_or(Precision::Year) }
    }

    fn qualities() -> &'static [Quality] {
        &[Quality::Day]
    }

    fn rule_type(_field: &Field) -> Type {
        Type::Date
    }

    fn schema(field: &Field, _list: Option<&[Choice]>) -> Vec<(&'static str, Json)> {
        schema::formed(field, pattern(field.precision))
    }

    fn hint(field: &Field) -> &'static str {
        match field.precision {
            Some(Precision::Year) => "写年份，如：2021。",
            Some(Precision::Month) => "写到月，如：2021年5月。",
            Some(Precision::Day) | None => "写到日，如：2021年5月17日。",
        }
    }

    /// A date that is too coarse for the field has no value; it prints as others do.
    fn shown(field: &Field, value: Option<&Value>, text: &str) -> String {
        let day = if let Some(Value::Date(day)) = value { Some(*day) } else { Day::from_iso(text) };
        let cut = |day: Day| field.print_precision.map_or(day, |finest| day.cut(finest));
        day.map_or_else(|| text.to_owned(), |day| show_date(cut(day), field.date_print))
    }

    fn blank(field: &Field) -> &'static str {
        match (field.date_print, field.precision) {
            (DatePrint::Chinese, Some(Precision::Year)) => "　　　　年",
            (DatePrint::Chinese, Some(Precision::Month)) => "　　　　年　　月",
            (DatePrint::Chinese, Some(Precision::Day) | None) => "　　　　年　　月　　日",
            (DatePrint::Compact | DatePrint::Iso | DatePrint::Dotted, _) => "　　　　",
        }
    }

    /// No more than the field prints: 出生年份 takes the year of 1975-03.
    fn carried(field: &Field, text: String) -> String {
        match (field.print_precision, Day::from_iso(&text)) {
            (Some(finest), Some(day)) => day.cut(finest).to_string(),
            _ => text,
        }
    }

    /// As far as both know it.
    fn may_agree(one: &str, other: &str) -> bool {
        one.starts_with(other) || other.starts_with(one)
    }

    fn width(_field: &Field, _list: &[Choice]) -> ControlWidth {
        ControlWidth::Date
    }

    fn picker(field: &Field) -> Option<&'static str> {
        match field.precision {
            Some(Precision::Year) => None,
            Some(Precision::Month) => Some("month"),
            Some(Precision::Day) | None => Some("date"),
        }
    }
}

/// A date as exact as is demanded, or more so.
fn pattern(coarsest: Option<Precision>) -> &'static str {
    match coarsest {
        Some(Precision::Day) => "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
        Some(Precision::Month) => "[1-9][0-9]{3}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?",
        Some(Precision::Year) | None => "[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
    }
}
