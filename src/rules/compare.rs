//! Equality and order of values; none where they are not decided.
//!
//! 「无」 equals 「无」, counts as zero beside a number and as the empty list beside a list; beside anything else nothing is
//! decided, for 「无」 is not a text or a date that could be compared. What is not asked equals nothing that is said, and
//! stands in no order with it.

use rust_decimal::Decimal;

use super::budget::{Budget, Exhausted};
use crate::answers::Value;

/// `a == b`
pub(super) fn equal(a: &Value, b: &Value, budget: &mut Budget) -> Result<Option<bool>, Exhausted> {
    budget.spend(1 + both(a, b))?;
    Ok(match (a, b) {
        (Value::Absent, _) | (_, Value::Absent) => absent(a, b),
        (Value::Nothing, Value::Nothing) => Some(true),
        (Value::Nothing, Value::Number(number)) | (Value::Number(number), Value::Nothing) => Some(number.is_zero()),
        (Value::Nothing, Value::List(items)) | (Value::List(items), Value::Nothing) => Some(items.is_empty()),
        (Value::Bool(a), Value::Bool(b)) => Some(a == b),
        (Value::Number(a), Value::Number(b)) => Some(a == b),
        (Value::Text(a), Value::Text(b)) => Some(a == b),
        (Value::Date(a), Value::Date(b)) => a.compare(*b).map(std::cmp::Ordering::is_eq),
        (Value::List(a), Value::List(b)) if a.len() != b.len() => Some(false),
        (Value::List(a), Value::List(b)) => every(&mut a.iter().zip(b.iter()), budget)?,
        // Of one type, so that the same fields stand at the same places.
        (Value::Record(a), Value::Record(b)) => every(&mut a.iter().zip(b.iter()), budget)?,
        _ => None,
    })
}

/// Equality where one of both is not asked: it is as an empty list, and as nothing else that is known.
fn absent(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Unknown, _) | (_, Value::Unknown) => None,
        (Value::Absent, Value::List(items)) | (Value::List(items), Value::Absent) => Some(items.is_empty()),
        (Value::Absent, Value::Absent) => Some(true),
        _ => Some(false),
    }
}

/// Whether two values stand in no order because one of them is not asked.
pub(super) fn unordered(a: &Value, b: &Value) -> bool {
    let known = |value: &Value| !matches!(value, Value::Unknown);
    matches!(a, Value::Absent) && known(b) || matches!(b, Value::Absent) && known(a)
}

/// The steps of comparing two texts: as far as both go.
fn both(a: &Value, b: &Value) -> usize {
    match (a, b) {
        (Value::Text(a), Value::Text(b)) => a.len().min(b.len()),
        _ => 0,
    }
}

/// Whether all pairs are equal: one that differs decides.
fn every(pairs: &mut dyn Iterator<Item = (&Value, &Value)>, budget: &mut Budget) -> Result<Option<bool>, Exhausted> {
    let mut result = Some(true);
    for (a, b) in pairs {
        match equal(a, b, budget)? {
            Some(false) => return Ok(Some(false)),
            Some(true) => {}
            None => result = None,
        }
    }
    Ok(result)
}

/// Whether one of the items equals the value: one that does decides.
pub(super) fn among(items: &[Value], value: &Value, budget: &mut Budget) -> Result<Option<bool>, Exhausted> {
    let mut result = Some(false);
    for item in items {
        match equal(item, value, budget)? {
            Some(true) => return Ok(Some(true)),
            Some(false) => {}
            None => result = None,
        }
    }
    Ok(result)
}

/// `a < b`; of dates that are not known to the day, only where every completion agrees.
pub(super) fn before(a: &Value, b: &Value, budget: &mut Budget) -> Result<Option<bool>, Exhausted> {
    budget.spend(both(a, b))?;
    Ok(match (a, b) {
        (Value::Nothing, Value::Nothing) => Some(false),
        (Value::Nothing, Value::Number(b)) => Some(Decimal::ZERO < *b),
        (Value::Number(a), Value::Nothing) => Some(*a < Decimal::ZERO),
        (Value::Number(a), Value::Number(b)) => Some(a < b),
        (Value::Text(a), Value::Text(b)) => Some(a < b),
        (Value::Date(a), Value::Date(b)) if a.latest() < b.earliest() => Some(true),
        (Value::Date(a), Value::Date(b)) if a.earliest() >= b.latest() => Some(false),
        _ => None,
    })
}
