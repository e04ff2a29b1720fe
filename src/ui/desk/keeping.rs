//! Where the collection is kept: in the browser's database, with which the desk begins and to which everything goes that is
//! received or decided. What could not be kept is said, and stands in this window all the same.
//! Not here: the database (`browser::collection_store`), and the file in which a collection is saved (`saving`).

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::collection_store::{CollectionStore, FileToKeep, ItemToKeep, KeptBeside};
use crate::collection::{ItemKey, KeepError, Record, SeenSlip, SentLetter, letter_name, slip_name};
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::hooks::use_app_state;

use super::columns::LedgerColumns;
use super::state::{DeskMessage, DeskState};

/// Names of what is kept beside rows and decisions.
const OFFICER: &str = "officer";
const COLUMNS: &str = "columns";

/// Said where the window is one of 公共电脑.
const PUBLIC: &str = "公共电脑模式：收到的内容和结论只在本窗口中，关闭窗口后什么也不留。要留下的，请保存收件文件。";

/// Said where there is no database.
pub const NOT_KEPT: &str = "这个窗口不保存收件数据。";

/// How far the desk is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskStanding {
    /// Its notices and its database are on their way.
    Opening,
    /// It is open; a sentence where nothing is kept.
    Open(Option<String>),
}

/// What was received and is to be kept: a row, and the files that belong to it.
pub struct KeptRow {
    /// The item.
    pub key: ItemKey,
    /// Its record.
    pub record: String,
    /// Its files: each with its key, its name and its bytes.
    pub files: Vec<(ItemKey, String, Vec<u8>)>,
}

/// Opens the desk: every notice that can be had, and what is kept.
#[hook]
pub fn use_kept(desk: &DeskState) -> DeskStanding {
    let (app, kept) = (use_app_state(), use_state_eq(|| None::<Option<String>>));
    let (version, redraw) = (app.as_ref().map(|app| app.version), use_force_update());
    use_effect_with((version, catalogue::is_listed()), move |_| {
        for notice in catalogue::notices() {
            let redraw = redraw.clone();
            if catalogue::is_coming(&notice.id) {
                catalogue::when_here(&notice.id, move |_| redraw.force_update());
            }
        }
    });
    {
        let (desk, kept) = (desk.clone(), kept.setter());
        use_effect_with(app.as_ref().map(AppState::is_public), move |public| {
            let public = *public;
            spawn_local(async move {
                match public {
                    None => {}
                    Some(true) => {
                        desk.set_store(None);
                        desk.replace(Default::default());
                        kept.set(Some(Some(PUBLIC.to_owned())));
                    }
                    Some(false) => kept.set(Some(open(&desk).await.err().map(|error| error.words().to_owned()))),
                }
            });
        });
    }
    let all_here = catalogue::is_listed() && !catalogue::notices().iter().any(|it| catalogue::is_coming(&it.id));
    match &*kept {
        Some(warning) if all_here => DeskStanding::Open(warning.clone()),
        _ => DeskStanding::Opening,
    }
}

async fn open(desk: &DeskState) -> Result<(), KeepError> {
    let lost = {
        let desk = desk.clone();
        move || {
            desk.say(Some(DeskMessage::failed(
                "收件数据已在别处清空，或浏览器收回了它。请先保存收件文件，再刷新本页。",
            )))
        }
    };
    let changed = {
        let desk = desk.clone();
        move || {
            let desk = desk.clone();
            spawn_local(async move { reload(&desk).await });
        }
    };
    let store = CollectionStore::open(lost, changed).await?;
    desk.set_store(Some(Rc::new(store)));
    load(desk).await
}

/// Shows what is kept as it is now; another window may have written.
pub async fn reload(desk: &DeskState) {
    if let Err(error) = load(desk).await {
        desk.say(Some(DeskMessage::failed(error.words())));
    }
}

async fn load(desk: &DeskState) -> Result<(), KeepError> {
    let Some(store) = desk.store() else { return Ok(()) };
    let loaded = store.load().await?;
    let other = |name: &str| loaded.texts.others.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str());
    desk.set_officer(other(OFFICER).unwrap_or_default());
    desk.set_columns(|columns| *columns = other(COLUMNS).map(LedgerColumns::read).unwrap_or_default());
    desk.set_others(loaded.texts.others.iter().cloned());
    let (collection, unread) = loaded.texts.read();
    desk.replace(collection);
    if unread > 0 {
        let words = format!("有 {unread} 条登记的内容本页面读不出（可能由较新版本的页面保存），原样保留，没有显示。");
        desk.say(Some(DeskMessage::failed(words)));
    }
    Ok(())
}

