//! An encrypted draft: encrypting and decrypting. Not here: its text (`format`).

use super::cipher;
use super::format::header;
use super::{Derivation, EncryptionKey, Nonce};

/// An encrypted draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encrypted {
    /// How its key comes from the passphrase.
    pub(super) derivation: Derivation,
    pub(super) nonce: [u8; 24],
    /// With the tag behind it.
    pub(super) ciphertext: Vec<u8>,
}

/// Which draft a text belongs to. It is authenticated and not stored with the text: whoever decrypts says it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity<'a> {
    /// The draft's id.
    pub draft: &'a str,
    /// The notice's id.
    pub notice: &'a str,
}

/// Why an encrypted draft does not open. Whichever it is, the caller keeps the text and offers it for download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unopened {
    /// It is not an encrypted draft, or not as this program writes one.
    NotEncrypted,
    /// A newer program encrypted it.
    Newer,
    /// It asks for more memory or time than it may, or for less than this program takes.
    Cost,
    /// The passphrase is wrong, or something was changed, or it belongs to another draft; which of them nobody can tell.
    WrongOrChanged,
}

impl Encrypted {
    /// Encrypts a draft's text.
    pub fn of(text: &str, key: &EncryptionKey, nonce: Nonce, identity: Identity<'_>) -> Self {
        let (derivation, Nonce(nonce)) = (key.derivation().clone(), nonce);
        let beside = beside(&derivation, identity);
        let ciphertext = cipher::encrypt(key.bytes(), &nonce, beside.as_bytes(), text.as_bytes());
        Self { derivation, nonce, ciphertext }
    }

    /// The draft's text.
    pub fn decrypt(&self, key: &EncryptionKey, identity: Identity<'_>) -> Result<String, Unopened> {
        let beside = beside(&self.derivation, identity);
        let text = cipher::decrypt(key.bytes(), &self.nonce, beside.as_bytes(), &self.ciphertext);
        text.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(Unopened::WrongOrChanged)
    }

    /// How its key comes from the passphrase.
    pub fn derivation(&self) -> &Derivation {
        &self.derivation
    }
}

/// What is authenticated beside the text: the header without the nonce, which the cipher itself takes in, and the identity.
/// As JSON, so that no two identities give the same bytes.
fn beside(derivation: &Derivation, identity: Identity<'_>) -> String {
    use crate::json::Json;
    let identity = [("draft", Json::text(identity.draft)), ("notice", Json::text(identity.notice))];
    Json::object(header(derivation).into_iter().chain(identity)).to_text()
}
