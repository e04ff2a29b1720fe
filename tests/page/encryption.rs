//! Encrypted drafts where they are used: compiled for the browser, ciphers and hashes take other paths than natively.

use shenbao::browser::random;
use shenbao::encryption::{Derivation, Encrypted, EncryptionKey, Identity, Nonce, Passphrase};
use shenbao::office::{bytes::Bytes, key::Asked, work};
use wasm_bindgen_test::wasm_bindgen_test;

fn derived(typed: &str, derivation: &Derivation) -> EncryptionKey {
    let passphrase = Passphrase::typed(typed).ok().unwrap();
    let Bytes(answer) = work(Asked::of(&passphrase, derivation)).unwrap();
    EncryptionKey::answered(derivation.clone(), answer).unwrap()
}

#[wasm_bindgen_test]
fn a_draft_of_2026_opens() {
    let encrypted = Encrypted::read(include_str!("../encryption/draft-2026.json").trim_end()).unwrap();
    let key = derived("工会 Café！１2", encrypted.derivation());
    let identity = Identity { draft: "golden", notice: "nanchang-2021" };
    assert!(encrypted.decrypt(&key, identity).unwrap().starts_with("2026年加密的草稿"));
}

#[wasm_bindgen_test]
fn a_draft_encrypted_with_the_browsers_random_bytes_opens_again() {
    let key = derived("春风又绿江南岸", &Derivation::today(random::bytes().unwrap()));
    let identity = Identity { draft: "d-1", notice: "nanchang-2021" };
    // Longer than the blocks that ciphers take at once.
    let text = "工作室概况。".repeat(1_000);
    let encrypted = Encrypted::of(&text, &key, Nonce::of(random::bytes().unwrap()), identity).to_text();
    assert_eq!(Encrypted::read(&encrypted).unwrap().decrypt(&key, identity), Ok(text));
}
