//! The collection as one file, file by file in sight, and to be stopped.
//! Not here: putting it together (`browser::collection_file`).

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::collection_file::{CollectionArchive, save};
use crate::ui::desk::state::{DeskMessage, DeskState, use_desk};
use crate::ui::held_back::held_back;

/// Said in a window that keeps nothing.
const NOTHING_KEPT: &str = "这台电脑上没有存入收件数据，不能保存成文件。请换一个浏览器打开本页，重新读取收到的文件。";
/// Files after which the progress is drawn anew.
const STEP: usize = 20;

/// The press.
#[component]
pub fn Save() -> Html {
    let (desk, progress) = (use_desk(), use_state_eq(|| None::<(usize, usize)>));
    let stopped = use_memo((), |()| Rc::new(Cell::new(false)));
    let on_save = {
        let (desk, progress, stopped) = (desk.clone(), progress.setter(), (*stopped).clone());
        Callback::from(move |_: MouseEvent| {
            let (desk, progress, stopped) = (desk.clone(), progress.clone(), stopped.clone());
            stopped.set(false);
            progress.set(Some((0, 0)));
            spawn_local(async move {
                let seen = progress.clone();
                let on_progress = move |nth: usize, all| {
                    if nth.is_multiple_of(STEP) {
                        seen.set(Some((nth, all)));
                    }
                    !stopped.get()
                };
                let message = saved(&desk, on_progress).await;
                progress.set(None);
                desk.say(message);
            });
        })
    };
    let on_stop = {
        let stopped = (*stopped).clone();
        Callback::from(move |_: MouseEvent| stopped.set(true))
    };
    let is_empty = desk.collection().items().is_empty();
    html! {
        <section class="card" aria-labelledby="desk-save">
            <h2 id="desk-save">{ "保存收件文件" }</h2>
            <p>
                { "登记、结论和收到的原件存成一个 .zip 文件：可以备份，也可以交给同事在另一台电脑上接着办。里面有申报人的资料，请妥善保管。" }
            </p>
            <p class="buttons">
                <button type="button" class="button is-primary" disabled={progress.is_some() || is_empty} onclick={on_save}>
                    { "保存收件文件" }
                </button>
                if progress.is_some() {
                    <button type="button" class="button" onclick={on_stop}>{ "停止" }</button>
                }
            </p>
            <p role="status">
                { progress.map(|(nth, all)| format!("正在保存：{nth} / {all} 个原件")) }
            </p>
        </section>
    }
}

/// Saves it, and what is said of that; nothing where it was stopped.
async fn saved(desk: &DeskState, on_progress: impl FnMut(usize, usize) -> bool) -> Option<DeskMessage> {
    let Some(store) = desk.store() else { return Some(DeskMessage::failed(NOTHING_KEPT)) };
    let rows = desk.collection().items().len();
    let decisions = desk.collection().log.entries().len();
    match save(&store, on_progress).await {
        Ok(None) => None,
        Err(sentence) => Some(DeskMessage::failed(sentence)),
        Ok(Some(CollectionArchive { name, files, missing, .. })) => {
            let lacking = if missing.is_empty() {
                String::new()
            } else {
                format!("有 {} 行的原件没有存在这台电脑上，文件里没有。", missing.len())
            };
            let held = held_back().unwrap_or_default();
            let said = format!("已保存“{name}”：{rows} 行，{decisions} 条结论记录，{files} 个原件。{lacking}{held}");
            Some(DeskMessage::done(said))
        }
    }
}
