//! XChaCha20-Poly1305 on bytes. Not here: what is authenticated beside them (`encrypted`).

use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};

/// How many bytes longer a ciphertext is: the tag stands behind it.
pub(super) const TAG: usize = 16;

/// Encrypts bytes and authenticates them together with `beside`.
pub(super) fn encrypt(key: &[u8; 32], nonce: &[u8; 24], beside: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(plain.len() + TAG);
    bytes.extend_from_slice(plain);
    #[expect(clippy::expect_used, reason = "only 256 GiB and more are refused, which no text here comes near")]
    XChaCha20Poly1305::new(key.into()).encrypt_in_place(nonce.into(), beside, &mut bytes).expect("less than 256 GiB");
    bytes
}

/// The bytes of a ciphertext; none where the key is another, or any of what was authenticated.
pub(super) fn decrypt(key: &[u8; 32], nonce: &[u8; 24], beside: &[u8], ciphertext: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = ciphertext.to_vec();
    XChaCha20Poly1305::new(key.into()).decrypt_in_place(nonce.into(), beside, &mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of draft-irtf-cfrg-xchacha-03, A.3.1.
    #[test]
    fn the_drafts_example_holds_both_ways() {
        let key = std::array::from_fn(|nth| 0x80 + nth as u8);
        let nonce = std::array::from_fn(|nth| 0x40 + nth as u8);
        let beside = b"\x50\x51\x52\x53\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7";
        let plain = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
                     sunscreen would be it.";
        let ciphertext = "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39\
                          ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9\
                          21f9664c97637da9768812f615c68b13b52e";
        let tag = "c0875924c1c7987947deafd8780acf49";
        let encrypted = encrypt(&key, &nonce, beside, plain.as_bytes());
        let written: String = encrypted.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(written, [ciphertext, tag].concat());
        assert_eq!(decrypt(&key, &nonce, beside, &encrypted).as_deref(), Some(plain.as_bytes()));
    }

    #[test]
    fn what_is_shorter_than_a_tag_is_refused() {
        for length in 0..=TAG {
            assert_eq!(decrypt(&[1; 32], &[2; 24], b"", &vec![0; length]), None);
        }
    }
}
