//! The functions' results. What a function is given but cannot use, the unknown value first of all, makes it unknown.
//! Not here: calendar arithmetic (`calendar`) and counting 字 (`answers::length`).

use rust_decimal::Decimal;

use super::Function;
use super::arithmetic::{number, of_number};
use super::budget::{Budget, Exhausted};
use super::calendar::{Calendar, add_days, add_months, add_workdays, age, part};
use super::compare::among;
use super::numbers::numbers;
use super::texts::Texts;
use crate::answers::read::{amounts, is_key, mentions};
use crate::answers::{Value, length};

/// How often `numbers` goes over a byte.
const NUMBERS: usize = 4;
/// How often `amounts` does: each word for a unit is looked for behind each number.
const AMOUNTS: usize = 64;
/// How often `mentions` does, where something has to be left out of a text.
const MENTIONS: usize = 4;

/// The function's value for these arguments.
pub(super) fn apply(function: Function, arguments: &[&Value], budget: &mut Budget) -> Result<Value, Exhausted> {
    budget.spend(work(function, arguments))?;
    Ok(match arguments {
        [Value::List(items)] if function == Function::Distinct => distinct(items, budget)?,
        [of] => unary(function, of),
        [a, b] => binary(function, a, b),
        [Value::Date(from), days, Value::List(off), Value::List(worked)] if function == Function::AddWorkdays => {
            add_workdays(*from, number(days), Calendar { off, worked }, budget)?
        }
        [Value::Absent, ..] => Value::Absent,
        _ => Value::Unknown,
    })
}

/// The steps a function takes beyond its node's own; those of `distinct` are its comparisons.
fn work(function: Function, arguments: &[&Value]) -> usize {
    match (function, arguments) {
        (Function::Sum, [Value::List(items)]) => items.len(),
        (Function::Size | Function::Chars, [Value::Text(text)]) => text.len(),
        // Copied, split and read; at most every second byte gives a number.
        (Function::Numbers, [Value::Text(text)]) => NUMBERS * text.len(),
        (Function::Amounts, [Value::Text(text), Value::Text(unit)]) => AMOUNTS * text.len() + unit.len(),
        (Function::Contains, [Value::Text(text), Value::Text(part)]) => text.len() + part.len(),
        (Function::Mentions, [Value::Text(text), Value::Text(part)]) => {
            // Most texts are compared as they are; the others are copied twice.
            let over = if is_key(text) && is_key(part) { 1 } else { MENTIONS };
            over * (text.len() + part.len())
        }
        (Function::StartsWith | Function::EndsWith, [Value::Text(text), Value::Text(part)]) => {
            text.len().min(part.len())
        }
        // What stays is copied.
        (Function::TrimPrefix | Function::TrimSuffix, [Value::Text(text), Value::Text(part)]) => {
            text.len() + part.len()
        }
        _ => 0,
    }
}

fn unary(function: Function, of: &Value) -> Value {
    match (function, of) {
        (_, Value::Unknown) => Value::Unknown,
        (_, Value::Absent) => of_absent(function),
        (Function::None, _) => Value::Bool(*of == Value::Nothing),
        (Function::Size | Function::Sum | Function::Chars, Value::Nothing) => Value::Number(Decimal::ZERO),
        (Function::Numbers, Value::Nothing) => Value::List([].into()),
        (Function::Numbers, Value::Text(text)) => numbers(text),
        (Function::Distinct, Value::Nothing) => Value::Nothing,
        (Function::Size, Value::List(items)) => Value::Number(items.len().into()),
        (Function::Size, Value::Text(text)) => Value::Number(text.chars().count().into()),
        (Function::Chars, Value::Text(text)) => Value::Number(length::chars(text).into()),
        (Function::Sum, Value::List(items)) => sum(items),
        (Function::First, Value::List(items)) => items.first().cloned().unwrap_or(Value::Unknown),
        (_, Value::Date(date)) => of_number(part(function, *date)),
        _ => Value::Unknown,
    }
}

/// What is not asked has no elements and no signs, and no beginning or part.
fn of_absent(function: Function) -> Value {
    match function {
        Function::None => Value::Bool(false),
        Function::Size | Function::Sum | Function::Chars => Value::Number(Decimal::ZERO),
        Function::Numbers => Value::List([].into()),
        _ => Value::Absent,
    }
}

fn binary(function: Function, a: &Value, b: &Value) -> Value {
    match (function, a, b) {
        (_, Value::Unknown, _) | (_, _, Value::Unknown) => Value::Unknown,
        (function, Value::Absent, _) | (function, _, Value::Absent) if looks_for(function) => Value::Bool(false),
        (Function::Amounts, Value::Nothing | Value::Absent, _) => Value::List([].into()),
        (Function::TrimPrefix | Function::TrimSuffix, Value::Text(text), Value::Absent) => Value::Text(text.clone()),
        (_, Value::Absent, _) => Value::Absent,
        (_, Value::Text(text), Value::Text(part)) => with_text(function, text, part),
        (Function::Age, Value::Date(_), Value::Absent) => Value::Absent,
        (Function::Age, Value::Date(birth), Value::Date(on)) => of_number(age(*birth, *on)),
        (Function::AddYears, Value::Date(date), _) => {
            add_months(*date, number(b).and_then(|b| b.checked_mul(12.into())))
        }
        (Function::AddMonths, Value::Date(date), _) => add_months(*date, number(b)),
        (Function::AddDays, Value::Date(date), _) => add_days(*date, number(b)),
        _ => Value::Unknown,
    }
}

/// Whether a function asks if a text has a part.
fn looks_for(function: Function) -> bool {
    matches!(function, Function::StartsWith | Function::EndsWith | Function::Contains | Function::Mentions)
}

fn with_text(function: Function, text: &str, part: &str) -> Value {
    match function {
        Function::StartsWith => Value::Bool(text.starts_with(part)),
        Function::EndsWith => Value::Bool(text.ends_with(part)),
        Function::Contains => Value::Bool(text.contains(part)),
        Function::Mentions => Value::Bool(mentions(text, part)),
        Function::Amounts => {
            Value::List(amounts(text, part).into_iter().map(|it| it.map_or(Value::Unknown, Value::Number)).collect())
        }
        Function::TrimPrefix => Value::Text(text.strip_prefix(part).unwrap_or(text).into()),
        Function::TrimSuffix => Value::Text(text.strip_suffix(part).unwrap_or(text).into()),
        _ => Value::Unknown,
    }
}

/// Known where every element is.
fn sum(items: &[Value]) -> Value {
    of_number(items.iter().try_fold(Decimal::ZERO, |sum, item| sum.checked_add(number(item)?)))
}

/// Known where it is known of each element whether it came before.
fn distinct(items: &[Value], budget: &mut Budget) -> Result<Value, Exhausted> {
    let mut kept = Vec::new();
    let mut texts = Texts::default();
    for item in items {
        budget.spend(2)?;
        let known = match item {
            Value::Text(text) if texts.is_whole(&kept) => Some(!texts.add(text, budget)?),
            _ => among(&kept, item, budget)?,
        };
        match known {
            Some(false) => kept.push(item.clone()),
            Some(true) => {}
            None => return Ok(Value::Unknown),
        }
    }
    Ok(Value::List(kept.into()))
}
