//! The one small trait that drafts ask for, why it can fail, and a store in memory.
//! Not here: the browser's storage; it implements [`Store`] in `browser`.

use std::cell::RefCell;

use crate::answers::Map;

/// Texts under keys, shared with other tabs and with other pages of the same site.
pub trait Store {
    /// Every key, in any order, other pages' keys included.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
    /// The text under a key; none where there is none.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Puts a text under a key. `Ok` is a promise that callers verify by reading back.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;
    /// Removes a key; a key that is not there is no error.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// Takes a text that [`Self::set`] did not keep, so that work can go on; whether it was taken.
    fn hold(&self, key: &str, text: &str) -> bool {
        let _ = (key, text);
        false
    }

    /// Whether the text under a key outlasts the window, as far as this store's texts ever do. What does not is never a
    /// reason to remove another.
    fn outlasts(&self, key: &str) -> bool {
        let _ = key;
        true
    }

    /// Remembers that everything of a name was removed for good by a time; of all names where it is empty. A store that has
    /// forgotten its last minute would bring it back.
    fn bury(&self, name: &str, at: u64) {
        let _ = (name, at);
    }

    /// Empties what lies behind the store.
    fn clear_disk(&self) {}
}

/// Why a store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// The browser or its settings forbid storing.
    Blocked,
    /// There is no room left.
    Full,
    /// The store took a text and gives back something else.
    NotKept,
    /// Anything else, in the browser's own words; for the support desk, not for the page.
    Other(String),
}

impl StoreError {
    /// What an exception of the browser means, by its `name` and (where old engines have no name) its `code`.
    pub fn from_exception(name: &str, code: u16) -> Self {
        match (name, code) {
            // The standard, Firefox (1014 is its own code), WebKit of before 2013.
            ("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" | "QUOTA_EXCEEDED_ERR", _) | (_, 22 | 1014) => {
                Self::Full
            }
            ("SecurityError" | "NS_ERROR_DOM_SECURITY_ERR" | "SECURITY_ERR" | "NotAllowedError", _) | (_, 18) => {
                Self::Blocked
            }
            _ => Self::Other(name.to_owned()),
        }
    }
}

/// A store that lasts as long as the page: for tests, for blocked storage and for shared computers.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<Map<String>>,
}

impl Store for MemoryStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.borrow().keys().map(str::to_owned).collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().insert(key, text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_browsers_name_for_full_is_full() {
        for (name, code) in
            [("QuotaExceededError", 22), ("NS_ERROR_DOM_QUOTA_REACHED", 1014), ("QUOTA_EXCEEDED_ERR", 22), ("", 22)]
        {
            assert_eq!(StoreError::from_exception(name, code), StoreError::Full, "{name}");
        }
        assert_eq!(StoreError::from_exception("QuotaExceededError", 0), StoreError::Full);
        assert_eq!(StoreError::from_exception("SecurityError", 18), StoreError::Blocked);
        assert_eq!(StoreError::from_exception("TypeError", 0), StoreError::Other("TypeError".to_owned()));
    }
}
