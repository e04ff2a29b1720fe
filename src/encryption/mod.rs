//! A passphrase for a draft: what is kept on a shared computer can be read only by whoever knows the passphrase. Autosave
//! goes on, for a key is derived once, when the draft is unlocked, and every save encrypts anew under it.
//!
//! - **Key**: Argon2id (RFC 9106) of the passphrase and 16 random bytes of salt. It takes most of a second, so the worker
//!   does it ([`office::key`](crate::office::key)); no code of the page links Argon2. What it costs stands in [`Cost`].
//! - **Text**: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) in [`Encrypted`], a small JSON text with its own format and
//!   version. Its nonce has 24 bytes, so random ones may be used under one key for as long as a draft lives: after 2⁶⁴
//!   saves the odds that any two were equal are about one in 2⁶⁵. The 12 bytes of AES-GCM would allow 2³² saves.
//! - **Nothing can be swapped**: the header and the [`Identity`] of the draft are authenticated with the text, so that a text
//!   opens only as the draft it was written for, and with the salt and the cost it was written with. A draft that is
//!   renamed keeps its identity; a copy has one of its own and is encrypted anew.
//! - **No randomness is read here**: salt and nonces come in as arguments. The page has them from `crypto.getRandomValues`,
//!   which is there on plain http as well (`crypto.subtle` is not).
//!
//! What others have looked at: NCC Group reviewed RustCrypto's `chacha20poly1305` and `aes-gcm` in 2020 for MobileCoin and
//! found nothing significant (the report is linked from the crate's page). As far as the crates' pages tell, releases since
//! then, ours among them, were not reviewed again, and `argon2`, from the same people, never was. Tests hold both to
//! published vectors, natively and in the browser.
//!
//! What it does not do: it hides neither how long a text is nor what stands beside it (the draft's id, its notice, whatever
//! the store lists). It does not help against somebody who sits at the open draft, reads along on the computer or swaps the
//! page's program. Who can write to the store can put an older save back; it opens, for it is genuine. Keys and passphrases
//! are overwritten when they are dropped, as far as a program in a browser can: the worker ends with its answer and its
//! memory goes with it, but what JavaScript held on the way, the field of the passphrase first of all, goes when the browser
//! clears it. A forgotten passphrase cannot be recovered by anybody, which [`words::FORGOTTEN`] says before.
//!
//! Not here: deriving the key (`office`), random bytes (`browser`), keeping texts (`drafts`), screens (`ui`).

mod cipher;
mod cost;
mod encrypted;
mod format;
mod key;
mod passphrase;
mod strength;
pub mod words;

pub use cost::Cost;
pub use encrypted::{Encrypted, Identity, Unopened};
pub use format::is_encrypted;
pub use key::{Derivation, EncryptionKey, Nonce};
pub use passphrase::{Passphrase, Unusable};
pub use strength::{Advice, advice};
