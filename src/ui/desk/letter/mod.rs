//! 退回意见: what the findings say, as a letter that the officer changes, mails, prints, and notes as sent. It is about one
//! application, and about others of the same unit that the officer adds.
//! Not here: what it says (`collection::letter`).

mod beside;
mod files;
mod written;

use std::collections::BTreeSet;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::clock;
use crate::check::{PlacedAnswers, assess};
use crate::collection::{ItemKey, ReturnLetter, by_unit, return_letter};
use crate::office::open::OpenedDraft;
use crate::ui::catalogue;
use crate::ui::open_draft::submission;
use crate::ui::shown::shown;

use super::address::DeskAddress;
use super::decide::Message;
use super::opened::{Opened, open};
use super::state::{DeskState, use_desk};

use beside::OfSameUnit;
use written::Written;

/// Said where several of a letter name different units since they were listed.
const NOT_ONE: &str = "勾选的申报不是同一单位的，不能写在一封里。请取消勾选。";

/// About which application.
#[derive(Properties, PartialEq)]
pub struct LetterProps {
    /// By its key.
    pub item: ItemKey,
}

/// The screen.
#[component]
pub fn Letter(props: &LetterProps) -> Html {
    let (desk, more) = (use_desk(), use_state_eq(BTreeSet::<ItemKey>::new));
    let items: Vec<ItemKey> = [props.item.clone()].into_iter().chain((*more).iter().cloned()).collect();
    let found = use_letter(&desk, &items);
    let on_change = {
        let more = more.clone();
        Callback::from(move |(item, is_wanted): (ItemKey, bool)| {
            let mut chosen = (*more).clone();
            let _ = if is_wanted { chosen.insert(item) } else { chosen.remove(&item) };
            more.set(chosen);
        })
    };
    let content = match found.letter {
        None => html! { <p role="status">{ "正在打开…" }</p> },
        Some(Err(sentence)) => html! { <p role="alert" class="callout is-error">{ shown(sentence) }</p> },
        Some(Ok(letter)) => html! { <Written {items} {letter} is_coming={found.is_coming} /> },
    };
    html! {
        <main id="main" class="page desk-letter" tabindex="-1">
            <h1>{ "退回意见" }</h1>
            <p class="buttons">
                <a class="button is-small" href={DeskAddress::Item(props.item.clone()).fragment()}>{ "‹ 这份申报" }</a>
                <a class="button is-small" href={DeskAddress::Register.fragment()}>{ "收件台" }</a>
            </p>
            <Message />
            <OfSameUnit item={props.item.clone()} chosen={(*more).clone()} {on_change} />
            { content }
        </main>
    }
}

/// A letter, and whether one about other applications is on its way.
struct FoundLetter {
    /// Or a sentence why there is none; none while its applications are opened for the first time.
    letter: Option<Result<Rc<ReturnLetter>, String>>,
    is_coming: bool,
}

/// The letter about these applications.
#[hook]
fn use_letter(desk: &DeskState, items: &[ItemKey]) -> FoundLetter {
    let found = use_state(|| None::<(Vec<ItemKey>, Result<Rc<ReturnLetter>, String>)>);
    let (desk, set) = (desk.clone(), found.setter());
    use_effect_with(items.to_vec(), move |items| {
        let (items, is_wanted) = (items.clone(), Rc::new(std::cell::Cell::new(true)));
        let wanted = is_wanted.clone();
        spawn_local(async move {
            let letter = letter(&desk, &items).await;
            if wanted.get() {
                set.set(Some((items, letter.map(Rc::new))));
            }
        });
        move || is_wanted.set(false)
    });
    let (of, letter) = (*found).clone().unzip();
    FoundLetter { letter, is_coming: of.as_deref() != Some(items) }
}

async fn letter(desk: &DeskState, items: &[ItemKey]) -> Result<ReturnLetter, String> {
    let mut letters = Vec::new();
    for item in items {
        match open(desk, item).await {
            Opened::Draft(content) => letters.push(of_application(&content)?),
            Opened::Not(sentence) => return Err(sentence),
            Opened::Coming => {}
        }
    }
    // One that names no unit stands alone.
    let mut letters = if letters.len() == 1 { letters } else { by_unit(letters) };
    letters.pop().filter(|_| letters.is_empty()).ok_or_else(|| NOT_ONE.to_owned())
}

/// The letter about an application.
fn of_application(content: &OpenedDraft) -> Result<ReturnLetter, &'static str> {
    let notice = catalogue::notice(&content.notice).ok_or("这份申报的通知不在本页面中，写不出退回意见。")?;
    let read = submission(&content.payload, &notice).map_err(|_| "这份申报读不出来，写不出退回意见。")?;
    let answers = PlacedAnswers::new(&notice, read.answers.clone());
    let assessment = assess(&catalogue::prepared(&notice), &answers, clock::today());
    Ok(return_letter(&notice, &read.answers, &assessment))
}
