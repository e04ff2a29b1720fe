//! What is known of a value: a truth, the elements of a list, whether something is filled.

use rust_decimal::prelude::ToPrimitive;

use crate::answers::Value;

/// The truth of a value, none where it is not known; what is not asked is not so.
pub(super) fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        Value::Absent => Some(false),
        _ => None,
    }
}

/// The value of a truth.
pub(super) fn of_truth(truth: Option<bool>) -> Value {
    truth.map_or(Value::Unknown, Value::Bool)
}

/// The elements of a list; 「无」 is the empty list, and so is what is not asked.
pub(super) fn items(list: &Value) -> Option<&[Value]> {
    match list {
        Value::List(items) => Some(items),
        Value::Nothing | Value::Absent => Some(&[]),
        _ => None,
    }
}

/// Filled: known, 「无」 included; a list with an element; a record with a filled field.
pub(super) fn is_filled(value: &Value) -> bool {
    match value {
        Value::List(items) => !items.is_empty(),
        Value::Record(fields) => fields.iter().any(Value::is_known),
        other => other.is_known(),
    }
}

/// `list[index]`, none beyond the list.
pub(super) fn element(list: &Value, index: &Value) -> Option<Value> {
    match (list, index) {
        (Value::Absent, _) => Some(Value::Absent),
        (Value::List(items), Value::Number(index)) if index.normalize().scale() == 0 => {
            items.get(index.to_usize()?).cloned()
        }
        _ => None,
    }
}
