//! A number with 万 and 亿: 12.5, 1,234.5, 12万5000, 一亿二千万, 十二点五.
//! Not here: signs and units.

use rust_decimal::Decimal;

use super::{Reason, numeral};

/// A number as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// The number, multipliers reckoned in.
    pub value: Decimal,
    /// The number's multiplier where it has exactly one, at its end: 10000 of 12.5万. 1 without any.
    pub multiplier: Option<Decimal>,
    /// Whether Chinese numerals stand in it.
    pub chinese: bool,
    /// Whether thousands separators stand in it.
    pub grouped: bool,
}

/// Whether the character stands in an amount.
pub fn is_amount(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '万' | '萬' | '亿' | '億' | '点') || numeral::is_numeral(c)
}

/// Reads an unsigned amount in half-width characters.
pub fn amount(text: &str) -> Result<Amount, Reason> {
    let text = text.trim();
    let (value, multiplier) = match text.split_once(['亿', '億']) {
        Some((high, low)) => join(myriads(high)?.0, 100_000_000, myriads(low), low)?,
        None => myriads(text)?,
    };
    let chinese = text.chars().any(|c| c == '点' || numeral::is_numeral(c));
    let grouped = text.contains([',', ' ']);
    let multiplier = multiplier.map(|at| if at == Decimal::ONE { last_unit(text) } else { at });
    Ok(Amount { value, multiplier, chinese, grouped })
}

/// The multiplier that Arabic digits carry: 5千.
fn last_unit(text: &str) -> Decimal {
    let mut end = text.chars().rev();
    match (end.next(), end.next()) {
        (Some('千'), Some('0'..='9')) => Decimal::from(1000),
        (Some('百'), Some('0'..='9')) => Decimal::from(100),
        _ => Decimal::ONE,
    }
}

type Multiplied = (Decimal, Option<Decimal>);

fn myriads(text: &str) -> Result<Multiplied, Reason> {
    match text.split_once(['万', '萬']) {
        Some((high, low)) => join(coefficient(high)?, 10_000, coefficient(low).map(|low| (low, None)), low),
        None => Ok((coefficient(text)?, Some(Decimal::ONE))),
    }
}

/// `high` times `scale` and the rest below it. 一万二 is refused: it may be 10002 or 12000.
fn join(high: Decimal, scale: u32, low: Result<Multiplied, Reason>, rest: &str) -> Result<Multiplied, Reason> {
    let scale = Decimal::from(scale);
    let scaled = high.checked_mul(scale).ok_or(Reason::TooLarge)?.normalize();
    if rest.trim().is_empty() {
        return Ok((scaled, Some(scale)));
    }
    let (low, _) = low?;
    if rest.trim().chars().count() == 1 {
        return Err(Reason::AmbiguousNumeral);
    }
    if low >= scale || high.normalize().scale() > 0 {
        return Err(Reason::NotANumber);
    }
    Ok((scaled.checked_add(low).ok_or(Reason::TooLarge)?, None))
}

/// A number without 万 and 亿: 1,234.5, 三十二, 十二点五.
fn coefficient(text: &str) -> Result<Decimal, Reason> {
    let text = text.trim();
    if !text.chars().any(|c| c == '点' || numeral::is_numeral(c)) {
        return arabic(text);
    }
    // 3.5千 and 1,200千, which no numeral writes.
    let scaled =
        [('千', 1000), ('百', 100)].into_iter().find_map(|(word, size)| Some((text.strip_suffix(word)?, size)));
    if let Some((digits, size)) = scaled.filter(|(digits, _)| digits.contains(['.', ','])) {
        return arabic(digits)?.checked_mul(Decimal::from(size)).map(|it| it.normalize()).ok_or(Reason::TooLarge);
    }
    let (whole, fraction) = text.split_once('点').unwrap_or((text, ""));
    let whole = numeral::whole(whole)?;
    if fraction.is_empty() && text.contains('点') {
        return Err(Reason::NotANumber);
    }
    let fraction = numeral::positional(fraction).ok_or(Reason::NotANumber)?;
    exact(&[&whole.to_string(), ".", &fraction].concat())
}

/// Arabic digits with a point and thousands separators.
fn arabic(text: &str) -> Result<Decimal, Reason> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let whole = ungrouped(whole)?;
    if !digits(&whole) || !digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return Err(Reason::NotANumber);
    }
    exact(&[&whole, ".", fraction].concat())
}

/// The digits without separators; each separates three digits.
fn ungrouped(text: &str) -> Result<String, Reason> {
    let mut groups = text.split([',', ' ']);
    let first = groups.next().unwrap_or_default();
    let well = text.len() == first.len() || ((1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3));
    match (well, text.contains(',')) {
        (true, _) => Ok(text.replace([',', ' '], "")),
        (false, true) => Err(Reason::MisplacedComma),
        (false, false) => Err(Reason::NotANumber),
    }
}

/// Digits, a point and digits as a decimal without needless zeros.
fn exact(text: &str) -> Result<Decimal, Reason> {
    let text = text.trim_start_matches('0').trim_end_matches('0').trim_end_matches('.');
    match text {
        "" => Ok(Decimal::ZERO),
        _ if text.len() > 29 => Err(Reason::TooLarge),
        _ => Decimal::from_str_exact(text).map(|number| number.normalize()).map_err(|_| Reason::TooLarge),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_amounts() {
        for (text, value) in [
            ("12.50", "12.5"),
            ("1,234.5", "1234.5"),
            ("12,345,678", "12345678"),
            ("1 234", "1234"),
            (".5", "0.5"),
            ("5.", "5"),
            ("007", "7"),
            ("0", "0"),
            ("12.5万", "125000"),
            ("12万5000", "125000"),
            ("一亿二千万", "120000000"),
            ("1亿2000万", "120000000"),
            ("1万亿", "1000000000000"),
            ("十二点五", "12.5"),
            ("零点零五", "0.05"),
            ("三万零五百", "30500"),
            ("三万零五", "30005"),
            ("5千", "5000"),
            ("3.5千", "3500"),
            ("1,200千", "1200000"),
            ("2.5百万", "2500000"),
        ] {
            assert_eq!(amount(text).map(|amount| amount.value.to_string()), Ok(value.into()), "{text}");
        }
    }

    #[test]
    fn refuses_other_texts() {
        for (text, reason) in [
            ("1,2", Reason::MisplacedComma),
            ("1234,567", Reason::MisplacedComma),
            ("1 2", Reason::NotANumber),
            ("", Reason::NotANumber),
            (".", Reason::NotANumber),
            ("1.2.3", Reason::NotANumber),
            ("万", Reason::NotANumber),
            ("一万二", Reason::AmbiguousNumeral),
            ("3万5", Reason::AmbiguousNumeral),
            ("1.5万2000", Reason::NotANumber),
            ("1万20000", Reason::NotANumber),
            ("十二点", Reason::NotANumber),
            ("123456789012345678901234567890", Reason::TooLarge),
            ("1亿亿", Reason::NotANumber),
            ("1万万", Reason::NotANumber),
        ] {
            assert_eq!(amount(text).map(|amount| amount.value), Err(reason), "{text}");
        }
    }
}
