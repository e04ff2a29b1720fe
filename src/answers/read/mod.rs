//! Reads what a person typed into the one text that is stored: dates ISO, numbers as plain decimals, phones, names and
//! choices in one spelling, everything else trimmed. A text that cannot be read stays as it was typed.
//! Not here: whether an answer is demanded or within bounds (`check`), and the sentences about it.

pub mod choice;
pub mod honour;
pub mod outcome;
pub mod pinyin;

mod amount;
mod amounts;
mod around;
mod clean;
mod code;
mod date;
mod email;
mod guessed_date;
mod length;
mod look_alike;
mod number;
mod numeral;
mod person;
mod phone;
mod remark;
mod tick;
mod traditional;
mod unit;
mod value;
mod wording;

#[cfg(test)]
mod tests;

pub use amounts::{amounts, summed};
pub use choice::Choice;
pub use clean::half;
pub use code::{CodeKind, Miscoded, born, mistyped_card};
pub use length::minutes;
pub use look_alike::first as first_look_alike;
pub use outcome::{Change, Guess, Outcome, Reason};
pub use unit::{is_unit, shares_base};
pub use value::value_of;
pub use wording::{is_key, key, mentions};

use super::Precision;

/// How a field's text is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<'a> {
    /// What the field holds.
    pub content: FieldContent<'a>,
    /// Whether 「无」 is an answer here.
    pub none: bool,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldContent<'a> {
    /// One line.
    Text,
    /// Several lines, divided by `\n`.
    LongText,
    /// A person's name.
    Person,
    /// An exact decimal.
    Number {
        /// The field's unit: 万元, 项, ㎡.
        unit: Option<&'a str>,
        /// Most digits after the point; 0 for counts, no bound without a word.
        decimals: Option<u32>,
    },
    /// A date.
    Date {
        /// Nothing finer is stored; a finer date is offered cut.
        finest: Precision,
        /// Anything coarser is not enough.
        coarsest: Precision,
    },
    /// One of a list.
    Choice {
        /// The list.
        list: &'a [Choice],
        /// Whether texts outside the list are accepted.
        open: bool,
    },
    /// Any of a list: stored in the list's order, joined by 「；」.
    Choices {
        /// The list.
        list: &'a [Choice],
        /// Whether texts outside the list are accepted.
        open: bool,
    },
    /// One or more phone numbers, joined by 「、」.
    Phone {
        /// Whether one of them must be a mobile number.
        mobile: bool,
    },
    /// An e-mail address.
    Email,
    /// A number of a fixed form.
    Code {
        /// Of which form; none where only the count of digits is fixed.
        kind: Option<CodeKind>,
        /// How many digits it has, where the kind does not say it.
        digits: Option<usize>,
    },
    /// 是 or 否.
    Tick,
}

/// The bytes from which on a text is no word for nothing, whatever stands around it.
const LONG: usize = 64;

/// Reads a typed text. Reading the text of [`Outcome::stored`] again gives the same.
pub fn read(reading: &Reading, typed: &str) -> Outcome {
    // A word for nothing is short; a long text that stays as it is need not be looked through for one.
    if matches!(reading.content, FieldContent::LongText) && typed.len() > LONG && clean::is_block(typed) {
        return Outcome::Same;
    }
    let line = clean::line(typed);
    if line.is_empty() {
        return Outcome::Empty;
    }
    if let Some(outcome) = nothing(reading, typed, &line) {
        return outcome;
    }
    let outcome = match read_content(&reading.content, typed, &line) {
        Outcome::Unreadable(reason) => remarked(&reading.content, typed, &line).unwrap_or(Outcome::Unreadable(reason)),
        outcome => outcome,
    };
    // What is left after separators are gone may be a stroke too.
    let left = if let Outcome::Normalised { text, .. } = &outcome { nothing(reading, typed, text) } else { None };
    left.unwrap_or(outcome)
}

/// Whether a stored text says 「无」.
pub fn is_nothing(text: &str) -> bool {
    text.trim() == "无"
}

fn read_content(content: &FieldContent, typed: &str, line: &str) -> Outcome {
    match content {
        FieldContent::Text if line == typed => Outcome::Same,
        FieldContent::Text => Outcome::settled(typed, line.into(), Change::Invisible),
        FieldContent::LongText => Outcome::settled(typed, clean::block(typed).into_owned(), Change::LineEnds),
        FieldContent::Person => person::read(typed, line),
        FieldContent::Number { unit, decimals } => number::read(typed, line, *unit, *decimals),
        FieldContent::Date { finest, coarsest } => date::read(typed, line, *finest, *coarsest),
        FieldContent::Choice { list, open } => choice::read(typed, line, list, *open),
        FieldContent::Choices { list, open } => choice::read_many(typed, &clean::block(typed), list, *open),
        FieldContent::Phone { mobile } => phone::read(typed, line, *mobile),
        FieldContent::Email => email::read(typed, line),
        FieldContent::Code { kind, digits } => code::read(typed, line, *kind, *digits),
        FieldContent::Tick => tick::read(typed, line),
    }
}

/// What a text that cannot be read says without its remarks in brackets. A number of a telephone is plain without them.
fn remarked(content: &FieldContent, typed: &str, line: &str) -> Option<Outcome> {
    if matches!(content, FieldContent::Number { .. } | FieldContent::Choices { .. }) {
        return None;
    }
    let rest = remark::without(line)?;
    let (text, why) = match read_content(content, &rest, &rest) {
        Outcome::Unreadable(_) | Outcome::Empty => return None,
        Outcome::Offered { text, why } => (text, why),
        plain => (plain.stored(&rest).to_owned(), Guess::Remark),
    };
    Some(match content {
        FieldContent::Phone { .. } => Outcome::settled(typed, text, Change::Remark),
        _ => Outcome::Offered { text, why },
    })
}

/// What 「无」, or a stroke in its place, means to this field; none where the text is something else.
fn nothing(reading: &Reading, typed: &str, line: &str) -> Option<Outcome> {
    let free = matches!(reading.content, FieldContent::Text | FieldContent::LongText);
    let word = line.trim_end_matches(['。', '.']);
    let stroke = matches!(word, "/" | "／" | "-" | "－" | "—" | "——" | "没有" | "暂无");
    match (word == "无", reading.none) {
        (true, true) => Some(Outcome::settled(typed, "无".into(), Change::Invisible)),
        (false, true) if stroke => Some(Outcome::Offered { text: "无".into(), why: Guess::Nothing }),
        (true, false) if matches!(reading.content, FieldContent::Number { .. }) => {
            Some(Outcome::Offered { text: "0".into(), why: Guess::Zero })
        }
        (true, false) if !free && !listed(&reading.content) => Some(Outcome::Unreadable(Reason::NothingNotAccepted)),
        _ => None,
    }
}

/// Whether a list has the word: there 「无」 is a choice like any other.
fn listed(content: &FieldContent) -> bool {
    match content {
        FieldContent::Choice { list, open } | FieldContent::Choices { list, open } => {
            *open || list.iter().any(|choice| choice.name == "无")
        }
        _ => false,
    }
}
