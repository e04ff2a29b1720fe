//! Reads numbers: exact decimals in the field's unit, stored without separators, unit and needless zeros (12.50 is 12.5).
//! Not here: smallest and largest numbers (`check`).

use rust_decimal::{Decimal, RoundingStrategy};

use super::amount::{Amount, amount, is_amount};
use super::around::{self, Around};
use super::unit::{self, Unit};
use super::{Change, Guess, Outcome, Reason, clean};

/// Digits on either side of the point that a decimal holds in any case.
const DIGITS: usize = 12;

/// Reads a number in a field of this unit, with at most so many digits after the point.
pub fn read(typed: &str, line: &str, unit: Option<&str>, decimals: Option<u32>) -> Outcome {
    if is_stored(typed, decimals) {
        return Outcome::Same;
    }
    let text: String = clean::half(line).chars().map(clean::dash).collect();
    match guessed(&text, unit).and_then(|found| fit(found, decimals)) {
        Err(reason) => Outcome::Unreadable(reason),
        Ok(Found { value, offer: Some(why), .. }) => Outcome::Offered { text: value.to_string(), why },
        Ok(Found { value, how, .. }) => Outcome::settled(typed, value.to_string(), how),
    }
}

/// Whether a text is plainly a number in its stored form, as most are: none is computed with to find that out.
fn is_stored(text: &str, decimals: Option<u32>) -> bool {
    let digits = |text: &str| (1..=DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let short = |fraction: &str| decimals.is_none_or(|most| fraction.len() <= most as usize);
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(|it| digits(it) && !it.ends_with('0') && short(it))
}

/// A number in the field's unit.
struct Found {
    value: Decimal,
    how: Change,
    offer: Option<Guess>,
}

/// The number, and a question where what stands around it may mean something.
fn guessed(text: &str, unit: Option<&str>) -> Result<Found, Reason> {
    let Around { text, offer } = around::taken(text, unit)?;
    let mut found = parse(&text, unit)?;
    if offer == Some(Guess::Negative) && !found.value.is_zero() {
        found.value = -found.value.abs();
    }
    Ok(Found { offer: offer.or(found.offer), ..found })
}

fn parse(text: &str, unit: Option<&str>) -> Result<Found, Reason> {
    let (negative, text) = sign(text);
    let (currency, text) = unit::currency(text).map_or((None, text), |(base, text)| (Some(base), text));
    let own = unit.and_then(|unit| text.strip_suffix(&*clean::half(unit))).filter(|_| currency.is_none());
    let mut found = match own.map(amount) {
        Some(Ok(amount)) if amount.multiplier == Some(Decimal::ONE) => plain(amount, Change::Unit),
        _ => converted(text, currency, unit)?,
    };
    if negative && !found.value.is_zero() {
        found.value = -found.value;
    }
    Ok(found)
}

/// A number that needs no conversion.
fn plain(amount: Amount, how: Change) -> Found {
    let how = match amount {
        Amount { chinese: true, .. } => Change::ChineseNumerals,
        _ if how == Change::Unit => how,
        Amount { grouped: true, .. } => Change::Separators,
        _ => how,
    };
    Found { value: amount.value, how, offer: None }
}

/// A number whose unit, if any, is not exactly the field's.
fn converted(text: &str, currency: Option<&str>, unit: Option<&str>) -> Result<Found, Reason> {
    let end = text.find(|c| !is_amount(c)).unwrap_or(text.len());
    let (number, base) = text.split_at_checked(end).ok_or(Reason::NotANumber)?;
    let base = base.trim();
    let base = if base.is_empty() { currency.unwrap_or("") } else { base };
    let amount = amount(number)?;
    let multiplied = amount.multiplier != Some(Decimal::ONE);
    let field = Unit::of(unit.unwrap_or(""));
    let fits = || unit.map_or(unit::counts(base) || is_year(base, amount), |_| unit::same(base, field.base));
    if !base.is_empty() && !fits() {
        return Err(why_not(base, unit.is_some()));
    }
    if base.is_empty() && !multiplied {
        return Ok(plain(amount, Change::Zeros));
    }
    let value = amount.value.checked_div(field.multiplier).ok_or(Reason::TooLarge)?.normalize();
    let sure = field.multiplier == Decimal::ONE || (!base.is_empty() && amount.multiplier == Some(field.multiplier));
    Ok(Found { offer: (!sure).then_some(Guess::Converted), ..plain(Amount { value, ..amount }, Change::Unit) })
}

/// Whether a number and its word name a year: 2015年.
fn is_year(word: &str, amount: Amount) -> bool {
    matches!(word, "年" | "年度") && (1900..=2100).any(|year| amount.value == Decimal::from(year))
}

/// Why what follows the number is no unit of the field's: only a word can be another unit.
fn why_not(base: &str, unit: bool) -> Reason {
    match (unit::is_word(base), base.chars().any(is_amount)) {
        (true, _) if unit => Reason::OtherUnit,
        (false, true) => Reason::SeveralNumbers,
        _ => Reason::NotANumber,
    }
}

/// The number with no more digits after the point than the field takes.
fn fit(found: Found, decimals: Option<u32>) -> Result<Found, Reason> {
    let value = found.value;
    match decimals {
        Some(most) if value.scale() > most && most == 0 => Err(Reason::NotWhole),
        Some(most) if value.scale() > most => {
            let value = value.round_dp_with_strategy(most, RoundingStrategy::MidpointAwayFromZero).normalize();
            let offer = found.offer.filter(|offer| *offer == Guess::Negative).or(Some(Guess::Rounded));
            Ok(Found { value, offer, ..found })
        }
        _ => Ok(found),
    }
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '负']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(unit: Option<&str>, decimals: Option<u32>, cases: &[(&str, &str)]) {
        for (typed, expect) in cases {
            let got = match read(typed, typed.trim(), unit, decimals) {
                Outcome::Same => "same".into(),
                Outcome::Normalised { text, how } => format!("{text} {how:?}"),
                Outcome::Offered { text, why } => format!("{text}? {why:?}"),
                Outcome::Unreadable(reason) => format!("{reason:?}"),
                Outcome::Empty => "empty".into(),
            };
            assert_eq!(got, *expect, "{typed} in {unit:?}");
        }
    }

    #[test]
    fn amounts_of_money() {
        check(
            Some("万元"),
            Some(4),
            &[
                ("12.5", "same"),
                ("0", "same"),
                ("-3", "same"),
                ("12.50", "12.5 Zeros"),
                ("+5", "5 Zeros"),
                ("-0", "0 Zeros"),
                ("１２．５", "12.5 FullWidth"),
                ("1,234.5", "1234.5 Separators"),
                ("1，234", "1234 Separators"),
                ("12.5万元", "12.5 Unit"),
                ("12.5（万元）", "12.5 Unit"),
                ("12.5 万元", "12.5 Unit"),
                ("12.5万", "12.5? Converted"),
                ("125000元", "12.5? Converted"),
                ("￥125,000", "12.5? Converted"),
                ("12万5000元", "12.5? Converted"),
                ("0.5亿元", "5000? Converted"),
                ("十二点五", "12.5 ChineseNumerals"),
                ("十二万元", "12 ChineseNumerals"),
                ("12345.6元", "1.2346? Rounded"),
                ("1美元", "OtherUnit"),
                ("3人", "OtherUnit"),
                ("1e3", "1000? Scientific"),
                ("约12", "12? About"),
                ("10-20", "SeveralNumbers"),
                ("1,2", "MisplacedComma"),
                ("一百二", "AmbiguousNumeral"),
                ("—", "NotANumber"),
            ],
        );
        check(
            Some("美元"),
            None,
            &[("3万", "30000 Unit"), ("$500", "500 Unit"), ("1.5万美元", "15000 Unit"), ("500元", "OtherUnit")],
        );
    }

    #[test]
    fn brackets_of_accounts_are_asked_about() {
        check(
            Some("万元"),
            Some(4),
            &[
                ("(156.5)", "-156.5? Negative"),
                ("（85）", "-85? Negative"),
                ("(-85)", "-85? Negative"),
                ("（1,234.50）", "-1234.5? Negative"),
                ("(156.5万元)", "-156.5? Negative"),
                ("(156.5)万元", "-156.5? Negative"),
                ("¥(1565000)", "-156.5? Negative"),
                ("(1565000元)", "-156.5? Negative"),
                ("（八十五）", "-85? Negative"),
                ("(1.23456)", "-1.2346? Negative"),
                ("156.5-", "-156.5? Negative"),
                ("▲156.5", "-156.5? Negative"),
                ("△156.5", "-156.5? Negative"),
                ("(0)", "0? Negative"),
                ("12（5）", "SeveralNumbers"),
                ("12（其中5）", "SeveralNumbers"),
                ("(12)(5)", "NotANumber"),
                ("(12", "NotANumber"),
                ("12)", "NotANumber"),
                ("()", "NotANumber"),
                ("12（万元）", "12 Unit"),
                ("125000（元）", "12.5? Converted"),
                ("12（美元）", "OtherUnit"),
                ("12（不含税）", "12? Remark"),
                ("12（含一项外聘）", "12? Remark"),
            ],
        );
        check(Some("个"), Some(0), &[("(3)", "-3? Negative"), ("(3.5)", "NotWhole"), ("3（个）", "3 Unit")]);
    }

    #[test]
    fn what_is_written_around_a_number_is_not_its_unit() {
        check(
            Some("万元"),
            None,
            &[
                ("120左右", "120? About"),
                ("120万元左右", "120? About"),
                ("约120", "120? About"),
                ("120余万元", "120? About"),
                ("120多万元", "120? About"),
                ("≥120", "120? About"),
                ("120+", "120? About"),
                ("120以上", "120? About"),
                ("约", "NotANumber"),
                ("120W", "120? Letter"),
                ("120w元", "120? Letter"),
                ("3.5k元", "0.35? Letter"),
                ("1.2E2", "120? Scientific"),
                ("1.2e+06元", "120? Scientific"),
                ("5E-1", "0.5? Scientific"),
                ("1E99", "SeveralNumbers"),
                ("10~20", "SeveralNumbers"),
                ("10至20万元", "SeveralNumbers"),
                ("12公里", "OtherUnit"),
                ("12!", "NotANumber"),
            ],
        );
        check(Some("人"), Some(0), &[("100多人", "100? About"), ("120人以上", "120? About"), ("3k", "3000? Letter")]);
        check(Some("m2"), None, &[("80m2", "80 Unit"), ("80㎡", "80 Unit")]);
        check(Some("kW"), None, &[("80kW", "80 Unit")]);
        check(Some("%"), None, &[("85%", "85 Unit"), ("85％", "85 Unit"), ("85（%）", "85 Unit")]);
    }

    #[test]
    fn counts() {
        check(
            Some("项"),
            Some(0),
            &[
                ("3项", "3 Unit"),
                ("5个", "5 Unit"),
                ("三十二", "32 ChineseNumerals"),
                ("3.0", "3 Zeros"),
                ("3.5", "NotWhole"),
            ],
        );
        check(
            None,
            Some(0),
            &[("3人", "3 Unit"), ("1万2000", "12000 Unit"), ("3天", "NotANumber"), ("〇", "0 ChineseNumerals")],
        );
        check(
            None,
            Some(0),
            &[
                ("2015年", "2015 Unit"),
                ("2015 年", "2015 Unit"),
                ("２０１５年", "2015 Unit"),
                ("2015年度", "2015 Unit"),
                ("二〇一五年", "2015 ChineseNumerals"),
                ("15年", "NotANumber"),
                ("2015年6月", "SeveralNumbers"),
                ("3年", "NotANumber"),
            ],
        );
        check(
            Some("㎡"),
            None,
            &[("80平方米", "80 Unit"), ("80m2", "80 Unit"), ("80㎡", "80 Unit"), ("80.5平米", "80.5 Unit")],
        );
    }
}
