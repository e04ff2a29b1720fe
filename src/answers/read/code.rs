//! Reads numbers of a fixed form: a citizen's number, a unit's credit code, a postcode, a bank account, or so many digits.
//! Spaces and dashes in them mean nothing and are left out; letters are written large.
//! Not here: whether the number was ever given to anybody.

use super::{Change, Outcome, Reason, clean};
use crate::answers::{Date, Precision};

/// Which number a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeKind {
    /// 公民身份号码, GB 11643: 17 digits and a check character (ISO 7064, MOD 11-2).
    IdCard,
    /// 统一社会信用代码, GB 32100: 17 digits and letters and a check character (MOD 31).
    CreditCode,
    /// 邮政编码: 6 digits.
    Postcode,
    /// A bank account: digits. Those of cards end with a check digit (Luhn, ISO/IEC 7812), other accounts need not.
    BankAccount,
}

/// Why a text is not such a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Miscoded {
    /// This sign stands in no number of the kind.
    Sign(char),
    /// So many digits instead of those that the number has.
    Digits(usize),
    /// The check character is not what the others make.
    Check,
    /// A citizen's number with 15 digits, as it was before 1999.
    Old,
    /// The date of birth in a citizen's number is none.
    Born,
    /// 3.30106E+17: a spreadsheet has cut off what it did not show.
    Shortened,
}

/// What GB 32100 counts with; I, O, S, V and Z are left out.
const SIGNS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/// The check characters of GB 11643, by the remainder.
const CHECKS: &[u8; 11] = b"10X98765432";
/// The first year that somebody who is alive was born in.
const OLDEST: i32 = 1900;

impl CodeKind {
    /// How many digits it has, where that is fixed.
    pub fn digits(self) -> Option<usize> {
        match self {
            Self::IdCard | Self::CreditCode => Some(18),
            Self::Postcode => Some(6),
            Self::BankAccount => None,
        }
    }
}

/// Reads a number of a kind, or of so many digits.
pub fn read(typed: &str, line: &str, kind: Option<CodeKind>, digits: Option<usize>) -> Outcome {
    let flat: String = clean::half(line).chars().map(clean::dash).map(|c| c.to_ascii_uppercase()).collect();
    let text: String = flat.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    match fault(kind, kind.and_then(CodeKind::digits).or(digits), &text) {
        Some(fault) => Outcome::Unreadable(Reason::Code(fault)),
        None if flat.contains('-') => Outcome::settled(typed, text, Change::Dashes),
        None if flat.contains(' ') => Outcome::settled(typed, text, Change::Spaces),
        None => Outcome::settled(typed, text, Change::FullWidth),
    }
}

/// What is wrong with a number; the first thing hides what follows from it.
fn fault(kind: Option<CodeKind>, length: Option<usize>, text: &str) -> Option<Miscoded> {
    let strange = text.char_indices().find(|(at, c)| !fits(kind, *at, *c));
    if let Some((_, sign)) = strange {
        return Some(if is_shortened(text) { Miscoded::Shortened } else { Miscoded::Sign(sign) });
    }
    let found = text.chars().count();
    if kind == Some(CodeKind::IdCard) && found == 15 {
        return Some(Miscoded::Old);
    }
    if length.is_some_and(|length| length != found) || found == 0 {
        return Some(Miscoded::Digits(found));
    }
    match kind {
        Some(CodeKind::IdCard) if born(text).is_none() => Some(Miscoded::Born),
        Some(CodeKind::IdCard) if !is_id_card(text) => Some(Miscoded::Check),
        Some(CodeKind::CreditCode) if !is_credit_code(text) => Some(Miscoded::Check),
        _ => None,
    }
}

/// Whether a sign may stand there.
fn fits(kind: Option<CodeKind>, at: usize, c: char) -> bool {
    match kind {
        Some(CodeKind::IdCard) => c.is_ascii_digit() || c == 'X' && at == 17,
        // The third to the eighth are those of a division of the country.
        Some(CodeKind::CreditCode) => {
            if (2..8).contains(&at) {
                c.is_ascii_digit()
            } else {
                SIGNS.contains(c)
            }
        }
        _ => c.is_ascii_digit(),
    }
}

/// `3.30106E+17`: a spreadsheet keeps 15 digits and shows six.
fn is_shortened(text: &str) -> bool {
    let Some((front, back)) = text.split_once('E') else { return false };
    let front = front.split_once('.');
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    front.is_some_and(|(whole, rest)| digits(whole) && digits(rest)) && digits(back.trim_start_matches('+'))
}

/// The date of birth in a citizen's number; none where there is no such day, or nobody born then can be alive.
pub fn born(number: &str) -> Option<Date> {
    let part = |from, to| number.get(from..to)?.parse::<u8>().ok();
    let year = number.get(6..10)?.parse().ok()?;
    let date = Date::new(year, Some(part(10, 12)?), Some(part(12, 14)?))?;
    (year >= OLDEST && date.precision() == Precision::Day).then_some(date)
}

/// GB 11643 with ISO 7064: a digit counts by the power of two of its place.
fn is_id_card(text: &str) -> bool {
    let Some((last, digits)) = text.as_bytes().split_last() else { return false };
    let sum = digits.iter().fold(0_usize, |sum, digit| (sum + usize::from(digit.wrapping_sub(b'0'))) * 2 % 11);
    CHECKS.get(sum) == Some(last)
}

