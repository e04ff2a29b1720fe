//! A draft's key, and how it comes from the passphrase. Not here: the derivation itself, which the worker does.

use zeroize::{Zeroize, Zeroizing};

use super::Cost;

/// How a key comes from a passphrase; it stands in the clear beside the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derivation {
    /// What it costs.
    pub cost: Cost,
    /// Random bytes, so that equal passphrases have different keys and nobody can guess ahead.
    pub salt: [u8; 16],
}

impl Derivation {
    /// The derivation of a new passphrase: today's cost, and fresh random bytes.
    pub fn today(salt: [u8; 16]) -> Self {
        Self { cost: Cost::TODAY, salt }
    }
}

/// A draft's key with the derivation it came from. It is overwritten when it is dropped, and cannot be printed or copied:
///
/// ```compile_fail
/// fn printed(_: impl std::fmt::Debug) {}
/// # fn key() -> shenbao::encryption::EncryptionKey { loop {} }
/// printed(key());
/// ```
pub struct EncryptionKey {
    bytes: Zeroizing<[u8; 32]>,
    derivation: Derivation,
}

impl EncryptionKey {
    /// The key that the worker answered for a derivation, where the answer is one; the answer is overwritten.
    pub fn answered(derivation: Derivation, mut answer: Vec<u8>) -> Option<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        let whole = answer.len() == bytes.len();
        bytes.iter_mut().zip(&answer).for_each(|(byte, answered)| *byte = *answered);
        answer.zeroize();
        whole.then_some(Self { bytes, derivation })
    }

    /// How it was derived.
    pub fn derivation(&self) -> &Derivation {
        &self.derivation
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }
}

/// The number that a text is encrypted with, never twice under one key: 24 fresh random bytes for every text. It cannot be
/// copied, and encrypting takes it away.
pub struct Nonce(pub(super) [u8; 24]);

impl Nonce {
    /// The nonce of fresh random bytes.
    pub fn of(random: [u8; 24]) -> Self {
        Self(random)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_another_length_is_no_key() {
        let derivation = Derivation::today([7; 16]);
        for length in [0, 16, 31, 33, 64] {
            assert!(EncryptionKey::answered(derivation.clone(), vec![1; length]).is_none(), "{length}");
        }
        let key = EncryptionKey::answered(derivation.clone(), (0..32).collect()).unwrap();
        assert_eq!((key.bytes().to_vec(), key.derivation()), ((0..32).collect(), &derivation));
    }
}