/// Keeps what was received.
pub fn keep_received(desk: &DeskState, rows: Vec<KeptRow>) {
    let item = |row: KeptRow| {
        let file = |(key, name, bytes): (ItemKey, String, Vec<u8>)| FileToKeep {
            key,
            name,
            bytes: Uint8Array::from(bytes.as_slice()),
        };
        ItemToKeep { key: row.key, row: Some(row.record), files: row.files.into_iter().map(file).collect() }
    };
    let batch = rows.into_iter().map(item).collect();
    keep(desk, async move |store| store.receive(batch).await);
}

/// Keeps what was decided behind the entry at this place of the log.
pub fn keep_decisions(desk: &DeskState, before: usize) {
    let texts: Vec<String> = {
        let collection = desk.collection();
        collection.log.entries().iter().skip(before).map(|entry| entry.record().to_text()).collect()
    };
    if !texts.is_empty() {
        keep(desk, async move |store| store.append(&texts).await);
    }
}

/// Notes that a letter was sent, and keeps that.
pub fn keep_letter(desk: &DeskState, letter: SentLetter) {
    let (name, text) = (letter_name(&letter), letter.record().to_text());
    desk.change(|collection| collection.letters.push(letter));
    keep(desk, async move |store| store.put(&name, &text).await);
}

/// Notes that a slip was seen, and keeps that.
pub fn keep_slip(desk: &DeskState, slip: SeenSlip) {
    let (name, text) = (slip_name(&slip), slip.record().to_text());
    desk.change(|collection| collection.slips.push(slip));
    keep(desk, async move |store| store.put(&name, &text).await);
}

/// Keeps which columns are shown.
pub fn keep_columns(desk: &DeskState) {
    let text = desk.columns().written();
    keep(desk, async move |store| store.put(COLUMNS, &text).await);
}

/// Keeps the officer's name.
pub fn keep_officer(desk: &DeskState) {
    let text = desk.officer();
    keep(desk, async move |store| store.put(OFFICER, &text).await);
}

/// Puts what else belongs to the collection under a name, and keeps it. One text is on its way at a time, and behind it the newest:
/// the database takes a text only in the place of the one that it gave.
pub fn keep_other(desk: &DeskState, name: &str, text: &str) {
    desk.set_other(name, text);
    if desk.store().is_none() || !desk.begin_other(name) {
        return;
    }
    let (here, name) = (desk.clone(), name.to_owned());
    keep(desk, async move |store| {
        let mut outcome = Ok(KeptBeside::Known);
        while let Some(text) = here.other(&name) {
            match store.put(&name, &text).await {
                Ok(KeptBeside::Known) => {}
                Ok(KeptBeside::Unknown) => outcome = Ok(KeptBeside::Unknown),
                Err(error) => outcome = Err(error),
            }
            if outcome.is_err() || here.other(&name).as_deref() == Some(&text) {
                break;
            }
        }
        here.end_other(&name);
        if matches!(outcome, Err(KeepError::Changed)) {
            // What is shown from now on is what the other window has kept.
            reload(&here).await;
        }
        outcome
    });
}

/// The bytes of a file that was received, with its name; none where they are not kept.
pub async fn file(desk: &DeskState, key: &ItemKey) -> Option<(String, Vec<u8>)> {
    let found = desk.store()?.file(key).await;
    found.unwrap_or_else(|error| {
        desk.say(Some(DeskMessage::failed(error.words())));
        None
    })
}

/// Keeps something; what is not kept is said.
fn keep(desk: &DeskState, work: impl AsyncFnOnce(Rc<CollectionStore>) -> Result<KeptBeside, KeepError> + 'static) {
    let Some(store) = desk.store() else { return };
    let desk = desk.clone();
    desk.begin_keeping();
    spawn_local(async move {
        let kept = work(store).await;
        desk.end_keeping();
        match kept {
            Ok(KeptBeside::Known) => {}
            Ok(KeptBeside::Unknown) => reload(&desk).await,
            Err(error) => desk.say(Some(DeskMessage::failed(error.words()))),
        }
    });
}
