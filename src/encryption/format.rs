//! An encrypted draft as text. JSON, written in one way only, and read in no other:
//!
//! ```json
//! {"format":"shenbao/encrypted-draft","version":1,"kdf":{"name":"argon2id","memory":65536,"passes":3,"lanes":1,"salt":"…"},"cipher":"xchacha20-poly1305","nonce":"…","ciphertext":"…"}
//! ```
//!
//! Memory is in KiB, Argon2id is its version 0x13 with 32 bytes of output; salt (16 bytes), nonce (24 bytes) and ciphertext
//! with its tag are in base64 with padding (RFC 4648). Authenticated beside the text is the same object up to `cipher`,
//! followed by `draft` and `notice`, the two ids, written in the same way.
//!
//! Reading takes time and memory in proportion to the text, which is in memory already, and derives nothing.

use base64ct::{Base64, Encoding};

use super::{Cost, Derivation, Encrypted, Unopened, cipher};
use crate::json::{Json, from_text};

const FORMAT: &str = "shenbao/encrypted-draft";
/// How every encrypted draft begins, whichever version wrote it.
const BEGINNING: &str = "{\"format\":\"shenbao/encrypted-draft\"";
const VERSION: u64 = 1;
const KDF: &str = "argon2id";
const CIPHER: &str = "xchacha20-poly1305";

/// What stands before the nonce.
pub(super) fn header(derivation: &Derivation) -> [(&'static str, Json); 4] {
    let Derivation { cost, salt } = derivation;
    let kdf = [
        ("name", Json::text(KDF)),
        ("memory", Json::whole(cost.memory().into())),
        ("passes", Json::whole(cost.passes().into())),
        ("lanes", Json::whole(cost.lanes().into())),
        ("salt", Json::text(Base64::encode_string(salt))),
    ];
    [
        ("format", Json::text(FORMAT)),
        ("version", Json::whole(VERSION)),
        ("kdf", Json::object(kdf)),
        ("cipher", Json::text(CIPHER)),
    ]
}

/// Whether a stored text is an encrypted draft, be it one that opens or not.
pub fn is_encrypted(text: &str) -> bool {
    text.starts_with(BEGINNING)
}

impl Encrypted {
    /// Its text, on one line.
    pub fn to_text(&self) -> String {
        let nonce = ("nonce", Json::text(Base64::encode_string(&self.nonce)));
        let ciphertext = ("ciphertext", Json::text(Base64::encode_string(&self.ciphertext)));
        Json::object(header(&self.derivation).into_iter().chain([nonce, ciphertext])).to_text()
    }

    /// Reads a text, and only one that [`Encrypted::to_text`] writes.
    pub fn read(text: &str) -> Result<Self, Unopened> {
        let tree = from_text(text).ok_or(Unopened::NotEncrypted)?;
        if tree.get("format").and_then(Json::as_text) != Some(FORMAT) {
            return Err(Unopened::NotEncrypted);
        }
        match tree.get("version").and_then(Json::as_whole) {
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(Unopened::Newer),
            _ => return Err(Unopened::NotEncrypted),
        }
        let read =
            Self { derivation: derivation(&tree)?, nonce: bytes(&tree, "nonce")?, ciphertext: ciphertext(&tree)? };
        // Other keys, other names, another order, another way of writing the same: all one, it is not ours.
        if read.to_text() == text { Ok(read) } else { Err(Unopened::NotEncrypted) }
    }
}

fn derivation(tree: &Json) -> Result<Derivation, Unopened> {
    let kdf = tree.get("kdf").ok_or(Unopened::NotEncrypted)?;
    let number = |key: &str| match kdf.get(key) {
        // However large; a number that no program would write is out of bounds as well.
        Some(Json::Number(digits)) => digits.parse().map_err(|_| Unopened::Cost),
        _ => Err(Unopened::NotEncrypted),
    };
    let cost = Cost::new(number("memory")?, number("passes")?, number("lanes")?).ok_or(Unopened::Cost)?;
    Ok(Derivation { cost, salt: bytes(kdf, "salt")? })
}

fn ciphertext(tree: &Json) -> Result<Vec<u8>, Unopened> {
    let bytes = base64(tree, "ciphertext")?;
    if bytes.len() < cipher::TAG { Err(Unopened::NotEncrypted) } else { Ok(bytes) }
}

fn bytes<const N: usize>(tree: &Json, key: &str) -> Result<[u8; N], Unopened> {
    base64(tree, key)?.try_into().map_err(|_| Unopened::NotEncrypted)
}

fn base64(tree: &Json, key: &str) -> Result<Vec<u8>, Unopened> {
    let text = tree.get(key).and_then(Json::as_text).ok_or(Unopened::NotEncrypted)?;
    Base64::decode_vec(text).map_err(|_| Unopened::NotEncrypted)
}
