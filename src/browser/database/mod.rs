//! IndexedDB as a [`Disk`]: one store of texts under keys, strict durability. web-sys alone; the crates that wrap IndexedDB
//! pass no durability, or weigh more than the four calls that are needed (measured in 2026).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{IdbDatabase, IdbFactory, IdbRequest, IdbTransaction};

use crate::drafts::{Disk, OnDone, StoreChange, StoreError};

use super::storage::reason;

/// Carries the program's name: under `file://` every local page sees one set of databases.
const NAME: &str = "shenbao";
/// The form of the database. A newer page may have another; then this one does without.
const VERSION: u32 = 1;
pub(super) const TEXTS: &str = "texts";
/// How long a call may take, in milliseconds; browsers are known that never answer.
const PATIENCE: u32 = 10_000;

#[wasm_bindgen]
extern "C" {
    // web-sys has the third argument only among its unstable interfaces.
    #[derive(Clone)]
    #[wasm_bindgen(extends = IdbDatabase)]
    type Database;
    #[wasm_bindgen(method, catch)]
    fn transaction(this: &Database, stores: &str, mode: &str, options: &Object) -> Result<IdbTransaction, JsValue>;
}

/// The browser's database, where there is one; `lost` is called when another page or the person has removed it.
pub fn open(lost: impl Fn() + 'static) -> Option<Rc<dyn Disk>> {
    Some(Rc::new(Rc::new(Indexed::of(NAME, factory()?, lost))))
}

/// The browser's databases. Asking for them may itself be refused.
pub(super) fn factory() -> Option<IdbFactory> {
    Reflect::get(&js_sys::global(), &"indexedDB".into()).ok()?.dyn_into().ok()
}

/// One database of texts.
pub(super) struct Indexed {
    name: &'static str,
    factory: IdbFactory,
    open: RefCell<Option<Database>>,
    lost: Box<dyn Fn()>,
}

impl Disk for Rc<Indexed> {
    fn all(&self, done: OnDone<Vec<(String, String)>>) {
        let this = self.clone();
        answer(async move { this.read().await }, done);
    }

    fn write(&self, changes: Vec<StoreChange>, done: OnDone<()>) {
        let this = self.clone();
        answer(async move { this.make(&changes).await }, done);
    }
}

impl Indexed {
    pub(super) fn of(name: &'static str, factory: IdbFactory, lost: impl Fn() + 'static) -> Self {
        Self { name, factory, open: RefCell::default(), lost: Box::new(lost) }
    }

    async fn read(self: Rc<Self>) -> Result<Vec<(String, String)>, JsValue> {
        let transaction = self.begin("readonly").await?;
        let store = transaction.object_store(TEXTS)?;
        let (keys, texts) = (store.get_all_keys()?, store.get_all()?);
        complete(&transaction).await?;
        let [keys, texts] = [keys.result()?, texts.result()?].map(|found| found.unchecked_into::<Array>());
        let pairs = keys.iter().zip(texts.iter());
        Ok(pairs.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?))).collect())
    }

    async fn make(self: Rc<Self>, changes: &[StoreChange]) -> Result<(), JsValue> {
        let transaction = self.begin("readwrite").await?;
        let store = transaction.object_store(TEXTS)?;
        for change in changes {
            match change {
                StoreChange::Put { key, text } => store.put_with_key(&text.into(), &key.into())?,
                StoreChange::Remove { key } => store.delete(&key.into())?,
                StoreChange::Clear => store.clear()?,
            };
        }
        complete(&transaction).await
    }

    /// A transaction; one on a connection that the browser has closed meanwhile is begun on another.
    pub(super) async fn begin(self: &Rc<Self>, mode: &str) -> Result<IdbTransaction, JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let known = self.open.borrow().clone();
        if let Some(begun) = known.and_then(|database| database.transaction(TEXTS, mode, &options).ok()) {
            return Ok(begun);
        }
        let database = self.connect().await?;
        let begun = database.transaction(TEXTS, mode, &options);
        *self.open.borrow_mut() = Some(database);
        begun
    }

    async fn connect(self: &Rc<Self>) -> Result<Database, JsValue> {
        let request = self.factory.open_with_u32(self.name, VERSION)?;
        let asked = request.clone();
        let grow = Closure::once_into_js(move || -> Result<(), JsValue> {
            let database: IdbDatabase = asked.result()?.unchecked_into();
            database.create_object_store(TEXTS).map(drop)
        });
        request.set_onupgradeneeded(Some(grow.unchecked_ref()));
        let database: Database = result(&request).await?.unchecked_into();
        let (closing, closed) = (Rc::downgrade(self), Rc::downgrade(self));
        // Somebody removes it or makes a newer one of it, and waits for this connection to be closed.
        let make_way = move || {
            if let Some(this) = closing.upgrade() {
                this.forget(true);
            }
        };
        database.set_onversionchange(Some(Closure::<dyn Fn()>::new(make_way).into_js_value().unchecked_ref()));
        let gone = move || {
            if let Some(this) = closed.upgrade() {
                this.forget(false);
            }
        };
        database.set_onclose(Some(Closure::<dyn Fn()>::new(gone).into_js_value().unchecked_ref()));
        Ok(database)
    }

    fn forget(&self, close: bool) {
        if let Some(database) = self.open.borrow_mut().take().filter(|_| close) {
            database.close();
        }
        (self.lost)();
    }
}

impl Drop for Indexed {
    /// A connection that nobody uses would keep the database from being removed.
    fn drop(&mut self) {
        if let Some(database) = self.open.take() {
            database.close();
        }
    }
}

/// Runs a call and passes on its result once, or that there was none in time.
pub(super) fn answer<T: 'static>(call: impl Future<Output = Result<T, JsValue>> + 'static, done: OnDone<T>) {
    let done = Rc::new(Cell::new(Some(done)));
    let late = done.clone();
    let patience = Timeout::new(PATIENCE, move || {
        if let Some(done) = late.take() {
            done(Err(StoreError::Other("no answer".to_owned())));
        }
    });
    spawn_local(async move {
        let result = call.await.map_err(|error| reason(&error));
        drop(patience);
        if let Some(done) = done.take() {
            done(result);
        }
    });
}

/// The result of a request.
pub(super) async fn result(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |yes: Function, no: Function| {
        request.set_onsuccess(Some(&yes));
        request.set_onerror(Some(&no));
    });
    settled(promise, || request.error().ok().flatten().into()).await?;
    request.result()
}

/// On the disk, as far as the durability promises.
pub(super) async fn complete(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let promise = Promise::new(&mut |yes: Function, no: Function| {
        transaction.set_oncomplete(Some(&yes));
        transaction.set_onabort(Some(&no));
    });
    settled(promise, || transaction.error().into()).await
}

/// Waits for a promise that fails with an event, which says less than what the request or transaction has as its error.
async fn settled(promise: Promise, error: impl Fn() -> JsValue) -> Result<(), JsValue> {
    JsFuture::from(promise).await.map(drop).map_err(|_| error())
}
