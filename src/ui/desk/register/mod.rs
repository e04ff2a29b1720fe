//! The register: everything that was received, a row for each, what the check says of it and what was decided.
//! Not here: reading files (`intake`), and one application as such (`item`).

mod bulk;
mod filter;
mod heads;
mod keys;
mod row;
mod table;
mod window;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::collection::{Collection, DecisionState, ReceivedItem, words};
use crate::ui::anchor;
use crate::ui::shown::shown;

use super::decide::{AskedDecision, Decide, Message, decide};
use super::intake::Intake;
use super::state::{DeskState, use_desk};

pub use keys::{FIGURES, is_ours};
pub use row::state_class;

/// The screen.
#[component]
pub fn Register() -> Html {
    let (desk, asked) = (use_desk(), use_state_eq(|| None::<AskedDecision>));
    use_search_key();
    use_return();
    let on_ask = {
        let (desk, asked) = (desk.clone(), asked.setter());
        // What needs no reason and concerns one row is done at once: one press takes it back.
        Callback::from(move |wanted: AskedDecision| {
            if wanted.to.wants_reason() || wanted.items.len() > 1 {
                asked.set(Some(wanted));
            } else if decide(&desk, &wanted, "").is_err() {
                asked.set(None);
            }
        })
    };
    let on_end = {
        let (desk, asked) = (desk.clone(), asked.setter());
        Callback::from(move |()| {
            asked.set(None);
            if let Some(key) = desk.current() {
                keys::focus(&key);
            }
        })
    };
    let is_empty = desk.collection().items().is_empty();
    html! {
        <main id="main" class="page desk" tabindex="-1">
            <h1>{ "收件台" }</h1>
            <Intake />
            if is_empty {
                { welcome() }
            } else {
                { counts(&desk) }
                <Message />
                <filter::Filter />
                <bulk::Bulk on_ask={on_ask.clone()} />
                if let Some(asked) = &*asked {
                    <Decide key={words::state(asked.to)} asked={asked.clone()} reason={reason(&desk, asked)} {on_end} />
                }
                <table::RegisterTable decide={on_ask} />
                { hint() }
            }
        </main>
    }
}

/// What the desk does, for an office that has received nothing yet.
fn welcome() -> Html {
    let lines = [
        "把收到的文件整批拖进来，也可以选择整个文件夹：申报文件（.json）、填好的 Word 申报表、压缩包、保存的邮件（.eml）都认得。",
        "每份申报一行，当场按通知核对；读不出的也有一行，写明原因。文件里自称的结论一概不信。",
        "逐份或成批作出结论，写退回意见，导出台账、汇总表和统计。结论只由您作出，核对结果不会改动它。",
        "收到的文件和结论都保存在这台电脑上，不上传；可以另存为一个文件，交给同事接着办。",
    ];
    html! { <ol class="welcome">{ for lines.map(|line| html! { <li>{ line }</li> }) }</ol> }
}

/// How many files came, and what they are: as many as there are rows, and those that came again.
fn counts(desk: &DeskState) -> Html {
    let collection = desk.collection();
    let kept = match desk.store() {
        None => "",
        Some(_) if desk.is_kept() => "　已存在本机",
        Some(_) => "　正在存入本机…",
    };
    html! {
        <p class="desk-counts" role="status">{ shown(counted(&collection)) }<span class="soft">{ kept }</span></p>
    }
}

fn counted(collection: &Collection) -> String {
    let items = collection.items();
    let received: usize = items.iter().map(|item| item.origins.len()).sum();
    let unread = items.iter().filter(|item| item.content.is_err()).count();
    let of =
        |state| items.iter().filter(|item| item.content.is_ok() && collection.log.state(&item.key) == state).count();
    let mut said = vec![format!("收到 {received} 件，共 {} 行", items.len())];
    if received > items.len() {
        said.push(format!("重复收到 {} 件", received - items.len()));
    }
    if unread > 0 {
        said.push(format!("没有读出 {unread} 件"));
    }
    let states = DecisionState::ALL.map(|state| (words::state(state), of(state)));
    said.extend(states.into_iter().filter(|(_, count)| *count > 0).map(|(words, count)| format!("{words} {count}")));
    said.join(" · ")
}

/// A reason to begin with, from what the check says of the one application.
fn reason(desk: &DeskState, asked: &AskedDecision) -> String {
    let [key] = asked.items.as_slice() else { return String::new() };
    let collection = desk.collection();
    let Some(application) = collection.item(key).and_then(ReceivedItem::application) else { return String::new() };
    match (&application.first, application.errors) {
        (Some(first), 1) => first.clone(),
        (Some(first), all) => format!("{first}等 {all} 处，详见退回意见。").replace("。等", "等"),
        (None, _) => String::new(),
    }
}

fn hint() -> Html {
    let figures: Vec<String> =
        FIGURES.iter().map(|(figure, state)| format!("{figure} {}", words::state(*state))).collect();
    html! {
        <p class="soft desk-hint">
            { format!("键盘：j、k 或 ↓、↑ 换行，Enter 打开，{}，u 撤销，/ 查找。", figures.join("，")) }
        </p>
    }
}

/// A stroke leads to the search, wherever the focus is: the browser's own search sees only the rows in view.
#[hook]
fn use_search_key() {
    use_effect_with((), |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "keydown", options, |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let is_find = event.key() == "f" && event.ctrl_key() && !event.shift_key() && !event.alt_key();
            if is_find || event.key() == "/" && keys::is_ours(event) {
                event.prevent_default();
                anchor::focus(filter::SEARCH);
            }
        });
        move || drop(listener)
    });
}

/// Who comes back from an application finds its row.
#[hook]
fn use_return() {
    let desk = use_desk();
    use_effect_with((), move |()| {
        if let Some(key) = desk.current() {
            keys::focus(&key);
        }
    });
}
