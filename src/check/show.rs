//! How answers read on paper and in sentences.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::answers::{Place, Value};
use crate::kinds::show_date;
use crate::notice::{DatePrint, Field, TemplatePiece, pieces, stretches};
use crate::rules::{Budget, Exhausted};

use super::Entries;
use super::entries::ReadRow;
use crate::answers::read::choice;

/// What stands in a field or a cell, as it prints; empty where nothing is written.
pub fn shown(entries: &Entries, place: &Place) -> String {
    match entries.notice().field_at(place) {
        Some(table) if table.is_table() => rows(table, entries),
        Some(field) => field.shown(entries.value_at(place), entries.answers().text(place)),
        None => String::new(),
    }
}

/// A column of a row, as it prints.
pub(super) fn shown_row(table: &Field, row: &ReadRow, column: &str) -> String {
    let shown = |field: &Field| field.shown(row.value(table, column), row.row.text(column));
    table.column(column).map_or_else(String::new, shown)
}

/// A table in one cell: its rows by the `inline` template, joined by 「；」.
fn rows(table: &Field, entries: &Entries) -> String {
    let template = table.inline.as_deref().unwrap_or_default();
    let rows = entries.rows_of(&table.id).iter().filter(|row| !row.row.is_empty());
    let lines: Vec<String> = rows.map(|row| inline(table, template, row)).collect();
    lines.join("；")
}

/// A row by the `inline` template. A part in brackets is left out while its blank is empty: `[{year}年]{title}`.
fn inline(table: &Field, template: &str, row: &ReadRow) -> String {
    let mut line = String::new();
    for (always, optional) in stretches(template) {
        line.push_str(&filled(table, always, row).0);
        if let (text, true) = filled(table, optional, row) {
            line.push_str(&text);
        }
    }
    line
}

/// A template with its blanks filled, and whether all of them are.
fn filled(table: &Field, template: &str, row: &ReadRow) -> (String, bool) {
    let mut whole = true;
    let text = |piece| match piece {
        TemplatePiece::Words(words) => words.to_owned(),
        TemplatePiece::Blank(column) => {
            let text = shown_row(table, row, column);
            whole &= !text.is_empty();
            text
        }
    };
    let line = pieces(template).into_iter().map(text).collect();
    (line, whole)
}

/// Minutes as people say them, to the second: 9分20秒 for 9.33. None of whole minutes, which are said as they are.
pub fn minutes(number: &str) -> Option<String> {
    let number = Decimal::from_str_exact(number).ok().filter(|number| !number.is_sign_negative())?;
    let seconds = number.checked_mul(60.into())?.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    let whole = (seconds / Decimal::from(60)).trunc();
    let rest = (seconds - whole * Decimal::from(60)).normalize();
    match (number.fract().is_zero(), whole.is_zero(), rest.is_zero()) {
        (true, ..) => None,
        (_, _, true) => Some(format!("{whole}分钟")),
        (_, true, _) => Some(format!("{rest}秒")),
        _ => Some(format!("{whole}分{rest}秒")),
    }
}

/// A computed value in a sentence. Lists may share their parts, so that saying a small one would never end.
pub fn value(value: &Value, budget: &mut Budget) -> Result<String, Exhausted> {
    match value {
        Value::Date(day) => Ok(show_date(*day, DatePrint::Chinese)),
        Value::List(values) => joined(values, "、", budget, |value, budget| self::value(value, budget).map(Some)),
        other => Ok(stored(other, budget)?.unwrap_or_default()),
    }
}

/// The texts of values, each paid for.
fn joined(
    values: &[Value],
    between: &str,
    budget: &mut Budget,
    text: fn(&Value, &mut Budget) -> Result<Option<String>, Exhausted>,
) -> Result<String, Exhausted> {
    let mut texts = Vec::new();
    for value in values {
        budget.spend(1)?;
        if let Some(text) = text(value, budget)? {
            budget.spend(text.len())?;
            texts.push(text);
        }
    }
    Ok(texts.join(between))
}

/// A computed value as it is stored in an answer; none where it is unknown or has no text.
pub fn stored(value: &Value, budget: &mut Budget) -> Result<Option<String>, Exhausted> {
    budget.spend(if let Value::Text(text) = value { text.len() } else { 1 })?;
    Ok(match value {
        Value::Unknown | Value::Absent | Value::Record(_) => None,
        Value::Nothing => Some("无".to_owned()),
        Value::Bool(truth) => Some(if *truth { "是" } else { "否" }.to_owned()),
        Value::Number(number) => Some(number.normalize().to_string()),
        Value::Text(text) => Some(text.to_string()),
        Value::Date(date) => Some(date.to_string()),
        Value::List(values) => Some(joined(values, choice::BETWEEN, budget, stored)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_said_to_the_second() {
        for (number, said) in [
            ("9.33", Some("9分20秒")),
            ("12.02", Some("12分1秒")),
            ("0.5", Some("30秒")),
            ("5.5", Some("5分30秒")),
            ("4.999", Some("5分钟")),
            ("5", None),
            ("-0.5", None),
            ("", None),
        ] {
            assert_eq!(minutes(number).as_deref(), said, "{number}");
        }
    }
}
