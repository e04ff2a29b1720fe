//! Exact decimal arithmetic and joining of texts. What overflows, or divides by zero, is unknown.

use rust_decimal::Decimal;

use super::Operator;
use super::budget::{Budget, Exhausted};
use crate::answers::Value;

/// `a + b` and its like.
pub(super) fn arithmetic(operator: Operator, a: &Value, b: &Value, budget: &mut Budget) -> Result<Value, Exhausted> {
    Ok(match (operator, a, b) {
        // Whether these are amounts or texts, together they are still none.
        (Operator::Add, Value::Nothing, Value::Nothing) => Value::Nothing,
        (Operator::Add, Value::Absent, Value::Absent) => Value::Absent,
        (Operator::Add, Value::Absent, Value::Text(text)) | (Operator::Add, Value::Text(text), Value::Absent) => {
            Value::Text(text.clone())
        }
        (Operator::Add, Value::Text(a), Value::Text(b)) => {
            // Read once and written once.
            budget.spend(2 * (a.len() + b.len()))?;
            Value::Text([a.as_ref(), b.as_ref()].concat().into())
        }
        _ => of_number(number(a).zip(number(b)).and_then(|(a, b)| compute(operator, a, b))),
    })
}

/// `-a`
pub(super) fn negate(a: &Value) -> Value {
    of_number(number(a).and_then(|a| Decimal::ZERO.checked_sub(a)))
}

/// The number that a value is; 「无」 is zero, and so is what is not asked.
pub(super) fn number(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Nothing | Value::Absent => Some(Decimal::ZERO),
        _ => None,
    }
}

/// The value of a number.
pub(super) fn of_number(number: Option<Decimal>) -> Value {
    number.map_or(Value::Unknown, Value::Number)
}

fn compute(operator: Operator, a: Decimal, b: Decimal) -> Option<Decimal> {
    match operator {
        Operator::Add => a.checked_add(b),
        Operator::Subtract => a.checked_sub(b),
        Operator::Multiply => a.checked_mul(b),
        // Shown in messages, so 3.5 rather than 3.50.
        Operator::Divide => a.checked_div(b).map(|quotient| quotient.normalize()),
        Operator::Remainder => a.checked_rem(b),
        _ => None,
    }
}
