//! The cipher of a draft that was unlocked.

use crate::browser::random;
use crate::drafts::DraftId;
use crate::encryption::{Encrypted, EncryptionKey, Identity, Nonce};
use crate::ui::open_draft::Cipher;

/// A key at work.
pub struct Keyed(pub EncryptionKey);

impl Cipher for Keyed {
    fn encrypt(&self, text: &str, draft: &DraftId, notice: &str) -> Option<String> {
        let nonce = Nonce::of(random::bytes()?);
        Some(Encrypted::of(text, &self.0, nonce, identity(draft, notice)).to_text())
    }

    fn decrypt(&self, text: &str, draft: &DraftId, notice: &str) -> Option<String> {
        Encrypted::read(text).ok()?.decrypt(&self.0, identity(draft, notice)).ok()
    }
}

fn identity<'a>(draft: &'a DraftId, notice: &'a str) -> Identity<'a> {
    Identity { draft: draft.as_str(), notice }
}
