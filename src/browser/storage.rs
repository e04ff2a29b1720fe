//! The browser's storage as a [`Store`]. Our own port: gloo-storage panics where storage is blocked.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Storage;

use crate::drafts::{Mirrored, Store, StoreError, TabId, WeakMirrored};

use super::{clock, database};

/// The stores of this browser: localStorage in front, the database behind, as far as they are there.
pub fn open() -> Mirrored {
    let front = LocalStore::open().ok().map(|storage| -> Rc<dyn Store> { Rc::new(storage) });
    let lost = Rc::new(OnceCell::<WeakMirrored>::new());
    let emptied = lost.clone();
    let disk = database::open(move || {
        if let Some(stores) = emptied.get().and_then(WeakMirrored::upgrade) {
            // Whoever removed the database did not mean what is being written here.
            stores.load(clock::millis(), Box::new(drop));
        }
    });
    let stores = Mirrored::new(front, disk);
    // Set once, for it was made here.
    let _ = lost.set(stores.downgrade());
    commit_soon(&stores);
    stores
}

/// Writes to the disk what changed as soon as whoever changes something is done.
fn commit_soon(stores: &Mirrored) {
    let (weak, due) = (stores.downgrade(), Rc::new(Cell::new(false)));
    stores.on_change(move || {
        if due.replace(true) {
            return;
        }
        let (weak, due) = (weak.clone(), due.clone());
        spawn_local(async move {
            due.set(false);
            if let Some(stores) = weak.upgrade() {
                // What the disk does not take is written again later.
                stores.commit(Box::new(drop));
            }
        });
    });
}

/// localStorage as a [`Store`].
pub struct LocalStore(Storage);

impl LocalStore {
    /// The window's, where it is there and can be read. Asking for it may itself be refused.
    pub fn open() -> Result<Self, StoreError> {
        let window = web_sys::window().ok_or(StoreError::Blocked)?;
        let storage = window.local_storage().map_err(|error| reason(&error))?.ok_or(StoreError::Blocked)?;
        storage.length().map_err(|error| reason(&error))?;
        Ok(Self(storage))
    }
}

impl Store for LocalStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let count = self.0.length().map_err(|error| reason(&error))?;
        let keys: Result<Vec<Option<String>>, JsValue> = (0..count).map(|index| self.0.key(index)).collect();
        Ok(keys.map_err(|error| reason(&error))?.into_iter().flatten().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get_item(key).map_err(|error| reason(&error))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.set_item(key, text).map_err(|error| reason(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove_item(key).map_err(|error| reason(&error))
    }
}

/// What an exception says. Old engines name it by code alone.
pub(super) fn reason(error: &JsValue) -> StoreError {
    let field = |name: &str| js_sys::Reflect::get(error, &JsValue::from_str(name)).ok();
    let name = field("name").and_then(|name| name.as_string()).unwrap_or_default();
    let code = field("code").and_then(|code| code.as_f64()).unwrap_or_default();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "exception codes are small whole numbers"
    )]
    StoreError::from_exception(&name, code as u16)
}

/// A name for this page load, new even in a duplicated tab.
pub fn tab() -> TabId {
    let random = || (js_sys::Math::random() * 4_294_967_296.0) as u32;
    let name = format!("{:08x}{:08x}", random(), random());
    TabId::parse(&name).unwrap_or_else(unreachable_tab)
}

/// Hexadecimal digits always make a name; this only spares a panic path.
fn unreachable_tab() -> TabId {
    #[expect(clippy::expect_used, reason = "a constant that a test reads")]
    TabId::parse("0").expect("a name")
}
