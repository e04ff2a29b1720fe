//! 导出: the tables and lists that the leadership asks for, made in the worker of what is kept and saved by the browser.
//! Not here: what there is (`exports`), and letters (`letter`).

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::browser::{clock, download};
use crate::collection::CollectionTexts;
use crate::exports::{COLLECTION_EXPORTS, CollectionExport};
use crate::office::collected::{AskedCollected, ItemFile, MadeFile};
use crate::ui::catalogue;
use crate::ui::shown::shown;

use super::address::DeskAddress;
use super::keeping;
use super::state::{DeskState, use_desk};

/// Said where the worker was not there.
const LOST: &str = "制作文件的部分没有取到。请检查网络后再试。";
/// Said where the browser did not take a file.
const REFUSED: &str = "浏览器没有保存文件。请检查下载设置后再试。";

/// What came of the last press.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    Nothing,
    UnderWay(&'static str),
    Saved(Vec<(String, Vec<String>)>),
    Failed(String),
}

/// The screen.
#[component]
pub fn Leaving() -> Html {
    let (desk, outcome) = (use_desk(), use_state_eq(|| Outcome::Nothing));
    let is_empty = desk.collection().items().is_empty();
    let busy = matches!(*outcome, Outcome::UnderWay(_));
    let line = |export: &'static CollectionExport| {
        let onclick = {
            let (desk, outcome) = (desk.clone(), outcome.setter());
            Callback::from(move |_: MouseEvent| {
                let (desk, outcome) = (desk.clone(), outcome.clone());
                outcome.set(Outcome::UnderWay(export.title));
                spawn_local(async move { outcome.set(make(&desk, export).await) });
            })
        };
        html! {
            <li class="card">
                <p>{ export.about }</p>
                <p class="buttons">
                    <button type="button" class="button" disabled={busy || is_empty} {onclick}>{ export.title }</button>
                </p>
            </li>
        }
    };
    html! {
        <main id="main" class="page desk-leaving" tabindex="-1">
            <h1>{ "导出" }</h1>
            <p><a class="button is-small" href={DeskAddress::Register.fragment()}>{ "‹ 收件台" }</a></p>
            if is_empty {
                <p>{ "还没有收到申报。" }</p>
            }
            <div role="status">{ said(&outcome) }</div>
            <ul class="cards">{ for COLLECTION_EXPORTS.iter().map(line) }</ul>
        </main>
    }
}

fn said(outcome: &Outcome) -> Html {
    match outcome {
        Outcome::Nothing => Html::default(),
        Outcome::UnderWay(title) => html! { <p>{ format!("正在制作：{title}…") }</p> },
        Outcome::Failed(sentence) => html! { <p class="callout is-error">{ shown(sentence.clone()) }</p> },
        Outcome::Saved(files) => {
            let line = |(name, remarks): &(String, Vec<String>)| html! {
                <li>
                    { shown(format!("已保存“{name}”。")) }
                    { for remarks.iter().map(|remark| html! { <span class="soft">{ shown(remark.clone()) }</span> }) }
                </li>
            };
            html! { <ul class="callout is-met list-plain">{ for files.iter().map(line) }</ul> }
        }
    }
}

async fn make(desk: &DeskState, export: &'static CollectionExport) -> Outcome {
    let asked = asked(desk, export.id).await;
    match ReusedWorker::default().ask(asked).await {
        RequestOutcome::Done(files) => saved(&files),
        RequestOutcome::Refused(sentence) => Outcome::Failed(sentence),
        RequestOutcome::Failed => Outcome::Failed(LOST.to_owned()),
    }
}

fn saved(files: &[MadeFile]) -> Outcome {
    for file in files {
        if !download::bytes(&file.name, &file.mime, &file.bytes.0) {
            return Outcome::Failed(REFUSED.to_owned());
        }
    }
    Outcome::Saved(files.iter().map(|file| (file.name.clone(), file.remarks.clone())).collect())
}

/// What the worker makes it of: what this window shows, with the files as far as they are kept.
async fn asked(desk: &DeskState, export: &str) -> AskedCollected {
    let texts = CollectionTexts::of(&desk.collection());
    let mut files = Vec::new();
    for (key, _) in &texts.rows {
        let is_application = desk.collection().item(key).is_some_and(|item| item.content.is_ok());
        if let Some((name, file)) = if is_application { keeping::file(desk, key).await } else { None } {
            files.push(ItemFile { key: key.0.clone(), name, file });
        }
    }
    AskedCollected {
        export: export.to_owned(),
        notices: catalogue::files().into_iter().map(|(id, file)| (id, file.to_string())).collect(),
        rows: texts.rows.into_iter().map(|(key, text)| (key.0, text)).collect(),
        decisions: texts.decisions,
        others: texts.others,
        files,
        day: clock::today().map(|day| day.iso()),
    }
}
