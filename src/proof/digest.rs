//! The digest of what an application says, whose beginning stands on its slip, and that of a file.

use crate::files::Fingerprint;

use super::code::Code;

/// A SHA-256 (FIPS 180-4), in lower-case hexadecimal, 64 digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest(String);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut digest = Fingerprint::default();
        digest.take(bytes);
        Self(digest.hex())
    }

    /// The one of so many digits; none where they are no digest.
    pub fn written(digits: &str) -> Option<Self> {
        let whole = digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        whole.then(|| Self(digits.to_ascii_lowercase()))
    }

    /// Its digits.
    pub fn hex(&self) -> &str {
        &self.0
    }

    /// The code a person types instead.
    pub fn code(&self) -> Code {
        Code::of(&self.0)
    }
}
