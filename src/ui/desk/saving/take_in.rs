//! A saved collection taken in beside what is here: nothing is lost on either side, and where both decided differently it is said.

use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::browser::collection_file::{self, TakenIn};
use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::browser::slices;
use crate::collection::{ItemKey, ReceivedItem};
use crate::office::saved_collection::AskedCollection;
use crate::ui::desk::address::DeskAddress;
use crate::ui::desk::blanks;
use crate::ui::desk::keeping::reload;
use crate::ui::desk::state::{DeskState, use_desk};
use crate::ui::shown::shown;

/// Bytes of the largest file that is taken in.
const LARGEST: u64 = 1 << 30;
/// Conflicts that are listed.
const LISTED: usize = 50;

/// Said of a file that cannot be read.
const UNREADABLE: &str = "这个文件读不出来：可能已移动、改名，或没有权限。请重新选择。";
/// Said of one that is too large.
const TOO_LARGE: &str = "这个文件超过 1 GB，没有打开。请让对方分批保存收件文件。";
/// Said where the worker was not there.
const LOST: &str = "读文件的部分没有取到。请检查网络后再试。";
/// Said in a window that keeps nothing.
const NOTHING_KEPT: &str = "浏览器不让本页面保存数据，不能取入收件文件。请换一个浏览器打开本页。";

/// What came of taking one in, with sentences on files that are not whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Taken {
    taken: TakenIn,
    faulty: Vec<String>,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Going {
    Idle,
    UnderWay,
    Done(Result<Taken, String>),
}

/// The control that takes it in, and what came of it.
#[component]
pub fn TakeIn() -> Html {
    let (desk, going) = (use_desk(), use_state_eq(|| Going::Idle));
    let on_choose = {
        let (desk, going) = (desk.clone(), going.setter());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = slices::chosen(&input).into_iter().next() else { return };
            let (desk, going) = (desk.clone(), going.clone());
            going.set(Going::UnderWay);
            spawn_local(async move { going.set(Going::Done(take_in(&desk, &file).await)) });
        })
    };
    html! {
        <section class="card" aria-labelledby="desk-take-in">
            <h2 id="desk-take-in">{ "打开、合并收件文件" }</h2>
            <p>{ "打开自己备份的，或同事保存的收件文件：里面的登记、结论和原件并到这里，两边的都不会丢；同一份两人结论不同的列出来，以后作出的为准。" }</p>
            <p class="file-choice">
                <input id="desk-collection" type="file" accept=".zip,application/zip" onchange={on_choose} />
                <label for="desk-collection" class="button">{ "选择收件文件" }</label>
            </p>
            <div role="status">{ said(&desk, &going) }</div>
        </section>
    }
}

fn said(desk: &DeskState, going: &Going) -> Html {
    let taken = match going {
        Going::Idle => return Html::default(),
        Going::UnderWay => return html! { <p>{ "正在打开…" }</p> },
        Going::Done(Err(sentence)) => return html! { <p class="callout is-error">{ shown(sentence.clone()) }</p> },
        Going::Done(Ok(taken)) => taken,
    };
    let Taken { taken: TakenIn { rows, decisions, files, decided, .. }, faulty } = taken;
    let name = |key: &ItemKey| {
        let collection = desk.collection();
        let item = collection.item(key);
        let unit = item.and_then(ReceivedItem::application).map(|it| it.names.unit.clone());
        let file = item.and_then(|item| item.origins.last()).map(ToString::to_string);
        let name = unit.filter(|unit| !unit.is_empty()).or(file).unwrap_or_default();
        html! { <li><a href={DeskAddress::Item(key.clone()).fragment()}>{ shown(name) }</a></li> }
    };
    html! {
        <>
            <p class="callout is-met">
                { format!("已并入：新增或补充 {rows} 行，{decisions} 条结论记录，{files} 个原件。") }
            </p>
            if !decided.is_empty() {
                <p class="callout is-warning">{ format!("有 {} 份两人作出的结论不同，以后作出的为准，请核对：", decided.len()) }</p>
                <ul>{ for decided.iter().take(LISTED).map(name) }</ul>
            }
            if !faulty.is_empty() {
                <ul class="callout is-warning">{ for faulty.iter().take(LISTED).map(|it| html! { <li>{ shown(it.clone()) }</li> }) }</ul>
            }
        </>
    }
}

async fn take_in(desk: &DeskState, file: &File) -> Result<Taken, String> {
    let store = desk.store().ok_or(NOTHING_KEPT)?;
    let bytes = read(file).await?;
    let saved = match ReusedWorker::default().ask(AskedCollection { file: bytes }).await {
        RequestOutcome::Done(saved) => saved,
        RequestOutcome::Refused(sentence) => return Err(sentence),
        RequestOutcome::Failed => return Err(LOST.to_owned()),
    };
    let faulty = saved.faulty.iter().map(|file| file.words()).collect();
    let taken = collection_file::take_in(&store, file, saved, |_, _| ()).await?;
    reload(desk).await;
    // A colleague may have read forms without the blank that is here, or have given one.
    blanks::compare_all_again(desk).await;
    Ok(Taken { taken, faulty })
}

async fn read(file: &File) -> Result<Vec<u8>, String> {
    if slices::size(file) > LARGEST {
        return Err(TOO_LARGE.to_owned());
    }
    let mut bytes = Vec::new();
    let read = slices::read(file, |slice, _| {
        bytes.extend_from_slice(slice);
        true
    });
    match read.await {
        Some(true) => Ok(bytes),
        _ => Err(UNREADABLE.to_owned()),
    }
}
