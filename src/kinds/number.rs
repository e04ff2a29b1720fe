//! An exact decimal in the field's unit.

use super::{ControlWidth, Field, FieldKind, Limits, Meant, Quality, WithList, schema};
use rust_decimal::Decimal;

use crate::answers::Date;
use crate::answers::read::{self, Choice, FieldContent, Guess};
use crate::json::Json;
use crate::rules::Type;

/// The kind.
pub(super) struct Number;

impl FieldKind for Number {
    fn keys() -> &'static [&'static str] {
        &["none", "offer", "min", "max", "decimals"]
    }

    fn content<'a>(field: &'a Field, _list: &'a [Choice]) -> FieldContent<'a> {
        FieldContent::Number { unit: field.unit.as_deref(), decimals: field.decimals }
    }

    fn qualities() -> &'static [Quality] {
        &[Quality::Count]
    }

    fn rule_type(_field: &Field) -> Type {
        Type::Number
    }

    /// Several amounts mean their sum in the field's unit, 9分20秒 so many minutes.
    fn meant(field: &Field, _list: &[Choice], text: &str) -> Meant {
        let fits = |number: &Decimal| field.decimals.is_none_or(|most| number.scale() <= most);
        let meant = match field.unit.as_deref() {
            Some("分钟") => read::minutes(text).map(|text| Meant::One(text, Guess::Converted)),
            Some(unit) => {
                let sum = read::summed(text, unit).filter(fits);
                sum.map(|sum| Meant::One(sum.to_string(), Guess::Sum))
            }
            None => None,
        };
        meant.unwrap_or(Meant::Nothing)
    }

    fn limits(_field: &Field) -> Limits {
        Limits::Numbers
    }

    fn schema(field: &Field, _list: Option<&[Choice]>) -> Vec<(&'static str, Json)> {
        schema::formed(field, &pattern(field))
    }

    fn demand(name: &str) -> String {
        format!("请填写“{name}”，没有的填“0”。")
    }

    fn blank(_field: &Field) -> &'static str {
        "　　"
    }

    /// Of a date the year, of a number in another unit that unit with it.
    fn heard(from: WithList<'_>, to: WithList<'_>, text: &str) -> String {
        if from.field.is(Quality::Day) {
            return Date::from_iso(text).map_or_else(|| text.to_owned(), |date| date.year().to_string());
        }
        match &from.field.unit {
            Some(unit) if from.field.is(Quality::Count) && is_other(unit, to.field) => [text, unit].concat(),
            _ => text.to_owned(),
        }
    }

    fn width(field: &Field, _list: &[Choice]) -> ControlWidth {
        if field.unit.is_some() { ControlWidth::Number } else { ControlWidth::Count }
    }

    /// Where 「无」 is an answer that must be typed, since no button beside the control gives it, digits alone will not do.
    fn keyboard(field: &Field, with_none: bool) -> Option<&'static str> {
        let digits = if field.decimals == Some(0) { "numeric" } else { "decimal" };
        (!field.none || with_none).then_some(digits)
    }

    fn takes_zero(field: &Field) -> bool {
        field.min.as_deref() == Some("0")
    }

    /// Numbers of a unit are, for years have none.
    fn is_summed(field: &Field) -> bool {
        field.unit.is_some()
    }
}

/// 项 beside nothing is the same count; 元 beside 万元 is not.
fn is_other(unit: &str, to: &Field) -> bool {
    to.unit.as_ref().is_some_and(|own| own != unit)
}

/// A decimal without needless signs, with at most the field's digits after the point.
fn pattern(field: &Field) -> String {
    let sign = if field.min.as_ref().is_some_and(|least| !least.starts_with('-')) { "" } else { "-?" };
    let fraction = match field.decimals {
        Some(0) => String::new(),
        Some(digits) => format!("(\\.[0-9]{{1,{digits}}})?"),
        None => "(\\.[0-9]+)?".to_owned(),
    };
    format!("{sign}[0-9]+{fraction}")
}
