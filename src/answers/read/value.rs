//! What a stored text means to a rule.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::{Content, Outcome, Reading, choice, is_nothing};
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
        Content::Number { .. } => Decimal::from_str_exact(text).map_or(Value::Unknown, Value::Number),
        Content::Date { .. } => Date::from_iso(text).map_or(Value::Unknown, Value::Date),
        Content::Tick => Value::Bool(text == "是"),
        Content::Choices { .. } => Value::List(choice::split(text).map(Value::text).collect::<Rc<[Value]>>()),
        Content::Text
        | Content::LongText
        | Content::Person
        | Content::Choice { .. }
        | Content::Phone { .. }
        | Content::Email
        | Content::Code { .. } => Value::text(text),
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
        let amount = Reading { content: Content::Number { unit: Some("万元"), decimals: None }, none: true };
        assert_eq!(value(&amount, "12.5"), Value::Number(Decimal::new(125, 1)));
        assert_eq!(value(&amount, "12.5万元"), Value::Number(Decimal::new(125, 1)));
        assert_eq!(value(&amount, "无"), Value::Nothing);
        for unknown in ["", "125000元", "许多"] {
            assert_eq!(value(&amount, unknown), Value::Unknown, "{unknown}");
        }
        assert_eq!(value(&Reading { content: Content::Tick, none: false }, "否"), Value::Bool(false));
    }
}
