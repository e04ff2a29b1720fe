//! Reads phone numbers: `13800138000`, `0791-83868361-8001`, `82610433`; several are joined by 「、」.
//! Not here: service numbers (400…) and numbers outside the mainland.

use super::{Change, Outcome, Reason, clean};

/// Reads one or more numbers; with `mobile` one of them must be a mobile number.
pub fn read(typed: &str, line: &str, mobile: bool) -> Outcome {
    let text = flat(line);
    let numbers = match numbers(&text) {
        Ok(numbers) => numbers,
        Err(reason) => return Outcome::Unreadable(reason),
    };
    if mobile && !numbers.iter().any(|number| is_mobile(number)) {
        return Outcome::Unreadable(Reason::NotMobile);
    }
    Outcome::settled(typed, numbers.join("、"), change(&text, numbers.len()))
}

fn change(text: &str, count: usize) -> Change {
    if text.contains('+') || text.starts_with("86") || text.starts_with("0086") {
        Change::CountryCode
    } else if count > 1 {
        Change::Separators
    } else {
        Change::Dashes
    }
}

/// Half-width, one kind of dash, and that dash also for brackets and for 转.
fn flat(line: &str) -> String {
    let text: String = clean::half(line).chars().map(clean::dash).filter(|&c| c != '(').collect();
    let text = text.replace(") ", "-").replace(')', "-");
    let text = text.replace("分机", "转").replace("转-", "转").replace(" 转", "转").replace("转 ", "转");
    text.replace("-转", "转").replace('转', "-")
}

/// The numbers in their stored form.
fn numbers(text: &str) -> Result<Vec<String>, Reason> {
    let mut numbers = Vec::new();
    for piece in text.split(['、', ',', ';', '/']).map(str::trim).filter(|piece| !piece.is_empty()) {
        let words: Vec<&str> = piece.split(' ').filter(|word| !word.is_empty()).collect();
        spaced(&words, &mut numbers)?;
    }
    if numbers.is_empty() { Err(Reason::NotAPhone) } else { Ok(numbers) }
}

/// Spaces stand within a number or between two: the longest run of words that is a number is one.
fn spaced(mut words: &[&str], numbers: &mut Vec<String>) -> Result<(), Reason> {
    while !words.is_empty() {
        let most = words.len().min(6);
        let found = (1..=most).rev().find_map(|count| {
            let (run, rest) = words.split_at_checked(count)?;
            Some((one(&run.concat())?, rest))
        });
        let Some((number, rest)) = found else {
            return Err(why_not(&words.concat()));
        };
        numbers.push(number);
        words = rest;
    }
    Ok(())
}

/// A single number without spaces.
fn one(text: &str) -> Option<String> {
    let (code, rest) = without_country(text);
    let parts: Vec<&str> = rest.split('-').collect();
    let digits = parts.concat();
    if !digits.bytes().all(|b| b.is_ascii_digit()) || parts.iter().any(|part| part.is_empty()) {
        return None;
    }
    if is_mobile(&digits) {
        return Some(digits);
    }
    // Abroad the 0 of the area code is left out.
    if code && !rest.starts_with('0') {
        let zero = ["0", rest].concat();
        return landline(&zero.split('-').collect::<Vec<_>>());
    }
    landline(&parts)
}

/// Whether the country code 86 was there, and the number without it.
fn without_country(text: &str) -> (bool, &str) {
    let marked = text.strip_prefix("+86").or_else(|| text.strip_prefix("0086"));
    // Without a mark 86 may also begin a local number.
    let bare = || text.strip_prefix("86").filter(|rest| rest.starts_with("-0") || is_mobile(&rest.replace('-', "")));
    match marked.or_else(bare) {
        Some(rest) => (true, rest.strip_prefix('-').unwrap_or(rest)),
        None => (false, text),
    }
}

