//! The numbers written in a text: 「单位10万元、区总工会2.5万元」 holds 10 and 2.5.
//! Not here: numerals in Chinese characters, signs and units; a hyphen between digits stands in dates and ranges.

use rust_decimal::Decimal;

use crate::answers::Value;

/// The exact decimals of a text in their order, full-width digits too; unknown where one has more digits than a
/// decimal holds. `1,200` is one number; `2021.5.17` is three, for it is a date.
pub(super) fn numbers(text: &str) -> Value {
    let narrow: String = text.chars().map(narrow).collect();
    let mut found = Vec::new();
    let runs = narrow.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')));
    // Between two characters of a word stands nothing, and most texts are words.
    for run in runs.filter(|run| !run.is_empty()) {
        for number in clauses(run) {
            for part in parts(&number) {
                match Decimal::from_str_exact(&part) {
                    Ok(part) => found.push(Value::Number(part)),
                    Err(_) => return Value::Unknown,
                }
            }
        }
    }
    Value::List(found.into())
}

/// Full-width digits and points as their ASCII forms; the full-width comma separates sentences, never thousands.
fn narrow(c: char) -> char {
    match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
        '．' => '.',
        other => other,
    }
}

/// The numbers between commas, those of thousands joined: `1,200.5,30` is `1200.5` and `30`.
fn clauses(run: &str) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    let mut may_go_on = false;
    for group in run.split(',') {
        let (whole, _) = group.split_once('.').unwrap_or((group, ""));
        match joined.last_mut() {
            Some(number) if may_go_on && whole.len() == 3 => number.push_str(group),
            _ => {
                joined.push(group.to_owned());
                may_go_on = (1..=3).contains(&whole.len());
            }
        }
        may_go_on &= whole.len() == group.len();
    }
    joined
}

/// The parts between points: two make one decimal, more are a date or a chapter's number.
fn parts(number: &str) -> Vec<String> {
    let parts: Vec<&str> = number.split('.').filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [whole, fraction] if number.contains(&format!("{whole}.{fraction}")) => vec![format!("{whole}.{fraction}")],
        parts => parts.iter().map(|part| (*part).to_owned()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str) -> String {
        match numbers(text) {
            Value::List(items) => {
                let text =
                    |item: &Value| if let Value::Number(number) = item { number.to_string() } else { "?".into() };
                items.iter().map(text).collect::<Vec<_>>().join(" ")
            }
            _ => "unknown".into(),
        }
    }

    #[test]
    fn finds_what_people_write() {
        for (text, expected) in [
            ("公司拨款8.5万元、工会2万元", "8.5 2"),
            ("单位１０．５万元，区总工会２万元", "10.5 2"),
            ("没有数", ""),
            ("", ""),
            ("1,200万元,30万元", "1200 30"),
            ("1,234,567.89", "1234567.89"),
            ("2018，2019", "2018 2019"),
            ("2018,2019", "2018 2019"),
            ("10,20", "10 20"),
            ("2019.06晋升", "2019.06"),
            ("2019.6.30", "2019 6 30"),
            ("2018-2020年", "2018 2020"),
            ("3.", "3"),
            (".5", "5"),
            ("1..2", "1 2"),
            ("A3双面", "3"),
            ("十万元", ""),
        ] {
            assert_eq!(listed(text), expected, "{text}");
        }
    }

    #[test]
    fn a_number_beyond_every_decimal_is_unknown() {
        assert_eq!(listed("99999999999999999999999999999999万元"), "unknown");
        assert_eq!(listed("0.00000000000000000000000000000001"), "unknown");
    }
}
