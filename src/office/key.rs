//! Derives the key of an encrypted draft from its passphrase: the one place that links Argon2 and Unicode's tables. The page
//! cannot call it, only ask for it.
//!
//! One passphrase, however typed: it is normalised to NFKC, as NIST SP 800-63B advises, and then taken as UTF-8. Input
//! methods write ！ and １ where others write ! and 1, some write é as two characters, some a wide space for a narrow one;
//! these are the same here. RFC 8265 would keep wide letters apart, for passwords that other programs compare; here nobody
//! else compares, and a person who cannot tell ｗ from w must not lose a draft. Different stay small and capital letters and
//! Chinese punctuation that no ASCII sign is the narrow form of (。、“”《》).
//! What a character is normalised to never changes once Unicode has assigned it; one that these tables do not know is
//! refused, and those for private use, by which some systems write rare names, are their own normal form for ever.

use argon2::{Algorithm, Argon2, Params, Version};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_public_assigned;
use zeroize::{Zeroize, Zeroizing};

use super::OTHER_VERSION;
use crate::encryption::{Cost, Derivation, Passphrase, Unusable, words};

/// What goes to the worker.
pub struct Request<'a> {
    /// What was typed.
    pub passphrase: &'a Passphrase,
    /// How the key comes from it.
    pub derivation: &'a Derivation,
}

impl Request<'_> {
    /// The bytes that go to the worker: memory, passes and lanes, the salt, then the passphrase.
    pub fn packed(&self) -> Zeroizing<Vec<u8>> {
        let Derivation { cost, salt } = self.derivation;
        let text = self.passphrase.text().as_bytes();
        // In one piece, for a piece that is left behind when it grows is not overwritten.
        let mut bytes = Zeroizing::new(Vec::with_capacity(12 + salt.len() + text.len()));
        [cost.memory(), cost.passes(), cost.lanes()].iter().for_each(|part| bytes.extend(part.to_le_bytes()));
        bytes.extend_from_slice(salt);
        bytes.extend_from_slice(text);
        bytes
    }
}

/// The 32 bytes of the key.
pub(super) fn derive(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let (derivation, typed) = unpacked(bytes).ok_or(OTHER_VERSION)?;
    let passphrase = normal(typed).map_err(words::unusable)?;
    argon2id(passphrase.as_bytes(), &derivation.salt, derivation.cost).ok_or_else(|| NO_MEMORY.to_owned())
}

/// Said where the worker cannot have the memory.
const NO_MEMORY: &str = "内存不够，没能算出口令对应的密钥。请关闭一些网页和程序后再试。";

fn unpacked(bytes: &[u8]) -> Option<(Derivation, &str)> {
    let (memory, rest) = bytes.split_first_chunk()?;
    let (passes, rest) = rest.split_first_chunk()?;
    let (lanes, rest) = rest.split_first_chunk()?;
    let (salt, passphrase) = rest.split_first_chunk()?;
    let cost = Cost::new(u32::from_le_bytes(*memory), u32::from_le_bytes(*passes), u32::from_le_bytes(*lanes))?;
    Some((Derivation { cost, salt: *salt }, std::str::from_utf8(passphrase).ok()?))
}

