//! One text, read once: what it means, and what of it its field forbids.

use rust_decimal::Decimal;

use crate::answers::Value;
use crate::answers::length::measured;
use crate::answers::read::{self, Outcome, Reason};
use crate::check::prepared::PreparedField;
use crate::check::{Problem, reading};
use crate::kinds::{Limits, Meant};
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
            Outcome::Unreadable(reason) => match field.meant(prepared.choices(notice), text) {
                Meant::One(text, why) => fault(Problem::Guessed(why), Some(text)),
                Meant::Several => fault(Problem::Unreadable(Reason::SeveralInList), None),
                Meant::Nothing => fault(Problem::Unreadable(reason), None),
            },
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

#[cfg(test)]
mod tests {
    use crate::answers::Place;
    use crate::check::{assess, words};
    use crate::kit;

    #[test]
    fn several_amounts_are_offered_as_their_sum() {
        let prepared = kit::prepared(kit::nanchang());
        let found = |written: &str| {
            let answers = kit::written(&[("funds[0].year", "2018"), ("funds[0].amount", written)]);
            let findings = assess(&prepared, &answers, None).findings;
            let of = findings.into_iter().find(|it| it.place == Place::cell("funds", 0, "amount")).unwrap();
            (words::words(&prepared.notice, &of).todo.into_owned(), of.fix.clone().map(|fix| fix.text))
        };
        let offered = |sum: &str| (format!("是否应为合计“{sum}万元”？请核对。"), Some(sum.to_owned()));
        assert_eq!(found("公司10万元，工会5000元"), offered("10.5"));
        assert_eq!(found("10万+5千"), offered("10.5"));
        assert_eq!(found("10万元、2千元"), offered("10.2"));
        for unsure in ["公司10万元，工会5000", "10万元至20万元", "10万元，5万美元", "10万元，其中工会5000元"]
        {
            assert_eq!(found(unsure).1, None, "{unsure}");
        }
    }

    #[test]
    fn lengths_and_shortened_names_are_offered() {
        let prepared = kit::prepared(kit::nanchang());
        let found = |at: &str, written: &str| {
            let findings = assess(&prepared, &kit::written(&[(at, written)]), None).findings;
            let of = findings.into_iter().find(|it| it.place.to_string() == at).unwrap();
            (words::words(&prepared.notice, &of).what, of.fix.clone().map(|fix| fix.text))
        };
        let (what, fix) = found("leader.ethnicity", "维族");
        assert_eq!((&*what, fix.as_deref()), ("“民族”填写的内容不在可选范围内。", Some("维吾尔族")));
        assert_eq!(found("leader.ethnicity", "哈族"), ("“民族”对应不止一个选项。".to_owned(), None));
        assert_eq!(found("leader.ethnicity", "神族"), ("“民族”填写的内容不在可选范围内。".to_owned(), None));
        for (written, minutes) in [("9分20秒", "9.33"), ("9′20″", "9.33"), ("560秒", "9.33"), ("5分钟30秒", "5.5")]
        {
            assert_eq!(found("materials.video.minutes", written).1.as_deref(), Some(minutes), "{written}");
        }
        assert_eq!(found("materials.video.minutes", "9分80秒").1, None);
    }
}
