//! 退回意见: what the findings say, as a letter that the officer changes, mails, prints, and notes as sent.
//! Not here: what it says (`collection::letter`).

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::browser::{clipboard, clock, download};
use crate::check::{PlacedAnswers, assess};
use crate::collection::{DecisionState, ItemKey, ReceivedItem, ReturnLetter, SentLetter, letter_text, return_letter};
use crate::exports::savable_file;
use crate::office::letter::AskedLetter;
use crate::office::open::OpenedDraft;
use crate::ui::catalogue;
use crate::ui::hooks::use_today;
use crate::ui::open_draft::submission;
use crate::ui::shown::shown;

use super::address::DeskAddress;
use super::decide::{AskedDecision, Message, decide};
use super::keeping;
use super::opened::{Opened, use_opened};
use super::state::{DeskMessage, DeskState, use_desk};

/// What the letter is titled by.
const TITLE: &str = "退回意见";
/// The longest name of a file, in UTF-16 units.
const NAME: usize = 60;
/// The field of the letter.
const TEXT: &str = "desk-letter";
/// Said where the browser did not take a file.
const REFUSED: &str = "浏览器没有保存文件。请检查下载设置后再试。";
/// Said where the worker was not there.
const LOST: &str = "制作文件的部分没有取到。请检查网络后再试。";

/// About which application.
#[derive(Properties, PartialEq)]
pub struct LetterProps {
    /// By its key.
    pub item: ItemKey,
}

/// The screen.
#[component]
pub fn Letter(props: &LetterProps) -> Html {
    let desk = use_desk();
    let opened = use_opened(&desk, &props.item);
    let content = match &opened {
        Opened::Coming => html! { <p role="status">{ "正在打开…" }</p> },
        Opened::Not(sentence) => html! { <p role="alert" class="callout is-error">{ shown(sentence.clone()) }</p> },
        Opened::Draft(content) => match written(content) {
            Ok(letter) => {
                html! { <Written key={props.item.0.clone()} item={props.item.clone()} letter={Rc::new(letter)} /> }
            }
            Err(sentence) => html! { <p role="alert" class="callout is-error">{ sentence }</p> },
        },
    };
    html! {
        <main id="main" class="page desk-letter" tabindex="-1">
            <h1>{ "退回意见" }</h1>
            <p class="buttons">
                <a class="button is-small" href={DeskAddress::Item(props.item.clone()).fragment()}>{ "‹ 这份申报" }</a>
                <a class="button is-small" href={DeskAddress::Register.fragment()}>{ "收件台" }</a>
            </p>
            <Message />
            { content }
        </main>
    }
}

/// The letter about an application.
fn written(content: &OpenedDraft) -> Result<ReturnLetter, &'static str> {
    let notice = catalogue::notice(&content.notice).ok_or("这份申报的通知不在本页面中，写不出退回意见。")?;
    let read = submission(&content.payload, &notice).map_err(|_| "这份申报读不出来，写不出退回意见。")?;
    let answers = PlacedAnswers::new(&notice, read.answers.clone());
    let assessment = assess(&catalogue::prepared(&notice), &answers, clock::today());
    Ok(return_letter(&notice, &read.answers, &assessment))
}

#[derive(Properties, PartialEq)]
struct WrittenProps {
    item: ItemKey,
    letter: Rc<ReturnLetter>,
}

/// The letter as the officer has it, and what can be done with it.
#[component]
fn Written(props: &WrittenProps) -> Html {
    let (desk, today) = (use_desk(), use_today());
    let text = use_state_eq(|| letter_text(&props.letter));
    let oninput = {
        let text = text.setter();
        Callback::from(move |event: InputEvent| {
            let field: HtmlTextAreaElement = event.target_unchecked_into();
            text.set(field.value());
        })
    };
    let press = |act: fn(&DeskState, &ItemKey, &Rc<ReturnLetter>, &str)| {
        let (desk, item, letter, text) = (desk.clone(), props.item.clone(), props.letter.clone(), (*text).clone());
        Callback::from(move |_: MouseEvent| act(&desk, &item, &letter, &text))
    };
    let on_begin_again = {
        let (text, letter) = (text.setter(), props.letter.clone());
        Callback::from(move |_: MouseEvent| text.set(letter_text(&letter)))
    };
    let sent = desk.collection().letter(&props.item).map(|sent| clock::day_words(sent.at, today));
    let to = props.letter.emails.join("，");
    let nothing = props.letter.returned.iter().all(|it| it.errors.is_empty() && it.questions.is_empty());
    html! {
        <section class="card" aria-label="退回意见">
            if let Some(sent) = sent {
                <p class="callout is-met">{ format!("已发退回意见（{sent}）。") }</p>
            }
            if nothing {
                <p class="callout is-warning">{ "核对没有发现要改的地方：退回的理由请自己写明。" }</p>
            }
            <label for={TEXT}>
                { "按核对结果写成，逐条引用通知原文，可以修改；只有这里的文字会发出去：" }
            </label>
            <textarea id={TEXT} class="input desk-letter-text" rows="24" value={(*text).clone()} {oninput} />
            <p class="soft">
                { if to.is_empty() { "申报表上没有电子邮箱，邮件的收件人请自己填写。".to_owned() } else { format!("收件人：{to}") } }
            </p>
            <p class="buttons">
                <button type="button" class="button is-primary" onclick={press(mail)}>{ "存为邮件（.eml）" }</button>
                <button type="button" class="button" onclick={press(plain)}>{ "存为文本" }</button>
                <button type="button" class="button" onclick={press(copy)}>{ "复制文字" }</button>
                <button type="button" class="button is-quiet" onclick={on_begin_again}>{ "重新按核对结果写" }</button>
            </p>
            <p class="buttons">
                <button type="button" class="button" onclick={press(note)}>{ "记为已发出，并作出“待补正”" }</button>
            </p>
        </section>
    }
}

