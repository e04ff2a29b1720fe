//! A connection to one of the program's databases: opened when it is first needed, given up when somebody wants to remove the
//! database, and opened anew after that. web-sys alone; the crates that wrap IndexedDB pass no durability, or weigh more than the
//! few calls that are needed (measured in 2026).
//! Not here: what is kept in which database.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{IdbDatabase, IdbFactory, IdbRequest, IdbTransaction};

use crate::browser::storage::reason;
use crate::drafts::{OnDone, StoreError};

/// How long a call may take, in milliseconds; browsers are known that never answer.
const PATIENCE: u32 = 10_000;

#[wasm_bindgen]
extern "C" {
    // web-sys has the third argument only among its unstable interfaces, and the options of a store as a type of their own.
    #[derive(Clone)]
    #[wasm_bindgen(extends = IdbDatabase)]
    type Database;
    #[wasm_bindgen(method, catch)]
    fn transaction(this: &Database, stores: &JsValue, mode: &str, options: &Object) -> Result<IdbTransaction, JsValue>;
    #[wasm_bindgen(method, catch, js_name = createObjectStore)]
    fn create_store(this: &Database, name: &str, options: &Object) -> Result<JsValue, JsValue>;
}

/// The form of a database.
pub(in crate::browser) struct DatabaseForm {
    /// Carries the program's name: under `file://` every local page sees one set of databases.
    pub name: &'static str,
    /// The version of the form. A newer page may have another; then this one does without.
    pub version: u32,
    /// The stores whose entries stand under keys of their own.
    pub keyed: &'static [&'static str],
    /// The stores whose entries get keys that count up.
    pub counted: &'static [&'static str],
}

/// One database.
pub(in crate::browser) struct Connection {
    form: &'static DatabaseForm,
    factory: IdbFactory,
    open: RefCell<Option<Database>>,
    blocked: Cell<bool>,
    lost: Box<dyn Fn()>,
}

/// The browser's databases. Asking for them may itself be refused.
pub(in crate::browser) fn factory() -> Option<IdbFactory> {
    Reflect::get(&js_sys::global(), &"indexedDB".into()).ok()?.dyn_into().ok()
}

impl Connection {
    /// The database of a form; `lost` is called when another page or the person has removed it.
    pub fn of(form: &'static DatabaseForm, factory: IdbFactory, lost: impl Fn() + 'static) -> Self {
        Self { form, factory, open: RefCell::default(), blocked: Cell::new(false), lost: Box::new(lost) }
    }

    /// A transaction on these stores; one on a connection that the browser has closed meanwhile is begun on another.
    pub async fn begin(self: &Rc<Self>, stores: &[&str], mode: &str) -> Result<IdbTransaction, JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let stores: JsValue = match stores {
            [one] => (*one).into(),
            several => several.iter().map(|name| JsValue::from_str(name)).collect::<Array>().into(),
        };
        let known = self.open.borrow().clone();
        if let Some(begun) = known.and_then(|database| database.transaction(&stores, mode, &options).ok()) {
            return Ok(begun);
        }
        let database = self.connect().await?;
        let begun = database.transaction(&stores, mode, &options);
        *self.open.borrow_mut() = Some(database);
        begun
    }

    async fn connect(self: &Rc<Self>) -> Result<Database, JsValue> {
        let form = self.form;
        let request = self.factory.open_with_u32(form.name, form.version)?;
        let asked = request.clone();
        let grow = Closure::once_into_js(move || -> Result<(), JsValue> {
            let database: Database = asked.result()?.unchecked_into();
            let counting = Object::new();
            Reflect::set(&counting, &"autoIncrement".into(), &true.into())?;
            let keyed = form.keyed.iter().map(|name| (name, Object::new()));
            let counted = form.counted.iter().map(|name| (name, counting.clone()));
            keyed.chain(counted).try_for_each(|(name, options)| database.create_store(name, &options).map(drop))
        });
        request.set_onupgradeneeded(Some(grow.unchecked_ref()));
        let waiting = Rc::downgrade(self);
        let wait = Closure::once_into_js(move || waiting.upgrade().into_iter().for_each(|this| this.blocked.set(true)));
        request.set_onblocked(Some(wait.unchecked_ref()));
        let database: Database = result(&request).await?.unchecked_into();
        self.blocked.set(false);
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

    /// Whether another window does not make way for this connection.
    pub fn is_blocked(&self) -> bool {
        self.blocked.get()
    }

    /// Closes the connection; the next transaction opens another.
    pub fn close(&self) {
        if let Some(database) = self.open.take() {
            database.close();
        }
    }

    fn forget(&self, close: bool) {
        if let Some(database) = self.open.borrow_mut().take().filter(|_| close) {
            database.close();
        }
        (self.lost)();
    }
}

impl Drop for Connection {
    /// A connection that nobody uses would keep the database from being removed.
    fn drop(&mut self) {
        self.close();
    }
}

/// Whether there is a database of this name, for nothing is made only to find it empty; none where the browser does not say.
pub(in crate::browser) async fn is_there(name: &str) -> Option<bool> {
    let factory = factory()?;
    let databases: Function = Reflect::get(&factory, &"databases".into()).ok()?.dyn_into().ok()?;
    let found = JsFuture::from(Promise::resolve(&databases.call0(&factory).ok()?)).await.ok()?;
    let named = |database: JsValue| Reflect::get(&database, &"name".into()).ok().and_then(|name| name.as_string());
    Some(found.unchecked_into::<Array>().iter().filter_map(named).any(|known| known == name))
}

/// Runs a call and passes on its result once, or that there was none in time.
pub(in crate::browser) fn answer<T: 'static>(
    call: impl Future<Output = Result<T, JsValue>> + 'static,
    done: OnDone<T>,
) {
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
async fn result(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |yes: Function, no: Function| {
        request.set_onsuccess(Some(&yes));
        request.set_onerror(Some(&no));
    });
    settled(promise, || request.error().ok().flatten().into()).await?;
    request.result()
}

/// On the disk, as far as the durability promises.
pub(in crate::browser) async fn complete(transaction: &IdbTransaction) -> Result<(), JsValue> {
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

/// The keys of a store with what stands under them, as two requests gave them.
pub(in crate::browser) fn entries(
    keys: &IdbRequest,
    values: &IdbRequest,
) -> Result<impl Iterator<Item = (JsValue, JsValue)>, JsValue> {
    let [keys, values] = [keys.result()?, values.result()?].map(|found| found.unchecked_into::<Array>());
    Ok(keys.to_vec().into_iter().zip(values.to_vec()))
}