/// A passphrase's normal form.
fn normal(typed: &str) -> Result<Zeroizing<String>, Unusable> {
    match typed.chars().find(|c| !is_public_assigned(*c) && !is_private(*c)) {
        Some(unknown) => Err(Unusable::Unknown(unknown)),
        None => {
            // In one piece again; no character grows more than elevenfold.
            let mut normal = Zeroizing::new(String::with_capacity(typed.len() * 11));
            normal.extend(typed.nfkc());
            Ok(normal)
        }
    }
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

/// None where there is no memory.
fn argon2id(passphrase: &[u8], salt: &[u8], cost: Cost) -> Option<Vec<u8>> {
    let params = Params::new(cost.memory(), cost.passes(), cost.lanes(), Some(32)).ok()?;
    let mut key = vec![0; 32];
    let derived =
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(passphrase, salt, &mut key);
    if derived.is_err() {
        key.zeroize();
    }
    derived.is_ok().then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The first two stand in the tests of the reference implementation, the last was made with it.
    #[test]
    fn keys_are_those_of_the_reference_implementation() {
        let salt: [u8; 16] = std::array::from_fn(|nth| nth as u8);
        for (salt, memory, passes, lanes, key) in [
            (&b"somesalt"[..], 65_536, 2, 1, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"),
            (b"diffsalt", 65_536, 2, 1, "bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c"),
            (&salt, 19_456, 2, 1, "39903a34cd393876436e671cd690dfe8ab9ce7b13459a7e04ec0e4f0694ddb0d"),
        ] {
            let derived = argon2id(b"password", salt, Cost::new(memory, passes, lanes).unwrap());
            assert_eq!(hex(&derived.unwrap()), key);
        }
    }

    #[test]
    fn a_request_comes_out_as_it_went_in() {
        let derivation = Derivation { cost: Cost::new(19_457, 2, 3).unwrap(), salt: [9; 16] };
        let passphrase = Passphrase::typed("春风 wind").ok().unwrap();
        let request = Request { passphrase: &passphrase, derivation: &derivation }.packed();
        assert_eq!(unpacked(&request), Some((derivation, "春风 wind")));
    }

    #[test]
    fn anything_else_is_refused() {
        let derivation = Derivation { cost: Cost::new(65_536, 10, 4).unwrap(), salt: [9; 16] };
        let passphrase = Passphrase::typed("x").ok().unwrap();
        let request = Request { passphrase: &passphrase, derivation: &derivation }.packed();
        for length in 0..28 {
            assert_eq!(derive(&request[..length]), Err(OTHER_VERSION.to_owned()), "{length} bytes");
        }
        for (at, byte) in [(3, 1), (0, 1), (4, 11), (7, 255), (8, 0), (8, 5), (28, 0xFF)] {
            let mut request = request.clone();
            request[at] = byte;
            assert_eq!(derive(&request), Err(OTHER_VERSION.to_owned()), "byte {at} is {byte}");
        }
    }

    #[test]
    fn one_passphrase_is_typed_in_many_ways() {
        for (typed, also) in [
            ("！１２", "!12"),
            ("Ｗｏｒｄ", "Word"),
            ("两\u{3000}字", "两 字"),
            ("Cafe\u{301}", "Café"),
            ("（甲），乙；丙：丁？", "(甲),乙;丙:丁?"),
            // A character of another code page that looks the same, as some fonts and converters leave it.
            ("\u{f9b4}", "領"),
            ("ﾜｰﾄﾞ", "ワード"),
        ] {
            assert_eq!(*normal(typed).unwrap(), *normal(also).unwrap(), "{typed} {also}");
        }
        for (typed, other) in
            [("Word", "word"), ("a。", "a."), ("“a”", "\"a\""), ("领", "領"), (" a", "a"), ("a  b", "a b"), ("0", "O")]
        {
            assert_ne!(*normal(typed).unwrap(), *normal(other).unwrap(), "{typed} {other}");
        }
    }

    #[test]
    fn what_later_tables_may_take_otherwise_is_refused() {
        for typed in ["春风\u{20000}\u{9fa5}\u{3400}", "\u{e000}\u{f8ff}\u{10fffd}", "👩‍🔧❤️"] {
            assert_eq!(*normal(typed).unwrap(), typed);
        }
        for unknown in ['\u{378}', '\u{ffff}', '\u{e0fff}'] {
            let typed = format!("春风{unknown}");
            assert_eq!(normal(&typed).err(), Some(Unusable::Unknown(unknown)));
            let passphrase = Passphrase::typed(&typed).ok().unwrap();
            let request = Request { passphrase: &passphrase, derivation: &Derivation::today([1; 16]) }.packed();
            assert_eq!(derive(&request), Err(words::unusable(Unusable::Unknown(unknown))));
        }
    }

    /// The longest that any character becomes, so that a passphrase being normalised is never moved.
    #[test]
    fn no_character_grows_more_than_elevenfold() {
        let most = ('\0'..=char::MAX).map(|c| c.nfkc().map(char::len_utf8).sum::<usize>().div_ceil(c.len_utf8())).max();
        assert_eq!(most, Some(11));
    }
}
