//! What is said of a new passphrase before it is used. Advice only: the person decides.
//!
//! A rented accelerator is said to try some twenty thousand passphrases a second at about the least cost that a text may
//! have, so a year of one buys fewer than 2⁴⁰ guesses. Twelve small letters drawn at random have 2⁵⁶ chances, six of 3,500 common Chinese
//! characters 2⁷⁰; twelve digits only 2⁴⁰, and dates and telephone numbers far fewer.
//! Not here: lists of common passphrases; they would weigh more than the page.

use std::collections::BTreeSet;

use super::Passphrase;

/// The weight of a passphrase that is long enough; a Chinese character counts twice.
const ENOUGH: usize = 12;
/// Fewer different characters are a pattern.
const DIFFERENT: usize = 5;

/// What might be done better, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// A space stands at its beginning or end, and counts.
    Spaces,
    /// It is short.
    Short,
    /// It is all digits, like a date or a telephone number.
    Digits,
    /// It says the same few characters again and again.
    Repeats,
}

/// What to say of a new passphrase; none where there is nothing to say.
pub fn advice(passphrase: &Passphrase) -> Option<Advice> {
    let text = passphrase.text();
    if text != text.trim() {
        return Some(Advice::Spaces);
    }
    if text.chars().map(weight).sum::<usize>() < ENOUGH {
        return Some(Advice::Short);
    }
    if text.chars().all(char::is_numeric) {
        return Some(Advice::Digits);
    }
    let different = text.chars().collect::<BTreeSet<_>>().len();
    (different < DIFFERENT).then_some(Advice::Repeats)
}

/// Two for what is one of thousands: Chinese characters and what stands behind them, but not ASCII written wide.
fn weight(c: char) -> usize {
    match c {
        '\u{ff01}'..='\u{ff5e}' => 1,
        '\u{2e80}'.. => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_advised_on() {
        for (text, expected) in [
            ("tulip-7-harbour", None),
            ("春风又绿江南岸", None),
            ("落霞与孤鹜齐", None),
            ("落霞与孤鹜", Some(Advice::Short)),
            ("harbour7", Some(Advice::Short)),
            ("ｈａｒｂｏｕｒ７", Some(Advice::Short)),
            ("13800138000", Some(Advice::Short)),
            ("138001380001", Some(Advice::Digits)),
            ("１３８００１３８０００１", Some(Advice::Digits)),
            ("工会工会工会工会", Some(Advice::Repeats)),
            ("abababababab", Some(Advice::Repeats)),
            (" tulip-7-harbour", Some(Advice::Spaces)),
            ("春风又绿江南岸　", Some(Advice::Spaces)),
        ] {
            assert_eq!(advice(&Passphrase::typed(text).ok().unwrap()), expected, "{text}");
        }
    }
}
