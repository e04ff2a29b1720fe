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
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_public_assigned;
use zeroize::{Zeroize, Zeroizing};

use super::OTHER_VERSION;
use super::bytes::{self, Bytes};
use crate::encryption::{Cost, Derivation, Passphrase, Unusable, words};

/// A passphrase whose key is wanted. Wherever it lies as text in this program it is overwritten when it is dropped; in the
/// browser's memory it is bytes that are handed to the worker, which ends with its answer.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    memory: u32,
    passes: u32,
    lanes: u32,
    #[serde(with = "bytes")]
    salt: Vec<u8>,
    #[serde(with = "bytes")]
    passphrase: Zeroizing<Vec<u8>>,
}

impl Asked {
    /// The key that comes from what was typed in this way.
    pub fn of(passphrase: &Passphrase, derivation: &Derivation) -> Self {
        let Derivation { cost, salt } = derivation;
        let passphrase = Zeroizing::new(passphrase.text().as_bytes().to_vec());
        let (memory, passes, lanes) = (cost.memory(), cost.passes(), cost.lanes());
        Self { memory, passes, lanes, salt: salt.to_vec(), passphrase }
    }

    /// The way and what was typed; none where no key comes from it.
    fn read(&self) -> Option<(Derivation, &str)> {
        let cost = Cost::new(self.memory, self.passes, self.lanes)?;
        let salt = self.salt.as_slice().try_into().ok()?;
        Some((Derivation { cost, salt }, std::str::from_utf8(&self.passphrase).ok()?))
    }
}

/// The 32 bytes of the key.
pub(super) fn derive(asked: Asked) -> Result<Bytes, String> {
    let (derivation, typed) = asked.read().ok_or(OTHER_VERSION)?;
    let passphrase = normal(typed).map_err(words::unusable)?;
    argon2id(passphrase.as_bytes(), &derivation.salt, derivation.cost).map(Bytes).ok_or_else(|| NO_MEMORY.to_owned())
}

/// Said where the worker cannot have the memory.
const NO_MEMORY: &str = "内存不够，没能算出口令对应的密钥。请关闭一些网页和程序后再试。";

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
        let sent = serde_json::to_value(Asked::of(&passphrase, &derivation)).unwrap();
        let asked: Asked = serde_json::from_value(sent).unwrap();
        assert_eq!(asked.read(), Some((derivation, "春风 wind")));
    }

    #[test]
    fn anything_else_is_refused() {
        let asked = |change: fn(&mut Asked)| {
            let derivation = Derivation { cost: Cost::new(65_536, 10, 4).unwrap(), salt: [9; 16] };
            let mut asked = Asked::of(&Passphrase::typed("x").ok().unwrap(), &derivation);
            change(&mut asked);
            derive(asked)
        };
        let changes: [fn(&mut Asked); 9] = [
            |asked| asked.memory |= 1 << 24,
            |asked| asked.memory = 0,
            |asked| asked.passes = 11,
            |asked| asked.passes = u32::MAX,
            |asked| asked.lanes = 0,
            |asked| asked.lanes = 5,
            |asked| asked.salt.truncate(15),
            |asked| asked.salt.push(9),
            |asked| asked.passphrase.push(0xFF),
        ];
        for (nth, change) in changes.into_iter().enumerate() {
            assert_eq!(asked(change), Err(OTHER_VERSION.to_owned()), "change {nth}");
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
            let asked = Asked::of(&passphrase, &Derivation::today([1; 16]));
            assert_eq!(derive(asked), Err(words::unusable(Unusable::Unknown(unknown))));
        }
    }

    /// The longest that any character becomes, so that a passphrase being normalised is never moved.
    #[test]
    fn no_character_grows_more_than_elevenfold() {
        let most = ('\0'..=char::MAX).map(|c| c.nfkc().map(char::len_utf8).sum::<usize>().div_ceil(c.len_utf8())).max();
        assert_eq!(most, Some(11));
    }
}
