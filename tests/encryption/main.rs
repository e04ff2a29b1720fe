//! Encrypted drafts: what was encrypted opens again with its passphrase and as its draft, today's texts in later programs
//! too, and nothing else opens.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod changed;
mod golden;

use proptest::prelude::*;
use shenbao::encryption::{Cost, Derivation, Encrypted, EncryptionKey, Identity, Nonce, Passphrase, Unopened};
use shenbao::office::{bytes::Bytes, key::Asked, work};

const IDENTITY: Identity<'_> = Identity { draft: "d-1", notice: "nanchang-2021" };

/// The key of a passphrase, as the page has it from the worker.
fn derived(typed: &str, derivation: &Derivation) -> Result<EncryptionKey, String> {
    let passphrase = Passphrase::typed(typed).ok().unwrap();
    let Bytes(answer) = work(Asked::of(&passphrase, derivation))?;
    Ok(EncryptionKey::answered(derivation.clone(), answer).unwrap())
}

/// A key of any bytes, which spares the derivation where it does not matter.
fn key(bytes: [u8; 32]) -> EncryptionKey {
    let derivation = Derivation { cost: Cost::new(19_456, 2, 1).unwrap(), salt: [5; 16] };
    EncryptionKey::answered(derivation, bytes.to_vec()).unwrap()
}

fn encrypted(text: &str) -> Encrypted {
    Encrypted::of(text, &key([1; 32]), Nonce::of([2; 24]), IDENTITY)
}

#[test]
fn another_passphrase_does_not_open() {
    let derivation = Derivation { cost: Cost::new(19_456, 1, 1).unwrap(), salt: [5; 16] };
    let own = derived("春风又绿江南岸", &derivation).ok().unwrap();
    let encrypted = Encrypted::of("内容", &own, Nonce::of([2; 24]), IDENTITY);
    let again = derived("春风又绿江南岸", &derivation).ok().unwrap();
    assert_eq!(encrypted.decrypt(&again, IDENTITY).as_deref(), Ok("内容"));
    for wrong in ["春风又绿江南岸 ", "春风又绿江南", "a"] {
        let wrong = derived(wrong, &derivation).ok().unwrap();
        assert_eq!(encrypted.decrypt(&wrong, IDENTITY), Err(Unopened::WrongOrChanged));
    }
    let other_salt = Derivation { salt: [6; 16], ..derivation };
    let salted = derived("春风又绿江南岸", &other_salt).ok().unwrap();
    assert_eq!(encrypted.decrypt(&salted, IDENTITY), Err(Unopened::WrongOrChanged));
}

#[test]
fn another_drafts_text_does_not_open() {
    let encrypted = encrypted("内容");
    for (draft, notice) in
        [("d-2", "nanchang-2021"), ("d-1", "xiamen-2012"), ("nanchang-2021", "d-1"), ("d-1nanchang", "-2021"), ("", "")]
    {
        let other = Identity { draft, notice };
        assert_eq!(encrypted.decrypt(&key([1; 32]), other), Err(Unopened::WrongOrChanged), "{other:?}");
    }
    let quoting = Identity { draft: "a\",\"notice\":\"b", notice: "c" };
    let posing = Identity { draft: "a", notice: "b\",\"notice\":\"c" };
    let quoted = Encrypted::of("内容", &key([1; 32]), Nonce::of([2; 24]), quoting);
    assert_eq!(quoted.decrypt(&key([1; 32]), posing), Err(Unopened::WrongOrChanged));
}

#[test]
fn two_saves_of_one_text_share_nothing() {
    let one = Encrypted::of("内容", &key([1; 32]), Nonce::of([2; 24]), IDENTITY).to_text();
    let next = Encrypted::of("内容", &key([1; 32]), Nonce::of([3; 24]), IDENTITY).to_text();
    let ciphertext = |text: &str| text.split("\"ciphertext\":").nth(1).unwrap().to_owned();
    assert_ne!(ciphertext(&one), ciphertext(&next));
}

proptest! {
    #[test]
    fn what_is_encrypted_opens_again(
        text in "(?s).{0,300}",
        bytes: [u8; 32],
        salt: [u8; 16],
        nonce: [u8; 24],
        draft in "(?s).{0,20}",
        notice in "(?s).{0,20}",
        (memory, passes, lanes) in (19_456_u32..=65_536, 1_u32..=10, 1_u32..=4),
    ) {
        let derivation = Derivation { cost: Cost::new(memory, passes, lanes).unwrap(), salt };
        let key = EncryptionKey::answered(derivation.clone(), bytes.to_vec()).unwrap();
        let identity = Identity { draft: &draft, notice: &notice };
        let encrypted = Encrypted::of(&text, &key, Nonce::of(nonce), identity);
        let read = Encrypted::read(&encrypted.to_text());
        prop_assert_eq!(read.as_ref(), Ok(&encrypted));
        prop_assert_eq!(encrypted.derivation(), &derivation);
        prop_assert_eq!(encrypted.decrypt(&key, identity), Ok(text));
    }
}
