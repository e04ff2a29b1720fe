//! SHA-256 as names of files and as the hashes of a policy.

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

/// Sixteen letters for the names of files, which so never meet files of another build, whatever a cache keeps.
pub fn stem(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    parts.iter().for_each(|part| hash.update(part));
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A script or style as the page's policy names it.
pub fn source(text: &str) -> String {
    format!("'sha256-{}'", Base64::encode_string(&Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_count_as_one_text() {
        assert_eq!(stem(&[b"ab", b"c"]), "ba7816bf8f01cfea");
        assert_eq!(source("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
    }
}
