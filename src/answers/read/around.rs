//! What people write around a number: accountants' brackets, 约 and 左右, W for 万, powers of ten, remarks.
//! Not here: the number itself and its unit. What may change the meaning is asked, never decided.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::amount::is_amount;
use super::{Guess, Reason, unit};

/// Words before and after a number that is only about right.
const BEFORE: &[&str] = &[
    "大约",
    "约为",
    "约",
    "大概",
    "将近",
    "接近",
    "近",
    "超过",
    "超",
    "逾",
    "不少于",
    "不低于",
    "至少",
    ">=",
    "≥",
    ">",
    "<=",
    "≤",
    "<",
    "≈",
    "~",
];
const AFTER: &[&str] = &["左右", "上下", "以上", "以下", "以内", "有余", "余", "多", "+", "许"];

/// A text without what stood around the number.
#[derive(Debug, PartialEq)]
pub struct Around<'a> {
    /// The number with its unit, if any.
    pub text: Cow<'a, str>,
    /// What has to be asked about it.
    pub offer: Option<Guess>,
}

/// Takes away what stands around the number of a half-width text, in a field of this unit.
///
/// # Errors
/// Brackets that hold a second number, or that do not close.
pub fn taken<'a>(text: &'a str, unit: Option<&str>) -> Result<Around<'a>, Reason> {
    let bracketed = brackets(text, unit)?;
    let text = bracketed.text;
    let found = if let Some(text) = marked_negative(&text) {
        Around { text: text.to_owned().into(), offer: Some(Guess::Negative) }
    } else if let Some(text) = about(&text) {
        Around { text: text.into(), offer: Some(Guess::About) }
    } else if let Some(text) = power(&text) {
        Around { text: text.into(), offer: Some(Guess::Scientific) }
    } else if let Some(text) = letter(&text, unit) {
        Around { text: text.into(), offer: Some(Guess::Letter) }
    } else {
        Around { text, offer: None }
    };
    Ok(Around { offer: bracketed.offer.or(found.offer), ..found })
}

/// Brackets around the number, its unit or a remark.
fn brackets<'a>(text: &'a str, unit: Option<&str>) -> Result<Around<'a>, Reason> {
    let Some((before, rest)) = text.split_once('(') else { return Ok(Around { text: text.into(), offer: None }) };
    let (inner, after) = rest.split_once(')').ok_or(Reason::NotANumber)?;
    if after.contains(['(', ')']) || inner.contains('(') {
        return Err(Reason::NotANumber);
    }
    let (before, inner, after) = (before.trim(), inner.trim(), after.trim());
    let sign = unit::currency(before).map_or(before, |(_, rest)| rest);
    let joined = |offer| Ok(Around { text: [before, inner, after].concat().into(), offer });
    match (sign.is_empty(), after.is_empty()) {
        (true, _) if counts(inner) => joined(Some(Guess::Negative)),
        (false, true) if names_unit(inner, unit) => joined(None),
        (false, true) if !counts(inner) => Ok(Around { text: before.to_owned().into(), offer: Some(Guess::Remark) }),
        (false, true) => Err(Reason::SeveralNumbers),
        _ => Err(Reason::NotANumber),
    }
}

/// Whether a bracket's inside holds a number rather than a remark: 含一名外聘 is one.
fn counts(inner: &str) -> bool {
    let digits = inner.bytes().any(|b| b.is_ascii_digit());
    let number = inner.trim_end_matches(unit::is_letter);
    digits || (!number.is_empty() && number.chars().all(is_amount))
}

fn names_unit(inner: &str, unit: Option<&str>) -> bool {
    let (of, field) = (unit::Unit::of(inner), unit::Unit::of(unit.unwrap_or_default()));
    unit == Some(inner) || unit::same(of.base, field.base) || unit::is_known(of.base)
}

/// 156.5-, ▲156.5 and △156.5, as accounts write what is below zero.
fn marked_negative(text: &str) -> Option<&str> {
    let behind = || text.strip_suffix('-').filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
    text.strip_prefix(['▲', '△', '▼', '▽']).or_else(behind).map(str::trim)
}

fn about(text: &str) -> Option<String> {
    let before = BEFORE.iter().find_map(|word| text.strip_prefix(word)).filter(|rest| rest.trim() != "");
    let rest = before.unwrap_or(text).trim();
    // 120余万元, 100多人: between the number and what is counted.
    let word = AFTER.iter().find(|word| rest.split_once(**word).is_some_and(|(number, after)| between(number, after)));
    let rest = word.map_or_else(|| rest.to_owned(), |word| rest.replacen(word, "", 1));
    (before.is_some() || word.is_some()).then_some(rest)
}

/// Whether a word between these two stands behind a number, and not within the unit's name.
fn between(number: &str, after: &str) -> bool {
    let counted = number.trim_end_matches(unit::is_letter).trim_end();
    let unit_before = number.len() > counted.len() && after.is_empty();
    counted.ends_with(is_amount)
        && (unit_before || number.ends_with(is_amount))
        && !after.contains(|c: char| c.is_ascii_digit())
}

/// 1.2E2, 1.25e+06元.
fn power(text: &str) -> Option<String> {
    let (number, rest) = text.split_once(['e', 'E'])?;
    let (below, digits) = match rest.strip_prefix(['+', '-']) {
        Some(digits) => (rest.starts_with('-'), digits),
        None => (false, rest),
    };
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (digits, after) = digits.split_at_checked(end)?;
    let power: u32 = digits.parse().ok().filter(|power| *power <= 20)?;
    let number = Decimal::from_str_exact(number).ok()?;
    let ten = Decimal::from(10u64.checked_pow(power)?);
    let value = if below { number.checked_div(ten)? } else { number.checked_mul(ten)? };
    Some([&value.normalize().to_string(), after].concat())
}

/// W and k behind the digits, where the field's unit is not written with letters itself.
fn letter(text: &str, unit: Option<&str>) -> Option<String> {
    if unit.is_some_and(|unit| unit.contains(|c: char| c.is_ascii_alphabetic())) {
        return None;
    }
    let end = text.find(['W', 'w', 'K', 'k'])?;
    let (number, rest) = text.split_at_checked(end)?;
    let mut rest = rest.chars();
    let word = if matches!(rest.next()?, 'W' | 'w') { "万" } else { "千" };
    let after = rest.as_str();
    let digit = number.ends_with(|c: char| c.is_ascii_digit());
    (digit && !after.contains(|c: char| c.is_ascii_alphanumeric())).then(|| [number, word, after].concat())
}

impl Guess {
    /// The other reading of the text offered, where the person may have meant either.
    pub fn other(self, text: &str) -> Option<&str> {
        if self == Self::Negative { text.strip_prefix('-') } else { None }
    }
}
