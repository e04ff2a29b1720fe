//! One text, read once: what it means, and what of it its field forbids.

use rust_decimal::Decimal;

use crate::answers::Value;
use crate::answers::length::measured;
use crate::answers::read::{self, Outcome};
use crate::check::prepared::PreparedField;
use crate::check::{Problem, reading};
use crate::kinds::Limits;
use crate::notice::{Field, Notice, near};

/// A text, read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadText {
    /// What it means; unknown where it is empty or cannot be read.
    pub value: Value,
    /// What is wrong with it.
    pub fault: Option<TextFault>,
}

/// What is wrong with a text. The first thing hides those that follow from it.
#[derive(Debug, Clone, PartialEq)]
pub struct TextFault {
    /// What it is.
    pub problem: Problem,
    /// The text that mends it.
    pub fix: Option<String>,
}

impl ReadText {
    /// Of an empty text.
    pub const EMPTY: Self = Self { value: Value::Unknown, fault: None };

    /// Reads a text.
    pub fn read(notice: &Notice, field: &Field, prepared: &PreparedField, text: &str) -> Self {
        if text.is_empty() {
            return Self::EMPTY;
        }
        let reading = reading::with_list(field, prepared.choices(notice));
        let outcome = read::read(&reading, text);
        let value = read::value_of(&reading, &outcome, text);
        let fault = |problem, fix| Some(TextFault { problem, fix });
        let fault = match outcome {
            Outcome::Empty => None,
            Outcome::Unreadable(reason) => fault(Problem::Unreadable(reason), None),
            Outcome::Offered { text, why } => fault(Problem::Guessed(why), Some(text)),
            readable => limits(field, prepared, &value, readable.stored(text)).and_then(|problem| fault(problem, None)),
        };
        Self { value, fault }
    }
}

/// The first limit that a readable text breaks.
fn limits(field: &Field, prepared: &PreparedField, value: &Value, text: &str) -> Option<Problem> {
    match (field.limits(), value) {
        (Limits::Numbers, Value::Number(number)) => bounds(prepared, *number),
        (Limits::Length | Limits::Card, _) if read::is_nothing(text) => None,
        (Limits::Card, _) => read::mistyped_card(text).then_some(Problem::Mistyped),
        (Limits::Length, _) if field.min_chars.or(field.max_chars).or(field.about).is_some() => {
            length(field, measured(text))
        }
        _ => None,
    }
}

fn bounds(prepared: &PreparedField, number: Decimal) -> Option<Problem> {
    match (prepared.least, prepared.most) {
        (Some(least), _) if number < least => Some(Problem::Below(least.to_string())),
        (_, Some(most)) if number > most => Some(Problem::Above(most.to_string())),
        _ => None,
    }
}

fn length(field: &Field, chars: usize) -> Option<Problem> {
    match (field.min_chars, field.max_chars) {
        (Some(least), _) if chars < least => Some(Problem::Short { chars, least }),
        (_, Some(most)) if chars > most => Some(Problem::Long { chars, most }),
        _ => field.about.filter(|about| !near(*about).contains(&chars)).map(|about| Problem::NotAbout { chars, about }),
    }
}
