//! What is said of a field fits what it holds.

use rust_decimal::Decimal;

use super::{Faults, Problem, Thing};
use crate::notice::{DatePrint, Field, Kind, Notice};

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    for field in notice.fields() {
        let path = format!("fields.{}", field.id);
        one(faults, &path, field);
        table(faults, &path, field);
        for column in &field.columns {
            let path = format!("{path}.{}", column.id);
            faults.unless(!column.is_table(), &path, || Problem::NestedTable);
            one(faults, &path, column);
        }
    }
}

/// A field or a column.
fn one(faults: &mut Faults, path: &str, field: &Field) {
    use Kind::{Choice, Choices, Date, LongText, Number, Phone, Table, Text};
    let never: &[Kind] = &[];
    for (key, written, kinds) in [
        ("list", field.list.is_some(), &[Choice, Choices][..]),
        ("open", field.open, &[Choice, Choices]),
        ("min", field.min.is_some(), &[Number]),
        ("max", field.max.is_some(), &[Number]),
        ("decimals", field.decimals.is_some(), &[Number]),
        ("min_chars", field.min_chars.is_some(), &[Text, LongText]),
        ("max_chars", field.max_chars.is_some(), &[Text, LongText]),
        ("precision", field.precision.is_some(), &[Date]),
        ("date_print", field.date_print != DatePrint::Chinese, &[Date]),
        ("print_precision", field.print_precision.is_some(), &[Date]),
        ("mobile", field.mobile, &[Phone]),
        ("rows", field.rows.is_some(), &[Table]),
        ("columns", !field.columns.is_empty(), &[Table]),
        ("unique", !field.unique.is_empty(), &[Table]),
        ("inline", field.inline.is_some(), &[Table]),
        ("offer", field.is_table() && field.offer.is_some(), never),
        ("none", matches!(field.kind, Kind::Tick | Table) && field.none, never),
    ] {
        let fits = !written || kinds.contains(&field.kind);
        faults.unless(fits, &format!("{path}.{key}"), || Problem::Unfit);
    }
    let listed = !matches!(field.kind, Choice | Choices) || field.list.is_some();
    faults.unless(listed, path, || Problem::Missing("list"));
    bounds(faults, path, field);
}

fn bounds(faults: &mut Faults, path: &str, field: &Field) {
    let mut bound = |key: &str, text: &Option<String>| {
        let text = text.as_ref()?;
        let number = Decimal::from_str_exact(text).ok();
        faults.unless(number.is_some(), &format!("{path}.{key}"), || Problem::NotANumber(text.clone()));
        number
    };
    let (least, most) = (bound("min", &field.min), bound("max", &field.max));
    let numbers = least.zip(most).is_none_or(|(least, most)| least <= most);
    let lengths = field.min_chars.zip(field.max_chars).is_none_or(|(least, most)| least <= most);
    faults.unless(numbers && lengths, path, || Problem::Bounds);
}

fn table(faults: &mut Faults, path: &str, field: &Field) {
    if !field.is_table() {
        return;
    }
    faults.unless(!field.columns.is_empty(), path, || Problem::Missing("columns"));
    for column in field.unique.iter().filter(|column| field.column(column).is_none()) {
        faults.add(&format!("{path}.unique"), Problem::Unknown(Thing::Column, column.clone()));
    }
    let Some(rows) = &field.rows else { return faults.add(path, Problem::Missing("rows")) };
    let rows_path = format!("{path}.rows");
    let bounded = rows.max.is_none_or(|most| rows.min <= most && rows.printed <= most);
    faults.unless(bounded, &rows_path, || Problem::Bounds);
    if rows.years.is_some() {
        faults
            .unless(field.column("year").is_some(), &rows_path, || Problem::Unknown(Thing::Column, "year".to_owned()));
        faults.unless(rows.years != Some(0), &rows_path, || Problem::NotPositive);
    }
}
