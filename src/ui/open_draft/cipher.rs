//! The passphrase side of an open draft: its key is in memory while it is open, and every save is encrypted with it. The
//! cipher's code comes in the second part of the program, so it is behind a trait.

use std::rc::Rc;

use crate::drafts::{DraftId, SaveError, StoreError};

use super::OpenDraft;

/// Encrypts and decrypts the texts of drafts with one key.
pub trait Cipher {
    /// The text, encrypted for the draft; none where the browser gives no random bytes.
    fn encrypt(&self, text: &str, draft: &DraftId, notice: &str) -> Option<String>;
    /// The text that was encrypted for the draft; none where it is another's, or damaged.
    fn decrypt(&self, text: &str, draft: &DraftId, notice: &str) -> Option<String>;
}

/// A cipher whose key is known. Cloning shares it.
#[derive(Clone)]
pub struct Unlocked(pub Rc<dyn Cipher>);

impl PartialEq for Unlocked {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl OpenDraft {
    /// Whether the draft has a passphrase.
    pub fn is_encrypted(&self) -> bool {
        self.0.cipher.borrow().is_some()
    }

    /// From now on saves are encrypted so, or not at all. It is saved twice, so that no generation of the other kind is
    /// needed any more, and once those are on the disk the others are removed. `done` is called with whether that was possible.
    pub fn set_cipher(&self, cipher: Option<Unlocked>, done: impl FnOnce(Result<(), SaveError>) + 'static) {
        *self.0.cipher.borrow_mut() = cipher;
        self.save_now();
        self.save_now();
        let this = self.clone();
        self.0.stores.commit(Box::new(move |written| {
            let written = if this.is_kept() { Ok(()) } else { written.map_err(SaveError::from) };
            done(written.and_then(|()| this.forget_older().map_err(SaveError::from)));
        }));
    }

    fn forget_older(&self) -> Result<(), StoreError> {
        self.0.drafts.keep_newest(&mut self.0.handle.borrow_mut())
    }

    /// The text as it is stored for a draft.
    pub(super) fn for_storing(&self, text: String, draft: &DraftId, notice: &str) -> Result<String, SaveError> {
        match &*self.0.cipher.borrow() {
            Some(Unlocked(cipher)) => cipher.encrypt(&text, draft, notice).ok_or(SaveError::Unencrypted),
            None => Ok(text),
        }
    }
}
