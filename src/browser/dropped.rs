//! Files that are dropped on the page or pasted into it, those in folders included.
//! Through plain calls, for web-sys has handles among its unstable interfaces alone.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File};

use super::file_handles::{ChosenFile, FileHandle};
use crate::files::is_of_system;

/// Files taken at most: nobody hands in more, and a whole disk may be dropped by mistake.
pub const MOST: usize = 200;

/// Whether an event brings files. Text may be dragged as well, into a field.
pub fn carries_files(data: &DataTransfer) -> bool {
    list(data, "types").iter().any(|kind| kind == "Files")
}

/// What was dropped. It has to be looked at while the event lasts; reading it takes longer.
pub struct Dropped(Vec<DroppedItem>);

struct DroppedItem {
    file: Option<File>,
    /// Promises the way back to the file.
    handle: Option<JsValue>,
    /// A folder.
    folder: Option<JsValue>,
}

/// The files that were found, and whether there are more than are taken.
pub struct DroppedFiles {
    /// The files.
    pub files: Vec<ChosenFile>,
    /// Whether there are more.
    pub more: bool,
}

impl Dropped {
    /// Looks at what an event brings.
    pub fn of(data: &DataTransfer) -> Self {
        let items: Vec<DroppedItem> = list(data, "items").iter().filter_map(|item| look(&item)).collect();
        if !items.is_empty() {
            return Self(items);
        }
        // Old kernels name the files of some sources nowhere else.
        let files = data.files();
        let files = files.iter().flat_map(|files| (0..files.length()).filter_map(|nth| files.item(nth)));
        Self(files.map(|file| DroppedItem { file: Some(file), handle: None, folder: None }).collect())
    }

    /// Whether it brings any file.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The files with their paths, those in folders among them; one more than so many where there are more.
    pub async fn with_paths(self, most: usize) -> Vec<(String, File)> {
        let mut found = Vec::new();
        let mut folders = Vec::new();
        for item in self.0 {
            match item.folder {
                Some(folder) => folders.push(folder),
                None => found.extend(item.file.map(|file| (file.name(), file))),
            }
        }
        while let Some(folder) = folders.pop().filter(|_| found.len() <= most) {
            for entry in entries(&folder, most).await {
                if is(&entry, "isDirectory") {
                    folders.push(entry);
                } else if let Some(file) = file(&entry).await {
                    found.push((full_path(&entry).unwrap_or_else(|| file.name()), file));
                }
            }
        }
        found
    }

    /// The files, with those in folders.
    pub async fn files(self) -> DroppedFiles {
        let mut files = Vec::new();
        let mut folders = Vec::new();
        for item in self.0 {
            if let Some(folder) = item.folder {
                folders.push(folder);
                continue;
            }
            let handle = match item.handle {
                Some(promise) => JsFuture::from(Promise::resolve(&promise)).await.ok().and_then(FileHandle::of),
                None => None,
            };
            files.extend(item.file.map(|file| ChosenFile { file, handle }));
        }
        while let Some(folder) = folders.pop() {
            if files.len() > MOST {
                break;
            }
            for entry in entries(&folder, MOST).await {
                if is(&entry, "isDirectory") {
                    folders.push(entry);
                } else if let Some(file) = file(&entry).await.filter(|file| !is_of_system(&file.name())) {
                    files.push(ChosenFile { file, handle: None });
                }
            }
        }
        let more = files.len() > MOST;
        files.truncate(MOST);
        DroppedFiles { files, more }
    }
}

fn look(item: &JsValue) -> Option<DroppedItem> {
    let kind = Reflect::get(item, &"kind".into()).ok()?.as_string()?;
    if kind != "file" {
        return None;
    }
    let called =
        |name: &str| Some(method(item, name)?.call0(item).ok()?).filter(|it| !it.is_null() && !it.is_undefined());
    let folder = called("webkitGetAsEntry").filter(|entry| is(entry, "isDirectory"));
    let file = called("getAsFile").and_then(|file| file.dyn_into().ok());
    Some(DroppedItem { file, handle: called("getAsFileSystemHandle"), folder })
}

/// What is in a folder; a browser names some at a time.
async fn entries(folder: &JsValue, most: usize) -> Vec<JsValue> {
    let mut found = Vec::new();
    let Some(reader) = method(folder, "createReader").and_then(|read| read.call0(folder).ok()) else { return found };
    while let Some(some) = called_back(&reader, "readEntries").await {
        let some = Array::from(&some);
        if some.length() == 0 || found.len() > most {
            break;
        }
        found.extend(some.iter());
    }
    found
}

/// Where an entry lies in what was dropped.
fn full_path(entry: &JsValue) -> Option<String> {
    let path = Reflect::get(entry, &"fullPath".into()).ok()?.as_string()?;
    Some(path.trim_start_matches('/').to_owned())
}

async fn file(entry: &JsValue) -> Option<File> {
    called_back(entry, "file").await?.dyn_into().ok()
}

/// What a call gives to its first callback; none where it fails.
async fn called_back(of: &JsValue, name: &str) -> Option<JsValue> {
    let call = method(of, name)?;
    let promise = Promise::new(&mut |yes: Function, no: Function| {
        if call.call2(of, &yes, &no).is_err() {
            // Whoever waits is told; a refusal that fails leaves nobody waiting who could be told.
            let _ = no.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(promise).await.ok()
}

fn is(entry: &JsValue, name: &str) -> bool {
    Reflect::get(entry, &name.into()).is_ok_and(|it| it.as_bool() == Some(true))
}

/// The things of a list; none where there is no list.
fn list(of: &JsValue, name: &str) -> Array {
    let found = Reflect::get(of, &name.into()).ok().filter(|it| !it.is_null() && !it.is_undefined());
    found.map(|found| Array::from(&found)).unwrap_or_default()
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}
