//! The SHA-256 (FIPS 180-4) of a file that is read piece by piece.

use sha2::{Digest, Sha256};

/// A digest under way.
#[derive(Clone, Default)]
pub struct Fingerprint(Sha256);

impl Fingerprint {
    /// Takes the next bytes in.
    pub fn take(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of everything taken in, in lower-case hexadecimal.
    pub fn hex(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The standard's own examples, however they are cut.
    #[test]
    fn known_texts_have_known_digests() {
        let long = "a".repeat(1_000_000);
        for (text, digest) in [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (&*long, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
        ] {
            for piece in [1, 63, 65, 4096] {
                let mut print = Fingerprint::default();
                text.as_bytes().chunks(piece).for_each(|bytes| print.take(bytes));
                assert_eq!(print.hex(), digest, "{piece}");
            }
        }
    }
}