/// GB 32100: a sign counts by the power of three of its place.
fn is_credit_code(text: &str) -> bool {
    let values = text.chars().map(|sign| SIGNS.find(sign));
    let sum = values.zip(0..).try_fold((0, 1), |(sum, weight), (value, at)| {
        let weight_here = if at == 17 { 1 } else { weight };
        Some((sum + value? * weight_here, weight * 3 % 31))
    });
    sum.is_some_and(|(sum, _)| sum % 31 == 0)
}

/// Whether the check digit of a card's number is not what the others make (ISO/IEC 7812). Only cards have one, and they have
/// 16 to 19 digits.
pub fn mistyped_card(text: &str) -> bool {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let digits = text.chars().rev().filter_map(|c| c.to_digit(10)).zip(0_usize..);
    let sum: u32 = digits.map(|(digit, at)| if at % 2 == 1 { doubled(digit) } else { digit }).sum();
    (16..=19).contains(&text.len()) && !sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::CodeKind::{BankAccount, CreditCode, IdCard, Postcode};
    use super::*;

    fn reads(kind: Option<CodeKind>, digits: Option<usize>, typed: &str) -> Outcome {
        read(typed, typed, kind, digits)
    }

    fn wrong(fault: Miscoded) -> Outcome {
        Outcome::Unreadable(Reason::Code(fault))
    }

    #[test]
    fn numbers_of_the_standards_are_read() {
        for (kind, number) in [
            // The example of GB 11643, then some made up.
            (IdCard, "11010519491231002X"),
            (IdCard, "330106198503150016"),
            // The example of GB 32100.
            (CreditCode, "91350100M000100Y43"),
            (CreditCode, "91360100MA3500001B"),
            (Postcode, "330000"),
            (BankAccount, "6222021234567890"),
            (BankAccount, "36001050550050001234"),
        ] {
            assert_eq!(reads(Some(kind), None, number), Outcome::Same, "{number}");
        }
        assert_eq!(reads(None, Some(4), "0012"), Outcome::Same);
    }

    #[test]
    fn spaces_dashes_and_width_mean_nothing() {
        for (kind, typed, stored, how) in [
            (IdCard, "110105 19491231 002x", "11010519491231002X", Change::Spaces),
            (IdCard, "11010519491231002x", "11010519491231002X", Change::FullWidth),
            (CreditCode, "９１３５０１００ｍ０００１００ｙ４３", "91350100M000100Y43", Change::FullWidth),
            (Postcode, "３３００００", "330000", Change::FullWidth),
            (BankAccount, "6222-0212-3456-7890", "6222021234567890", Change::Dashes),
        ] {
            let expect = Outcome::Normalised { text: stored.to_owned(), how };
            assert_eq!(reads(Some(kind), None, typed), expect, "{typed}");
        }
    }

    #[test]
    fn what_is_wrong_is_reported() {
        for (kind, typed, fault) in [
            (IdCard, "11010519491231002", Miscoded::Digits(17)),
            (IdCard, "1101051949123100211", Miscoded::Digits(19)),
            (IdCard, "110105491231002", Miscoded::Old),
            (IdCard, "110105194912310021", Miscoded::Check),
            (IdCard, "11010519491231003X", Miscoded::Check),
            (IdCard, "110105194902310022", Miscoded::Born),
            (IdCard, "440524188001010014", Miscoded::Born),
            (IdCard, "1101O519491231002X", Miscoded::Sign('O')),
            (IdCard, "1101051X491231002X", Miscoded::Sign('X')),
            (IdCard, "1.10105E+17", Miscoded::Shortened),
            (CreditCode, "91350100M000100Y34", Miscoded::Check),
            (CreditCode, "91350100M000100Y4", Miscoded::Digits(17)),
            (CreditCode, "91350100M000100O43", Miscoded::Sign('O')),
            (CreditCode, "91A50100M000100Y43", Miscoded::Sign('A')),
            (Postcode, "33000", Miscoded::Digits(5)),
            (Postcode, "3300001", Miscoded::Digits(7)),
            (Postcode, "33000O", Miscoded::Sign('O')),
            (Postcode, "南昌", Miscoded::Sign('南')),
            (BankAccount, "6.22202E+15", Miscoded::Shortened),
            (BankAccount, "工行6222", Miscoded::Sign('工')),
            (BankAccount, "-", Miscoded::Digits(0)),
        ] {
            assert_eq!(reads(Some(kind), None, typed), wrong(fault), "{typed}");
        }
        assert_eq!(reads(None, Some(4), "012"), wrong(Miscoded::Digits(3)));
        assert_eq!(reads(Some(BankAccount), Some(17), "6222021234567890"), wrong(Miscoded::Digits(16)));
    }

    #[test]
    fn one_changed_digit_is_always_noticed() {
        for (kind, number) in [(IdCard, "330106198503150016"), (CreditCode, "91350100M000100Y43")] {
            for at in 0..number.len() {
                for digit in '0'..='9' {
                    let mut changed: Vec<char> = number.chars().collect();
                    changed[at] = digit;
                    let changed: String = changed.into_iter().collect();
                    let read = reads(Some(kind), None, &changed);
                    assert_eq!(read == Outcome::Same, changed == number, "{changed}");
                }
            }
        }
    }

    #[test]
    fn only_cards_have_a_check_digit() {
        for (number, wrong) in [
            ("6222021234567894", false),
            ("6222021234567891", true),
            ("6222021234567849", true),
            ("79927398713", false),
            ("79927398710", false),
            ("36001050550050001234", false),
        ] {
            assert_eq!(mistyped_card(number), wrong, "{number}");
        }
    }
}
