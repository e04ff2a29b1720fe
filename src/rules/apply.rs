//! The functions' results. What a function is given but cannot use, the unknown value first of all, makes it unknown.
//! Not here: calendar arithmetic (`calendar`) and counting 字 (`answers::length`).

use rust_decimal::Decimal;

use super::Function;
use super::arithmetic::{number, of_number};
use super::budget::{Budget, Exhausted};
use super::calendar::{add_months, age, part};
use super::compare::among;
use super::evaluate::weight;
use super::numbers::numbers;
use crate::answers::{Value, length};

/// The function's value for these arguments.
pub(super) fn apply(function: Function, arguments: &[Value], budget: &mut Budget) -> Result<Value, Exhausted> {
    budget.spend(arguments.iter().map(weight).sum())?;
    Ok(match arguments {
        [Value::List(items)] if function == Function::Distinct => distinct(items, budget)?,
        [of] => unary(function, of),
        [a, b] => binary(function, a, b),
        _ => Value::Unknown,
    })
}

fn unary(function: Function, of: &Value) -> Value {
    match (function, of) {
        (_, Value::Unknown) => Value::Unknown,
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

fn binary(function: Function, a: &Value, b: &Value) -> Value {
    match (function, a, b) {
        (_, Value::Text(text), Value::Text(part)) => with_text(function, text, part),
        (Function::Age, Value::Date(birth), Value::Date(on)) => of_number(age(*birth, *on)),
        (Function::AddYears, Value::Date(date), _) => {
            add_months(*date, number(b).and_then(|b| b.checked_mul(12.into())))
        }
        (Function::AddMonths, Value::Date(date), _) => add_months(*date, number(b)),
        _ => Value::Unknown,
    }
}

fn with_text(function: Function, text: &str, part: &str) -> Value {
    match function {
        Function::StartsWith => Value::Bool(text.starts_with(part)),
        Function::EndsWith => Value::Bool(text.ends_with(part)),
        Function::Contains => Value::Bool(text.contains(part)),
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
    for item in items {
        match among(&kept, item, budget)? {
            Some(false) => kept.push(item.clone()),
            Some(true) => {}
            None => return Ok(Value::Unknown),
        }
    }
    Ok(Value::List(kept.into()))
}
