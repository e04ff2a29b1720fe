//! The second store that drafts ask for: slower than [`super::Store`], but what it says it has written is on the disk.
//! Not here: the browser's database; it implements [`Disk`] in `browser`.

use super::StoreError;

/// Called once with the result.
pub type OnDone<T> = Box<dyn FnOnce(Result<T, StoreError>)>;

/// Texts under keys; all of them are this program's.
pub trait Disk {
    /// Every key with its text, in any order.
    fn all(&self, done: OnDone<Vec<(String, String)>>);
    /// Makes all of these changes, in their order, or none of them. Done means that they are on the disk: a browser or a
    /// computer that stops afterwards has them.
    fn write(&self, changes: Vec<StoreChange>, done: OnDone<()>);
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreChange {
    /// A text stands under a key.
    Put {
        /// The key.
        key: String,
        /// The text.
        text: String,
    },
    /// Nothing stands under a key any more.
    Remove {
        /// The key.
        key: String,
    },
    /// Nothing stands under any key any more.
    Clear,
}

impl StoreChange {
    /// The key it is about; none for all.
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Put { key, .. } | Self::Remove { key } => Some(key),
            Self::Clear => None,
        }
    }
}
