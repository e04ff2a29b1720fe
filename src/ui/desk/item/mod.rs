//! One application as the office reads it: what the check says, what belongs to it, its pages and files, and the officer's decision.
//! Nothing can be changed on it. Not here: the pages (`ui::received`).

mod beside;
mod decision;
mod files;
mod form;
mod related;

use gloo::events::EventListener;
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::browser::{clock, events};
use crate::collection::{DecisionState, ItemKey, ReceivedItem};
use crate::ui::catalogue;
use crate::ui::hooks::use_today;
use crate::ui::new_draft::{ReceivedContent, ReceivedFile};
use crate::ui::received::ReceivedSubmission;
use crate::ui::shown::shown;

use super::address::DeskAddress;
use super::decide::undo;
use super::opened::{Opened, use_opened};
use super::register::{FIGURES, is_ours};
use super::state::{DeskState, use_desk};

pub use beside::Beside;
use decision::{DecisionPanel, press};
use files::Files;
use form::Form;
use related::Related;

/// Which.
#[derive(Properties, PartialEq)]
pub struct ItemProps {
    /// By its key.
    pub item: ItemKey,
}

/// The screen.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let (desk, asked, today) = (use_desk(), use_state_eq(|| None::<DecisionState>), use_today());
    use_keys(&desk, &props.item, &asked.setter());
    let opened = use_opened(&desk, &props.item);
    let found = desk.collection().item(&props.item).cloned();
    let Some(item) = found else { return gone() };
    // It stands before what is opened, so that nothing of it is made anew when that comes.
    let officer = html! {
        <section class="desk-officers-side" aria-label="审核">
            { ways(&desk, &props.item) }
            <DecisionPanel item={props.item.clone()} reason={reason(&item)} {asked} />
        </section>
    };
    let above = html! {
        <div class="desk-item">
            if let Some(application) = item.application().filter(|it| it.doubtful > 0) {
                <p class="callout is-warning">
                    { format!("这份申报读自 Word 申报表，其中 {} 处没有把握，没有采用：请对照原件核对。", application.doubtful) }
                </p>
            }
            if let Some(slip) = desk.collection().slip(&props.item) {
                <p class="callout is-met">{ format!("核验单已核对一致（{}）。", clock::day_words(slip.at, today)) }</p>
            }
            <Form item={props.item.clone()} />
            <Related item={props.item.clone()} />
            <Files item={props.item.clone()} />
        </div>
    };
    let application = match opened {
        Opened::Coming => html! {
            <main id="main" class="page" tabindex="-1">{ above }<p role="status">{ "正在打开…" }</p></main>
        },
        Opened::Not(sentence) => html! {
            <main id="main" class="page" tabindex="-1">
                <h1>{ shown(item.origins.last().map(ToString::to_string).unwrap_or_default()) }</h1>
                <p role="alert" class="callout is-error">{ shown(sentence) }</p>
                { above }
            </main>
        },
        Opened::Draft(content) => {
            let Some(notice) = catalogue::notice(&content.notice) else { return gone() };
            let name = item.origins.last().map(ToString::to_string).unwrap_or_default();
            let received = ReceivedContent::Submission((*content).clone());
            let file = Rc::new(ReceivedFile { id: props.item.0.clone(), file: name, content: received });
            html! {
                <ReceivedSubmission
                    key={props.item.0.clone()}
                    {file}
                    content={(*content).clone()}
                    {notice}
                    {above}
                    back={DeskAddress::Register.fragment()}
                />
            }
        }
    };
    html! { <>{ officer }{ application }</> }
}

/// What the check says first, as a reason to begin with.
fn reason(item: &ReceivedItem) -> AttrValue {
    item.application().and_then(|it| it.first.clone()).unwrap_or_default().into()
}

fn gone() -> Html {
    html! {
        <main id="main" class="page" tabindex="-1">
            <h1>{ "没有这份申报" }</h1>
            <p>{ "它不在这台电脑的收件台里，也许已经清空。" }</p>
            <p><a class="button" href={DeskAddress::Register.fragment()}>{ "返回收件台" }</a></p>
        </main>
    }
}

/// The rows before and behind it, as they are shown.
fn neighbours(desk: &DeskState, item: &ItemKey) -> (Option<ItemKey>, Option<ItemKey>, Option<(usize, usize)>) {
    let shown = desk.shown();
    let at = shown.iter().position(|key| key == item);
    let before = at.and_then(|at| shown.get(at.checked_sub(1)?)).cloned();
    let behind = at.and_then(|at| shown.get(at + 1)).cloned();
    (before, behind, at.map(|at| (at + 1, shown.len())))
}

fn ways(desk: &DeskState, item: &ItemKey) -> Html {
    let (before, behind, at) = neighbours(desk, item);
    let link = |to: Option<ItemKey>, words: &'static str| match to {
        Some(key) => html! { <a class="button is-small" href={DeskAddress::Item(key).fragment()}>{ words }</a> },
        None => html! { <span class="button is-small" aria-disabled="true">{ words }</span> },
    };
    html! {
        <nav class="desk-ways buttons" aria-label="逐份翻看">
            { link(before, "上一份（k）") }
            { link(behind, "下一份（j）") }
            if let Some((nth, all)) = at {
                <span class="soft">{ format!("第 {nth} 份，共 {all} 份") }</span>
            }
            <a class="button is-small" href={DeskAddress::Letter(item.clone()).fragment()}>{ "写退回意见" }</a>
        </nav>
    }
}

/// j and k go on, figures decide, u takes back, Escape leads to the register.
#[hook]
fn use_keys(desk: &DeskState, item: &ItemKey, asked: &UseStateSetter<Option<DecisionState>>) {
    let (desk, asked) = (desk.clone(), asked.clone());
    use_effect_with(item.clone(), move |item| {
        desk.set_current(Some(item.clone()));
        asked.set(None);
        let item = item.clone();
        let listener = EventListener::new(&document(), "keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| is_ours(event)) else { return };
            let (before, behind, _) = neighbours(&desk, &item);
            let go =
                |to: Option<ItemKey>| to.iter().for_each(|key| events::go(&DeskAddress::Item(key.clone()).fragment()));
            match event.key().as_str() {
                "j" => go(behind),
                "k" => go(before),
                "u" => undo(&desk),
                "Escape" => events::go(&DeskAddress::Register.fragment()),
                figure => {
                    if let Some((_, to)) = FIGURES.iter().find(|(known, _)| *known == figure) {
                        press(&desk, &item, &asked, *to);
                    }
                }
            }
        });
        move || drop(listener)
    });
}
