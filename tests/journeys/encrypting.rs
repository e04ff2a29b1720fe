//! Encrypted drafts in the built page: its worker derives the keys.

use super::support::Page;
use shenbao::encryption::{Encrypted, EncryptionKey, Identity, Passphrase};
use shenbao::office::key::Asked;

/// Held by plain tests as well (`tests/encryption`); here by the program that people run.
const GOLDEN: &str = include_str!("../encryption/draft-2026.json");

#[test]
fn the_built_worker_derives_the_key_of_a_draft_of_2026() {
    let encrypted = Encrypted::read(GOLDEN.trim_end()).unwrap();
    let passphrase = Passphrase::typed("工会 Café！１2").ok().unwrap();
    let page = Page::desktop();
    page.goto("");
    let (answer, _) = page.work(Asked::of(&passphrase, encrypted.derivation()));
    let key = EncryptionKey::answered(encrypted.derivation().clone(), answer).unwrap();
    let identity = Identity { draft: "golden", notice: "nanchang-2021" };
    assert!(encrypted.decrypt(&key, identity).unwrap().starts_with("2026年加密的草稿"));
}
