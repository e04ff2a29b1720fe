//! The letter's text as the officer has it, and what can be done with it.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::browser::clock;
use crate::collection::{DecisionState, ItemKey, ReceivedItem, ReturnLetter, SentLetter, letter_text};
use crate::exports::EditedLetter;
use crate::ui::desk::decide::{AskedDecision, decide};
use crate::ui::desk::keeping;
use crate::ui::desk::state::{DeskMessage, DeskState, use_desk};
use crate::ui::hooks::use_today;

use super::files;

/// The field of the letter.
const TEXT: &str = "desk-letter";

/// What it is written from.
#[derive(Properties, PartialEq)]
pub struct WrittenProps {
    /// The applications it is about.
    pub items: Vec<ItemKey>,
    /// What is to be said of them.
    pub letter: Rc<ReturnLetter>,
    /// A letter about other applications is on its way: nothing is made of this one any more.
    pub is_coming: bool,
}

/// The letter.
#[component]
pub fn Written(props: &WrittenProps) -> Html {
    let (desk, today) = (use_desk(), use_today());
    let text = use_state_eq(|| letter_text(&props.letter));
    // What was written of itself, so that what the officer has changed is told apart from it.
    let proposed = use_state_eq(|| letter_text(&props.letter));
    let fresh = letter_text(&props.letter);
    let is_behind = *proposed != fresh;
    {
        let (text, proposed) = (text.clone(), proposed.clone());
        use_effect_with(fresh.clone(), move |fresh| {
            // Nothing that somebody wrote is replaced unasked.
            if *text == *proposed {
                text.set(fresh.clone());
                proposed.set(fresh.clone());
            }
        });
    }
    let oninput = {
        let text = text.setter();
        Callback::from(move |event: InputEvent| {
            let field: HtmlTextAreaElement = event.target_unchecked_into();
            text.set(field.value());
        })
    };
    let press = |act: fn(&DeskState, EditedLetter)| {
        let (desk, letter) = (desk.clone(), EditedLetter::of(&props.letter, &text));
        Callback::from(move |_: MouseEvent| act(&desk, letter.clone()))
    };
    let on_begin_again = {
        let (text, proposed) = (text.setter(), proposed.setter());
        Callback::from(move |_: MouseEvent| {
            text.set(fresh.clone());
            proposed.set(fresh.clone());
        })
    };
    let on_note = {
        let (desk, items, letter) = (desk.clone(), props.items.clone(), props.letter.clone());
        Callback::from(move |_: MouseEvent| note(&desk, &items, &letter))
    };
    let sent = props.items.iter().filter_map(|item| desk.collection().letter(item).map(|sent| sent.at)).min();
    let to = props.letter.emails.join("，");
    let nothing = props.letter.returned.iter().all(|it| it.errors.is_empty() && it.questions.is_empty());
    html! {
        <section class="card" aria-label="退回意见">
            if let Some(sent) = sent {
                <p class="callout is-met">{ format!("已发退回意见（{}）。", clock::day_words(sent, today)) }</p>
            }
            if nothing {
                <p class="callout is-warning">{ "核对没有发现要改的地方：退回的理由请自己写明。" }</p>
            }
            if is_behind && *text != *proposed {
                <p class="callout is-warning" role="status">
                    { "文字已经改过，没有随勾选重写。要写入勾选的申报，请按“重新按核对结果写”；改过的文字会被换掉。" }
                </p>
            }
            <label for={TEXT}>
                { "按核对结果写成，逐条引用通知原文，可以修改；只有这里的文字会发出去：" }
            </label>
            <textarea id={TEXT} class="input desk-letter-text" rows="24" value={(*text).clone()} {oninput} />
            <p class="soft">
                { if to.is_empty() { "申报表上没有电子邮箱，邮件的收件人请自己填写。".to_owned() } else { format!("收件人：{to}") } }
            </p>
            <p class="buttons">
                <button type="button" class="button is-primary" disabled={props.is_coming} onclick={press(files::mail)}>{ "存为邮件（.eml）" }</button>
                <button type="button" class="button" disabled={props.is_coming} onclick={press(files::sheet)}>{ "存为 Word 公函" }</button>
                <button type="button" class="button" disabled={props.is_coming} onclick={press(files::plain)}>{ "存为文本" }</button>
                <button type="button" class="button" disabled={props.is_coming} onclick={press(files::copy)}>{ "复制文字" }</button>
                <button type="button" class="button is-quiet" disabled={props.is_coming} onclick={on_begin_again}>{ "重新按核对结果写" }</button>
            </p>
            <p class="buttons">
                <button type="button" class="button" disabled={props.is_coming} onclick={on_note}>{ noted(props.items.len()) }</button>
            </p>
        </section>
    }
}

/// What the press says that notes it as sent.
fn noted(items: usize) -> String {
    let whose = if items > 1 { format!("（{items} 份申报）") } else { String::new() };
    format!("记为已发出，并作出“待补正”{whose}")
}

/// Notes that it was sent, and returns the applications by it, as one act.
fn note(desk: &DeskState, items: &[ItemKey], letter: &Rc<ReturnLetter>) {
    for item in items {
        let digest = {
            let collection = desk.collection();
            let application = collection.item(item).and_then(ReceivedItem::application);
            application.map(|it| it.digest.hex().to_owned()).unwrap_or_default()
        };
        let sent = SentLetter { at: clock::millis(), by: desk.officer(), item: item.clone(), digest };
        keeping::keep_letter(desk, sent);
    }
    let all = letter.returned.iter().flat_map(|it| it.errors.iter().chain(&it.questions)).count();
    let why = format!("已发退回意见，要改的和要核实的共 {all} 处。");
    let is_returned = |item: &&ItemKey| desk.collection().log.state(item) == DecisionState::Returned;
    let to_return: Vec<ItemKey> = items.iter().filter(|item| !is_returned(item)).cloned().collect();
    let asked = AskedDecision { items: to_return, to: DecisionState::Returned };
    if asked.items.is_empty() || decide(desk, &asked, &why).is_err() {
        desk.say(Some(DeskMessage::done("已记为发出。")));
    }
}
