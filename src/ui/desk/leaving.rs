//! 导出: what the leadership and other programs take away, made of what this window shows.
//! Not here: the collection as a file (`saving`), and letters (`letter`).

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::browser::{clock, download};
use crate::collection::CollectionTexts;
use crate::collection::ledger::item_line;
use crate::notice::Notice;
use crate::office::ledger::AskedLedger;
use crate::ui::catalogue;

use super::address::DeskAddress;
use super::decide::Message;
use super::state::{DeskMessage, DeskState, use_desk};

/// Said where the browser did not take a file.
const REFUSED: &str = "浏览器没有保存文件。请检查下载设置后再试。";
/// Said where the worker was not there.
const LOST: &str = "制作文件的部分没有取到。请检查网络后再试。";

/// The screen.
#[component]
pub fn Leaving() -> Html {
    let desk = use_desk();
    let is_empty = desk.collection().items().is_empty();
    let on_ledger = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            let desk = desk.clone();
            spawn_local(async move { ledger(&desk).await });
        })
    };
    let on_lines = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| lines(&desk))
    };
    html! {
        <main id="main" class="page desk-leaving" tabindex="-1">
            <h1>{ "导出" }</h1>
            <p><a class="button is-small" href={DeskAddress::Register.fragment()}>{ "‹ 收件台" }</a></p>
            <Message />
            <ul class="cards">
                <li class="card">
                    <p>{ "收件台账（.xlsx）：收到的每一件一行，核对结论、审核结论和理由各一栏，另有一张表列出各推荐单位报来多少、名额多少。" }</p>
                    <p class="buttons">
                        <button type="button" class="button is-primary" disabled={is_empty} onclick={on_ledger}>{ "导出收件台账" }</button>
                    </p>
                </li>
                <li class="card">
                    <p>{ "给别的程序用的台账（.ndjson）：每行一件，栏目与台账相同，并有最后一次结论的记录。" }</p>
                    <p class="buttons">
                        <button type="button" class="button" disabled={is_empty} onclick={on_lines}>{ "导出 NDJSON" }</button>
                    </p>
                </li>
            </ul>
        </main>
    }
}

async fn ledger(desk: &DeskState) {
    let texts = CollectionTexts::of(&desk.collection());
    let asked = AskedLedger {
        notices: catalogue::files().into_iter().map(|(id, file)| (id, file.to_string())).collect(),
        rows: texts.rows.into_iter().map(|(key, text)| (key.0, text)).collect(),
        decisions: texts.decisions,
        others: texts.others,
        day: clock::today().map(|day| day.to_string()),
    };
    match ReusedWorker::default().ask(asked).await {
        RequestOutcome::Done(file) => {
            save(desk, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &file.0);
        }
        RequestOutcome::Refused(sentence) => desk.say(Some(DeskMessage::failed(sentence))),
        RequestOutcome::Failed => desk.say(Some(DeskMessage::failed(LOST))),
    }
}

fn lines(desk: &DeskState) {
    let (ledger, notices) = (desk.ledger(), desk.notices());
    let notices: Vec<&Notice> = notices.iter().map(Rc::as_ref).collect();
    let text: String = {
        let collection = desk.collection();
        let line = |item| item_line(&collection, item, &ledger.row(&collection, item, &notices)).to_text() + "\n";
        collection.items().iter().map(line).collect()
    };
    save(desk, ".ndjson", "application/x-ndjson", text.as_bytes());
}

/// Offers a file; whose applications are in it is not said in its name.
fn save(desk: &DeskState, ending: &str, kind: &str, bytes: &[u8]) {
    let day = clock::today().map(|day| format!("-{day}")).unwrap_or_default();
    let name = format!("收件台账{day}{ending}");
    desk.say(Some(if download::bytes(&name, kind, bytes) {
        DeskMessage::done(format!("已保存“{name}”。"))
    } else {
        DeskMessage::failed(REFUSED)
    }));
}
