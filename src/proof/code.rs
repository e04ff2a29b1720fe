//! The code of an application: what a person reads off the paper and types.
//!
//! It is the first 16 digits of its content's digest and one that checks them: `3F2A-09C4-77B1-E05D-6`. 64 bits: among
//! a million applications the chance that any two share a code is one in 37 million (n²/2⁶⁵), and one that meets a given
//! code is found by nobody who does not try some 10¹⁹ on purpose. The last sign is the sum of the digits, each times how
//! far it stands from the end, 16 to 1, modulo the prime 17, as in the ISBN: one wrong digit is always seen, and so are two
//! that changed places, but for the very first with the very last.

use super::digest::Digest;
use super::mark::{self, QrContent, prefixed};
use crate::unseen::is_unseen;

/// Digits of the digest in a code.
const DIGITS: usize = 16;
/// Signs of a whole code.
const WHOLE: usize = DIGITS + 1;
/// What a remainder is written as.
const SIGNS: &[u8; 17] = b"0123456789ABCDEFX";

/// A code without its dashes, in capitals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code(String);

/// What a person typed, or a reader of QR codes wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedCode {
    /// The code.
    Code(Code),
    /// What the QR code holds.
    Mark(QrContent),
    /// What the QR code of an earlier slip holds: the digest of the file as it was saved.
    Earlier {
        /// The notice's id.
        notice: String,
        /// The file's digest.
        digest: Digest,
    },
    /// The whole digest, as earlier slips printed it.
    Digest(Digest),
}

/// Why a text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was typed.
    Empty,
    /// A sign that no code has.
    Sign(char),
    /// So many signs, which is not how many a code has.
    Length(usize),
    /// The last digit does not go with the others.
    Slip,
    /// It begins like a QR code of a slip and does not go on so.
    Mark,
}

impl Code {
    /// The code of a digest, or of its beginning, in hexadecimal.
    pub(super) fn of(digest: &str) -> Self {
        let mut code: String = digest.chars().take(DIGITS).map(|digit| digit.to_ascii_uppercase()).collect();
        code.extend(check(&code));
        Self(code)
    }
}

/// In groups of four, as it is printed.
impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (nth, sign) in self.0.chars().enumerate() {
            if nth > 0 && nth % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

impl TypedCode {
    /// Reads what was typed, pasted or scanned. Spaces, dashes, full-width signs and small letters are as good as any; the
    /// letters O, I and L, which no code has, are the digits they look like.
    pub fn read(text: &str) -> Result<Self, Misread> {
        let text: String = text.chars().map(half_width).collect();
        if prefixed(&text) {
            return mark::read(&text).ok_or(Misread::Mark);
        }
        let signs: Vec<char> = text.chars().filter(|sign| !is_between(*sign)).map(meant).collect();
        if let Some(sign) = signs.iter().find(|sign| !sign.is_ascii() || !SIGNS.contains(&(**sign as u8))) {
            return Err(Misread::Sign(*sign));
        }
        let code: String = signs.into_iter().collect();
        match code.len() {
            0 => Err(Misread::Empty),
            WHOLE if sound(&code) => Ok(Self::Code(Code(code))),
            WHOLE => Err(Misread::Slip),
            64 => Digest::written(&code).map(Self::Digest).ok_or(Misread::Slip),
            other => Err(Misread::Length(other)),
        }
    }
}

/// Input methods write signs as wide as Chinese.
fn half_width(sign: char) -> char {
    match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(sign as u32 - 0xfee0).unwrap_or(sign),
        '\u{3000}' => ' ',
        sign => sign,
    }
}

fn is_between(sign: char) -> bool {
    sign.is_whitespace() || is_unseen(sign) || "-‐‑‒–—―−_·.,，。、".contains(sign)
}

fn meant(sign: char) -> char {
    match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' | '|' => '1',
        sign => sign,
    }
}

/// The sign that checks the digits; none where one is no digit.
fn check(digits: &str) -> Option<char> {
    let weights = (1..=DIGITS as u32).rev();
    let terms = digits.chars().zip(weights).map(|(digit, weight)| Some(digit.to_digit(16)? * weight));
    let sum: u32 = terms.sum::<Option<u32>>()?;
    SIGNS.get(sum as usize % SIGNS.len()).map(|sign| *sign as char)
}

fn sound(code: &str) -> bool {
    code.split_at_checked(DIGITS).is_some_and(|(digits, last)| check(digits).is_some_and(|sign| last.starts_with(sign)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed() -> String {
        Digest::of(b"abc").code().to_string()
    }

    fn read(text: &str) -> Result<String, Misread> {
        match TypedCode::read(text)? {
            TypedCode::Code(code) => Ok(code.to_string()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_code_is_the_digests_beginning_in_groups() {
        assert_eq!(printed(), "BA78-16BF-8F01-CFEA-0");
        assert_eq!(read(&printed()), Ok(printed()));
    }

    #[test]
    fn what_people_make_of_it_is_understood() {
        for text in [
            "ba7816bf8f01cfea0",
            " BA78 16BF 8F01 CFEA 0\n",
            "ＢＡ７８－１６ＢＦ－８Ｆ０１－ＣＦＥＡ－０",
            "ba78—l6bf—8foI—cfea—o",
            "BA78.16BF.8FO1.CFEA.O",
        ] {
            assert_eq!(read(text), Ok(printed()), "{text}");
        }
    }

    #[test]
    fn every_wrong_digit_and_every_change_of_places_is_seen() {
        let code: Vec<char> = Code::of(Digest::of(b"abc").hex()).0.chars().collect();
        for (at, right) in code.iter().enumerate() {
            for sign in SIGNS.iter().map(|sign| *sign as char).filter(|sign| sign != right) {
                let mut wrong = code.clone();
                wrong[at] = sign;
                assert_eq!(read(&wrong.iter().collect::<String>()), Err(Misread::Slip), "{wrong:?}");
            }
            for other in at + 1..code.len() {
                let mut wrong = code.clone();
                wrong.swap(at, other);
                let same = code[at] == code[other] || (at, other) == (0, DIGITS);
                assert_eq!(read(&wrong.iter().collect::<String>()).is_ok(), same, "{wrong:?}");
            }
        }
    }

    #[test]
    fn anything_else_says_what_is_wrong_with_it() {
        for (text, wrong) in [
            ("", Misread::Empty),
            (" -- \u{200b}", Misread::Empty),
            ("BA78-16BF", Misread::Length(8)),
            ("GA78-16BF-8F01-CFEA-0", Misread::Sign('G')),
            ("核", Misread::Sign('核')),
            ("shenbao:1:x:1:zz", Misread::Mark),
        ] {
            assert_eq!(TypedCode::read(text), Err(wrong), "{text}");
        }
        let digest = Digest::of(b"abc");
        assert_eq!(TypedCode::read(&digest.hex().to_uppercase()), Ok(TypedCode::Digest(digest)));
    }
}