/// The mail, to be opened and sent by the officer's own program.
fn mail(desk: &DeskState, _: &ItemKey, letter: &Rc<ReturnLetter>, text: &str) {
    let subject = subject(letter);
    let asked = AskedLetter { emails: letter.emails.clone(), subject: subject.clone(), text: text.to_owned() };
    let desk = desk.clone();
    spawn_local(async move {
        match ReusedWorker::default().ask(asked).await {
            RequestOutcome::Done(mail) => {
                save(&desk, &[&file_name(&subject), ".eml"].concat(), "message/rfc822", &mail.0)
            }
            RequestOutcome::Refused(sentence) => desk.say(Some(DeskMessage::failed(sentence))),
            RequestOutcome::Failed => desk.say(Some(DeskMessage::failed(LOST))),
        }
    });
}

/// What the letter is called: to whom, and of one application about which studio.
fn subject(letter: &ReturnLetter) -> String {
    let studio = letter.returned.first().map(|it| it.studio.as_str()).unwrap_or_default();
    let named: Vec<&str> = [letter.unit.as_str(), studio].into_iter().filter(|it| !it.is_empty()).collect();
    if named.is_empty() { TITLE.to_owned() } else { format!("{TITLE}：{}", named.join("-")) }
}

fn file_name(subject: &str) -> String {
    savable_file(&subject.replace('：', "-"), NAME)
}

fn plain(desk: &DeskState, _: &ItemKey, letter: &Rc<ReturnLetter>, text: &str) {
    let name = [&file_name(&subject(letter)), ".txt"].concat();
    // Windows' own editor knows UTF-8 by its mark.
    save(desk, &name, "text/plain", ["\u{FEFF}", text].concat().replace('\n', "\r\n").as_bytes());
}

fn copy(desk: &DeskState, _: &ItemKey, _: &Rc<ReturnLetter>, text: &str) {
    desk.say(Some(if clipboard::copy(text) {
        DeskMessage::done("已复制。")
    } else {
        DeskMessage::failed("浏览器不让复制。请选中文字，按 Ctrl+C。")
    }));
}

/// Notes that it was sent, and returns the application by it.
fn note(desk: &DeskState, item: &ItemKey, letter: &Rc<ReturnLetter>, _: &str) {
    let digest = {
        let collection = desk.collection();
        let application = collection.item(item).and_then(ReceivedItem::application);
        application.map(|it| it.digest.hex().to_owned()).unwrap_or_default()
    };
    let sent = SentLetter { at: clock::millis(), by: desk.officer(), item: item.clone(), digest };
    keeping::keep_letter(desk, sent);
    let all = letter.returned.iter().flat_map(|it| it.errors.iter().chain(&it.questions)).count();
    let why = format!("已发退回意见，要改的和要核实的共 {all} 处。");
    let is_returned = desk.collection().log.state(item) == DecisionState::Returned;
    let asked = AskedDecision { items: vec![item.clone()], to: DecisionState::Returned };
    if is_returned || decide(desk, &asked, &why).is_err() {
        desk.say(Some(DeskMessage::done("已记为发出。")));
    }
}

fn save(desk: &DeskState, name: &str, mime: &str, bytes: &[u8]) {
    let said = if download::bytes(name, mime, bytes) {
        DeskMessage::done(format!("已保存“{name}”。"))
    } else {
        DeskMessage::failed(REFUSED)
    };
    desk.say(Some(said));
}
