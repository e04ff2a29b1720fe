//! The files of an application: the one that was received, as it came, and those that lie beside it in its archive or mail.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::collection::ItemKey;
use crate::office::packed::{AskedPacked, AskedPart, PackedFiles};
use crate::ui::desk::keeping;
use crate::ui::desk::offered::offer;
use crate::ui::desk::state::{DeskMessage, DeskState, use_desk};
use crate::ui::shown::{marked, shown};

/// Said where the file is not kept.
const NOT_KEPT: &str = "原来的文件没有存在这台电脑上。请到邮箱或文件夹中打开它。";
/// Said where the worker was not there.
const LOST: &str = "读文件的部分没有取到。请检查网络后再试。";

/// Of which.
#[derive(Properties, PartialEq)]
pub struct FilesProps {
    /// This item.
    pub item: ItemKey,
}

/// They.
#[component]
pub fn Files(props: &FilesProps) -> Html {
    let (desk, listed) = (use_desk(), use_state_eq(|| None::<PackedFiles>));
    let origins = desk.collection().item(&props.item).map(|item| item.origins.clone()).unwrap_or_default();
    let packed = origins.iter().rev().find_map(|origin| origin.packed.clone());
    {
        let (desk, listed) = (desk.clone(), listed.setter());
        use_effect_with(packed.clone(), move |packed| {
            listed.set(None);
            if let Some(packed) = packed.clone() {
                spawn_local(async move { listed.set(list(&desk, &packed).await) });
            }
        });
    }
    let outer = packed.clone().unwrap_or_else(|| props.item.clone());
    let on_save = {
        let (desk, outer) = (desk.clone(), outer.clone());
        Callback::from(move |_: MouseEvent| {
            let (desk, outer) = (desk.clone(), outer.clone());
            spawn_local(async move { save(&desk, &outer).await });
        })
    };
    let file = |(nth, (path, size)): (usize, &(String, u64))| {
        let (desk, outer, name) = (desk.clone(), outer.clone(), path.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let (desk, outer, name) = (desk.clone(), outer.clone(), name.clone());
            spawn_local(async move { save_part(&desk, &outer, nth, &name).await });
        });
        let label = marked(format!("保存：{path}").into());
        html! {
            <li>
                <span>{ shown(path.clone()) }</span>
                <span class="soft">{ format!("　{}　", in_words(*size)) }</span>
                <button type="button" class="button is-small" aria-label={label} {onclick}>{ "保存" }</button>
            </li>
        }
    };
    html! {
        <section class="desk-files" aria-labelledby="desk-item-files">
            <h2 id="desk-item-files">{ "收到的文件" }</h2>
            <ul class="list-plain">
                { for origins.iter().map(|origin| html! { <li>{ shown(origin.to_string()) }</li> }) }
            </ul>
            <p class="buttons"><button type="button" class="button is-small" onclick={on_save}>{ "保存原来的文件" }</button></p>
            if let Some(listed) = &*listed {
                <details open={listed.files.len() <= 12}>
                    <summary>{ format!("一起收到的文件（{}）", listed.files.len()) }</summary>
                    <ul class="list-plain desk-packed">{ for listed.files.iter().enumerate().map(file) }</ul>
                    if listed.more {
                        <p class="soft">{ "还有更多，没有全部列出。" }</p>
                    }
                </details>
            }
        </section>
    }
}

fn in_words(bytes: u64) -> String {
    if bytes < 10_240 { format!("{bytes} 字节") } else { format!("{} KB", bytes / 1024) }
}

async fn list(desk: &DeskState, packed: &ItemKey) -> Option<PackedFiles> {
    let (_, file) = keeping::file(desk, packed).await?;
    match ReusedWorker::default().ask(AskedPacked { file }).await {
        RequestOutcome::Done(listed) => Some(listed),
        RequestOutcome::Refused(_) | RequestOutcome::Failed => None,
    }
}

async fn save(desk: &DeskState, key: &ItemKey) {
    match keeping::file(desk, key).await {
        Some((name, bytes)) => hand_over(desk, &name, &bytes),
        None => desk.say(Some(DeskMessage::failed(NOT_KEPT))),
    }
}

async fn save_part(desk: &DeskState, key: &ItemKey, nth: usize, name: &str) {
    let Some((_, file)) = keeping::file(desk, key).await else {
        return desk.say(Some(DeskMessage::failed(NOT_KEPT)));
    };
    match ReusedWorker::default().ask(AskedPart { file, nth }).await {
        RequestOutcome::Done(bytes) => hand_over(desk, name, &bytes.0),
        RequestOutcome::Refused(sentence) => desk.say(Some(DeskMessage::failed(sentence))),
        RequestOutcome::Failed => desk.say(Some(DeskMessage::failed(LOST))),
    }
}

/// A stranger's file is saved, never shown: nothing in it may run in this page.
fn hand_over(desk: &DeskState, path: &str, bytes: &[u8]) {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    desk.say(Some(offer(name, "application/octet-stream", bytes, "。")));
}