/// Area code, local number and extension, as far as they are there.
fn landline(parts: &[&str]) -> Option<String> {
    let (first, rest) = parts.split_first()?;
    let (area, local, rest) = match first.len() {
        3 | 4 if first.starts_with('0') => {
            let (local, rest) = rest.split_first()?;
            (*first, *local, rest)
        }
        _ if first.starts_with('0') => {
            let (area, local) = first.split_at_checked(area_len(first))?;
            (area, local, rest)
        }
        _ => ("", *first, rest),
    };
    let (local, rest) = whole_local(local, rest)?;
    let extension = match rest {
        [] => "",
        [extension] if extension.len() <= 6 => extension,
        _ => return None,
    };
    let filled = [area, &local, extension];
    Some(filled.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-"))
}

/// The local number, which people also divide: 8386-8361.
fn whole_local<'a>(local: &str, rest: &'a [&'a str]) -> Option<(String, &'a [&'a str])> {
    if is_local(local) {
        return Some((local.into(), rest));
    }
    let (second, rest) = rest.split_first()?;
    let joined = [local, second].concat();
    (local.len() >= 3 && is_local(&joined)).then_some((joined, rest))
}

/// 010 and 02x have three digits, all others four.
fn area_len(number: &str) -> usize {
    if number.starts_with("010") || number.starts_with("02") { 3 } else { 4 }
}

fn is_local(digits: &str) -> bool {
    matches!(digits.len(), 7 | 8) && digits.starts_with(|c: char| ('2'..='9').contains(&c))
}

fn is_mobile(number: &str) -> bool {
    let mut bytes = number.bytes();
    number.len() == 11
        && bytes.next() == Some(b'1')
        && bytes.next().is_some_and(|b| (b'3'..=b'9').contains(&b))
        && bytes.all(|b| b.is_ascii_digit())
}

/// Digits that begin like a mobile number have the wrong length.
fn why_not(text: &str) -> Reason {
    let digits = without_country(text).1.replace('-', "");
    let mobile = digits.bytes().all(|b| b.is_ascii_digit()) && matches!(digits.as_bytes(), [b'1', b'3'..=b'9', ..]);
    if mobile && digits.len() != 11 && (8..=14).contains(&digits.len()) {
        Reason::MobileDigits(digits.len())
    } else {
        Reason::NotAPhone
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(typed: &str) -> Result<String, Reason> {
        numbers(&flat(typed)).map(|numbers| numbers.join("、"))
    }

    #[test]
    fn reads_numbers() {
        for (typed, stored) in [
            ("13800138000", "13800138000"),
            ("138 0013 8000", "13800138000"),
            ("138-0013-8000", "13800138000"),
            ("+86 13800138000", "13800138000"),
            ("8613800138000", "13800138000"),
            ("１３８００１３８０００", "13800138000"),
            ("0791—83868361", "0791-83868361"),
            ("0791－83868361", "0791-83868361"),
            ("0791–83868361", "0791-83868361"),
            ("079183868361", "0791-83868361"),
            ("01082610433", "010-82610433"),
            ("（0791）83868361", "0791-83868361"),
            ("(0791) 83868361", "0791-83868361"),
            ("0791 83868361", "0791-83868361"),
            ("+86-791-83868361", "0791-83868361"),
            ("86-0791-83868361", "0791-83868361"),
            ("82610433", "82610433"),
            ("8261-0433", "82610433"),
            ("8382345", "8382345"),
            ("86123456", "86123456"),
            ("0791-83868361转8001", "0791-83868361-8001"),
            ("0791-83868361 分机 8001", "0791-83868361-8001"),
            ("82610433-801", "82610433-801"),
            ("82610433 13800138000", "82610433、13800138000"),
            ("82610433，13800138000", "82610433、13800138000"),
            ("82610433/0791-83868361", "82610433、0791-83868361"),
            ("0791 83868361 138 0013 8000", "0791-83868361、13800138000"),
            ("82610433；82610434、", "82610433、82610434"),
        ] {
            assert_eq!(text(typed), Ok(stored.into()), "{typed}");
        }
    }

    #[test]
    fn refuses_other_texts() {
        for (typed, reason) in [
            ("1380013800", Reason::MobileDigits(10)),
            ("138001380000", Reason::MobileDigits(12)),
            ("12345678901", Reason::NotAPhone),
            ("12345", Reason::NotAPhone),
            ("见名片", Reason::NotAPhone),
            ("0791-", Reason::NotAPhone),
            ("0791", Reason::NotAPhone),
            ("、", Reason::NotAPhone),
            ("13800138000 12", Reason::NotAPhone),
            ("0791-1234567", Reason::NotAPhone),
            ("+1 4155550123", Reason::NotAPhone),
            ("-", Reason::NotAPhone),
        ] {
            assert_eq!(text(typed), Err(reason), "{typed}");
        }
    }

    #[test]
    fn one_number_must_be_mobile_where_demanded() {
        assert_eq!(read("82610433", "82610433", true), Outcome::Unreadable(Reason::NotMobile));
        assert_eq!(read("82610433、13800138000", "82610433、13800138000", true), Outcome::Same);
    }

    #[test]
    fn says_what_was_changed() {
        for (typed, expect) in [
            ("+8613800138000", Change::CountryCode),
            ("0791—83868361", Change::Dashes),
            ("82610433;82610434", Change::Separators),
            ("８２６１０４３３", Change::FullWidth),
        ] {
            assert!(matches!(read(typed, typed, false), Outcome::Normalised { how, .. } if how == expect), "{typed}");
        }
    }
}
