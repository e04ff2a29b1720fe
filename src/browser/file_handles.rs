//! The browser's own way back to a file that was chosen (File System Access): where it has one, which Chromium does since 86
//! on https and on this computer, a file can be opened again by one press after the page was closed. Such handles are kept in
//! a database of their own, so that neither the drafts' database nor its form has to do with them.
//! Through plain calls, for web-sys has all of it among its unstable interfaces alone.
//! Not here: whose handles are kept (`ui::materials`).

use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, IdbObjectStore, IdbTransaction};

use super::database::{Connection, DatabaseForm, complete, entries, factory, is_there};

/// Handles under `<draft>/<SHA-256>`.
const HANDLES: &str = "handles";
const HANDLES_FORM: DatabaseForm = DatabaseForm { name: "shenbao-files", version: 1, keyed: &[HANDLES], counted: &[] };

/// The way back to a file.
#[derive(Debug, Clone, PartialEq)]
pub struct FileHandle(JsValue);

/// A file that was chosen, with the way back to it where the browser gives one.
#[derive(Debug, Clone, PartialEq)]
pub struct ChosenFile {
    /// The file.
    pub file: File,
    /// The way back.
    pub handle: Option<FileHandle>,
}

/// What came of the browser's window for choosing files.
pub enum Picked {
    /// The files.
    Files(Vec<ChosenFile>),
    /// The person closed it.
    Nothing,
    /// The browser opens none.
    Refused,
}

/// What came of going back to a file.
pub enum Reached {
    /// The file as it is now.
    File(File),
    /// The person or the browser does not allow it.
    Denied,
    /// It was moved, renamed or removed.
    Gone,
}

/// A handle that was kept.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptHandle {
    /// The SHA-256 of the file when it was chosen.
    pub sha256: String,
    /// The way back to it.
    pub handle: FileHandle,
}

impl FileHandle {
    /// One that the browser gave.
    pub(super) fn of(value: JsValue) -> Option<Self> {
        let kind = Reflect::get(&value, &"kind".into()).ok()?.as_string()?;
        (kind == "file").then_some(Self(value))
    }

    /// Goes back to the file. The browser may ask the person, which it does only while something is being pressed.
    pub async fn reach(&self) -> Reached {
        let reading = object(&[("mode", "read".into())]);
        let granted = async |method| promised(&self.0, method, &reading).await.and_then(|it| it.as_string());
        let is_granted = |answer: Option<String>| answer.as_deref() == Some("granted");
        if !is_granted(granted("queryPermission").await) && !is_granted(granted("requestPermission").await) {
            return Reached::Denied;
        }
        self.file().await.map_or(Reached::Gone, Reached::File)
    }

    /// The file, of a handle that the browser has just given.
    async fn file(&self) -> Option<File> {
        promised(&self.0, "getFile", &JsValue::UNDEFINED).await?.dyn_into().ok()
    }
}

/// Whether the browser has a window for choosing files that gives handles.
pub fn are_offered() -> bool {
    method(&gloo::utils::window(), "showOpenFilePicker").is_some()
}

/// Has the person choose a file or several, those of these MIME types first. Only while something is being pressed.
pub async fn pick(multiple: bool, kinds: &[&str]) -> Picked {
    let accept: Vec<(&str, JsValue)> = kinds.iter().map(|kind| (*kind, Array::new().into())).collect();
    let types = if accept.is_empty() { Array::new() } else { Array::of1(&object(&[("accept", object(&accept))])) };
    let options = object(&[("multiple", multiple.into()), ("types", types.into())]);
    let window = gloo::utils::window();
    let Some(picker) = method(&window, "showOpenFilePicker") else { return Picked::Refused };
    let Ok(opened) = picker.call1(&window, &options) else { return Picked::Refused };
    let handles: Array = match JsFuture::from(Promise::resolve(&opened)).await {
        Ok(handles) => handles.unchecked_into(),
        Err(error) => return if is_closed(&error) { Picked::Nothing } else { Picked::Refused },
    };
    let mut files = Vec::new();
    for handle in handles.iter().filter_map(FileHandle::of) {
        if let Some(file) = handle.file().await {
            files.push(ChosenFile { file, handle: Some(handle) });
        }
    }
    Picked::Files(files)
}

fn is_closed(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string()).as_deref() == Some("AbortError")
}

/// Keeps a file's handle for a draft; whether the browser took it.
pub async fn keep(draft: &str, sha256: &str, handle: &FileHandle) -> bool {
    let kept = async {
        let key = [draft, "/", sha256].concat();
        let (database, transaction, store) = begin("readwrite").await?;
        store.put_with_key(&handle.0, &key.into())?;
        let done = complete(&transaction).await;
        database.close();
        done
    };
    kept.await.is_ok()
}

/// The handles that are kept for a draft.
pub async fn of_draft(draft: &str) -> Vec<KeptHandle> {
    let before = [draft, "/"].concat();
    let all = all().await.unwrap_or_default().into_iter();
    let own = all.filter_map(|(key, handle)| Some((key.strip_prefix(&before)?.to_owned(), handle)));
    own.filter_map(|(sha256, handle)| Some(KeptHandle { sha256, handle: FileHandle::of(handle)? })).collect()
}

/// How many handles are kept; none where the browser does not say.
pub async fn count() -> Option<usize> {
    all().await.ok().map(|all| all.len())
}

/// Forgets the handles that are not wanted, by draft and SHA-256; whether none of those is left.
pub async fn forget(wanted: impl Fn(&str, &str) -> bool) -> bool {
    let forgotten = async {
        let is_wanted = |key: &str| key.split_once('/').is_some_and(|(draft, sha256)| wanted(draft, sha256));
        let keys: Vec<String> = all().await?.into_iter().map(|(key, _)| key).filter(|key| !is_wanted(key)).collect();
        if keys.is_empty() {
            return Ok(());
        }
        let (database, transaction, store) = begin("readwrite").await?;
        for key in keys {
            store.delete(&key.into())?;
        }
        let done = complete(&transaction).await;
        database.close();
        done
    };
    let forgotten: Result<(), JsValue> = forgotten.await;
    forgotten.is_ok()
}

/// Everything that is kept. Nothing is made only to find it empty.
async fn all() -> Result<Vec<(String, JsValue)>, JsValue> {
    // A browser that cannot say gives no handles.
    if is_there(HANDLES_FORM.name).await != Some(true) {
        return Ok(Vec::new());
    }
    let (database, transaction, store) = begin("readonly").await?;
    let (keys, handles) = (store.get_all_keys()?, store.get_all()?);
    let done = complete(&transaction).await;
    database.close();
    done?;
    Ok(entries(&keys, &handles)?.filter_map(|(key, handle)| Some((key.as_string()?, handle))).collect())
}

/// A transaction on a connection of its own, to be closed when it is done: an open one would be in the way of whoever
/// removes the database.
async fn begin(mode: &str) -> Result<(Rc<Connection>, IdbTransaction, IdbObjectStore), JsValue> {
    let database = Rc::new(Connection::of(&HANDLES_FORM, factory().ok_or(JsValue::NULL)?, || ()));
    let transaction = database.begin(&[HANDLES], mode).await?;
    let store = transaction.object_store(HANDLES)?;
    Ok((database, transaction, store))
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        // A plain object takes what it is given.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

/// What a call promises; none where there is no such call, or it fails.
async fn promised(of: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
    let promise = method(of, name)?.call1(of, with).ok()?;
    JsFuture::from(Promise::resolve(&promise)).await.ok()
}
