//! Whatever is changed in an encrypted draft, it does not open, and says what kind of thing is wrong.

use proptest::prelude::*;
use shenbao::encryption::{Encrypted, Unopened};

use super::{IDENTITY, encrypted, key};

/// What comes of a text that somebody had in hands.
fn opened(bytes: &[u8]) -> Result<String, Unopened> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unopened::NotEncrypted)?;
    Encrypted::read(text)?.decrypt(&key([1; 32]), IDENTITY)
}

fn text() -> String {
    encrypted("工作室概况：成立于2019年。").to_text()
}

/// The text with its first `from` replaced.
fn with(from: &str, to: &str) -> String {
    let text = text();
    assert!(text.contains(from), "no {from} in {text}");
    text.replacen(from, to, 1)
}

#[test]
fn every_flipped_bit_is_refused() {
    let text = text();
    assert_eq!(opened(text.as_bytes()).as_deref(), Ok("工作室概况：成立于2019年。"));
    let mut kinds = std::collections::BTreeMap::new();
    for bit in 0..text.len() * 8 {
        let mut bytes = text.clone().into_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let refused = opened(&bytes).expect_err(&format!("bit {bit} makes no difference"));
        *kinds.entry(format!("{refused:?}")).or_insert(0) += 1;
    }
    // Each kind is met: bits of the ciphertext, of the version, of the cost, of everything else.
    assert_eq!(kinds.into_keys().collect::<Vec<_>>(), ["Cost", "Newer", "NotEncrypted", "WrongOrChanged"]);
}

#[test]
fn every_truncation_is_refused() {
    let text = text();
    for length in 0..text.len() {
        assert_eq!(opened(&text.as_bytes()[..length]), Err(Unopened::NotEncrypted), "{length} bytes");
    }
}

#[test]
fn another_way_of_writing_the_same_is_refused() {
    let [text, spaced] = [text(), with(",\"kdf\"", ", \"kdf\"")];
    let reordered = with(
        "{\"format\":\"shenbao/encrypted-draft\",\"version\":1,",
        "{\"version\":1,\"format\":\"shenbao/encrypted-draft\",",
    );
    let more = with("\"nonce\"", "\"more\":1,\"nonce\"");
    let twice = with("\"version\":1", "\"version\":1,\"version\":1");
    let escaped = with("argon2id", "argon2\\u0069d");
    let pointed = with("\"passes\":2", "\"passes\":2.0");
    let cases = [spaced, reordered, more, twice, escaped, pointed, format!("\u{feff}{text}"), text + "\n"];
    for case in cases {
        assert_eq!(opened(case.as_bytes()), Err(Unopened::NotEncrypted), "{case}");
    }
}

#[test]
fn a_header_that_was_never_written_does_not_open() {
    for (from, to) in [("19456", "19457"), ("\"passes\":2", "\"passes\":3"), ("\"lanes\":1", "\"lanes\":2")] {
        assert_eq!(opened(with(from, to).as_bytes()), Err(Unopened::WrongOrChanged), "{to}");
    }
}

#[test]
fn a_cost_out_of_bounds_is_refused_before_anything_is_derived() {
    for (from, to) in [
        ("\"memory\":19456", "\"memory\":4194304"),
        ("\"memory\":19456", "\"memory\":8"),
        ("\"memory\":19456", "\"memory\":4294967296"),
        ("\"memory\":19456", "\"memory\":-1"),
        ("\"passes\":2", "\"passes\":4294967295"),
        ("\"passes\":2", "\"passes\":99999999999999999999999"),
        ("\"passes\":2", "\"passes\":0"),
        ("\"passes\":2", "\"passes\":2.5"),
        ("\"lanes\":1", "\"lanes\":16777215"),
    ] {
        assert_eq!(Encrypted::read(&with(from, to)), Err(Unopened::Cost), "{to}");
    }
    assert_eq!(Encrypted::read(&with("\"lanes\":1", "\"lanes\":\"1\"")), Err(Unopened::NotEncrypted));
}

#[test]
fn a_newer_text_is_recognised_whatever_else_is_in_it() {
    for text in [
        with("\"version\":1", "\"version\":2"),
        r#"{"version":7,"format":"shenbao/encrypted-draft","anything":[]}"#.to_owned(),
        r#"{"format":"shenbao/encrypted-draft","version":2}"#.to_owned(),
    ] {
        assert_eq!(Encrypted::read(&text), Err(Unopened::Newer), "{text}");
    }
}

#[test]
fn anything_else_is_no_encrypted_draft() {
    let base64 =
        |length: usize| "A".repeat(length.div_ceil(3) * 4 - (3 - length % 3) % 3) + &"=".repeat((3 - length % 3) % 3);
    let salt = with("BQUFBQUFBQUFBQUFBQUFBQ==", &base64(15));
    let nonce = with("AgICAgICAgICAgICAgICAgICAgICAgIC", &base64(25));
    let whole = text();
    let (head, _) = whole.split_once("\"ciphertext\":").unwrap();
    let no_tag = format!("{head}\"ciphertext\":\"{}\"}}", base64(15));
    let others = [
        "",
        "null",
        "1",
        "[]",
        "{}",
        "\"shenbao/encrypted-draft\"",
        r#"{"format":"shenbao/submission","version":1}"#,
        r#"{"format":"shenbao/encrypted-draft"}"#,
        r#"{"format":"shenbao/encrypted-draft","version":0}"#,
        r#"{"format":"shenbao/encrypted-draft","version":-2}"#,
        r#"{"format":"shenbao/encrypted-draft","version":"2"}"#,
        r#"{"format":"shenbao/encrypted-draft","version":1}"#,
        r#"{"format":"shenbao/encrypted-draft","version":1,"kdf":[]}"#,
    ];
    let changed = [
        salt,
        nonce,
        no_tag,
        with("argon2id", "argon2i"),
        with("xchacha20-poly1305", "aes-256-gcm"),
        with("BQUF", "*QUF"),
        with("BQ==", "BR=="),
    ];
    for text in others.into_iter().chain(changed.iter().map(String::as_str)) {
        assert_eq!(Encrypted::read(text), Err(Unopened::NotEncrypted), "{text}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(Encrypted::read(&deep), Err(Unopened::NotEncrypted));
}

proptest! {
    #[test]
    fn no_text_stops_the_reader(text in "\\PC*", at in 0_usize..500, put in "\\PC{0,8}") {
        prop_assert!(Encrypted::read(&text).is_err());
        let mut changed = self::text();
        let at = at % changed.len();
        changed.replace_range(at..=at, &put);
        prop_assert!(changed == self::text() || opened(changed.as_bytes()).is_err());
    }
}
