//! What a stored text means to a rule.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::{FieldContent, Outcome, Reading, choice, is_nothing};
use crate::answers::{Date, Value};

/// The value of a text that was read; unknown where it cannot be read, or only by a guess.
pub fn value_of(reading: &Reading, outcome: &Outcome, text: &str) -> Value {
    match outcome {
        Outcome::Same | Outcome::Normalised { .. } => stored(reading, outcome.stored(text)),
        Outcome::Empty | Outcome::Offered { .. } | Outcome::Unreadable(_) => Value::Unknown,
    }
}

fn stored(reading: &Reading, text: &str) -> Value {
    if reading.none && is_nothing(text) {
        return Value::Nothing;
    }
    match &reading.content {
        FieldContent::Number { .. } => Decimal::from_str_exact(text).map_or(Value::Unknown, Value::Number),
        FieldContent::Date { .. } => Date::from_iso(text).map_or(Value::Unknown, Value::Date),
        FieldContent::Tick => Value::Bool(text == "是"),
        FieldContent::Choices { .. } => Value::List(choice::split(text).map(Value::text).collect::<Rc<[Value]>>()),
        FieldContent::Text
        | FieldContent::LongText
        | FieldContent::Person
        | FieldContent::Choice { .. }
        | FieldContent::Phone { .. }
        | FieldContent::Email
        | FieldContent::Code { .. } => Value::text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn value(reading: &Reading, text: &str) -> Value {
        value_of(reading, &read(reading, text), text)
    }

    #[test]
    fn texts_become_values() {
        let amount = Reading { content: FieldContent::Number { unit: Some("万元"), decimals: None }, none: true };
        assert_eq!(value(&amount, "12.5"), Value::Number(Decimal::new(125, 1)));
        assert_eq!(value(&amount, "12.5万元"), Value::Number(Decimal::new(125, 1)));
        assert_eq!(value(&amount, "无"), Value::Nothing);
        for unknown in ["", "125000元", "许多"] {
            assert_eq!(value(&amount, unknown), Value::Unknown, "{unknown}");
        }
        assert_eq!(value(&Reading { content: FieldContent::Tick, none: false }, "否"), Value::Bool(false));
    }
}
