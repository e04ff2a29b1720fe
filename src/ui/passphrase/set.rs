//! The screen where a draft's passphrase is set, changed or taken away.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::office::PendingRequest;
use crate::browser::{file_handles, past, random};
use crate::drafts::{Mirrored, SaveError, words as draft_words};
use crate::encryption::{Derivation, Passphrase, advice, words};
use crate::ui::hooks::{use_app_state, use_open_draft};
use crate::ui::lazy::LazyPart;
use crate::ui::open_draft::{OpenDraft, Unlocked};
use crate::ui::route::Route;
use crate::ui::shown::shown;

use super::derive::derive;
use super::field;
use super::keyed::Keyed;

/// Shows the screen; see `ui::lazy`.
pub struct SetPassphrasePart;

impl LazyPart for SetPassphrasePart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <SetPassphrase /> }
    }
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum Step {
    Waiting,
    Working,
    Refused(String),
    /// It is done; what is true now.
    Done(&'static str),
}

/// The two lines, and what is under way.
#[derive(Clone)]
struct Inputs {
    first: NodeRef,
    second: NodeRef,
    step: UseStateHandle<Step>,
    request: Rc<RefCell<Option<PendingRequest>>>,
    open: OpenDraft,
    stores: Option<Mirrored>,
}

const SET: &str = "已设口令。以后每次打开这份草稿都要输入口令；设口令以前保存的版本已经删除。";
const REMOVED: &str = "已取消口令，草稿照平常的方式保存。";

#[component]
fn SetPassphrase() -> Html {
    let open = use_open_draft();
    let (step, readable) = (use_state_eq(|| Step::Waiting), use_state_eq(|| false));
    let (first, second) = (use_node_ref(), use_node_ref());
    let request = use_mut_ref(|| None);
    let stores = use_app_state().map(|app| app.stores);
    let Some(open) = open else { return Html::default() };
    let encrypted = open.is_encrypted();
    let back = Route::Fill(open.id().as_str().to_owned()).fragment();
    let disabled = *step == Step::Working || !open.state().may_write();
    let label = if encrypted { "新口令" } else { "口令" };
    let inputs = Inputs { first, second, step, request, open, stores };
    html! {
        <main id="main" class="page passphrase" tabindex="-1">
            <h1>{ if encrypted { "更改或取消口令" } else { "给这份草稿设口令" } }</h1>
            <p class="callout is-warning">{ words::FORGOTTEN }</p>
            { about() }
            { field::field("passphrase", label, &inputs.first, *readable, None) }
            { field::field("passphrase-again", "再输一次", &inputs.second, *readable, None) }
            <p class="soft">{ words::TYPING }</p>
            { field::readable_tick(&readable) }
            <div role="status">{ for message(&inputs.step) }</div>
            <div class="buttons">
                { set_button(&inputs, encrypted, disabled) }
                if encrypted {
                    { remove_button(&inputs, disabled) }
                }
                <a class="button" href={back}>{ "返回填写" }</a>
            </div>
        </main>
    }
}

/// What a passphrase does, and what it does not.
fn about() -> Html {
    let lines = [
        "草稿的内容和名称加密后才保存，首页只显示“加密的草稿”；自动保存照常。",
        "打印、导出的文件和邮件不加密。",
        "设口令以前保存过的内容，浏览器在磁盘上可能还留有残迹，本页清不掉。",
    ];
    html! { <ul class="list-plain">{ for lines.map(|line| html! { <li>{ line }</li> }) }</ul> }
}

fn set_button(inputs: &Inputs, encrypted: bool, disabled: bool) -> Html {
    let inputs = inputs.clone();
    let on_set = Callback::from(move |_: MouseEvent| inputs.set());
    let words = if encrypted { "更改口令" } else { "设口令" };
    html! { <button type="button" class="button is-primary" {disabled} onclick={on_set}>{ words }</button> }
}

fn remove_button(inputs: &Inputs, disabled: bool) -> Html {
    let inputs = inputs.clone();
    let on_remove = Callback::from(move |_: MouseEvent| inputs.keep(None, REMOVED));
    html! { <button type="button" class="button" {disabled} onclick={on_remove}>{ "取消口令" }</button> }
}

fn message(step: &Step) -> Option<Html> {
    match step {
        Step::Waiting => None,
        Step::Working => Some(html! { <p>{ "正在加密…" }</p> }),
        Step::Refused(sentence) => Some(html! { <p class="callout is-error">{ shown(sentence.clone()) }</p> }),
        Step::Done(words) => Some(html! { <p class="callout is-met">{ *words }</p> }),
    }
}

impl Inputs {
    fn set(&self) {
        let (typed, again) = (field::typed(&self.first), field::typed(&self.second));
        if typed != again {
            return self.step.set(Step::Refused("两次输入的口令不一样。请再输一次。".to_owned()));
        }
        // Said once; whoever presses again means it.
        let weak = Passphrase::typed(&typed).ok().and_then(|passphrase| advice(&passphrase)).map(words::advice);
        if let Some(advice) = weak {
            let sentence = format!("{advice}仍要用它的，再点一次。");
            if *self.step != Step::Refused(sentence.clone()) {
                return self.step.set(Step::Refused(sentence));
            }
        }
        let Some(salt) = random::bytes() else {
            let sentence = draft_words::reason(&SaveError::Unencrypted).to_owned();
            return self.step.set(Step::Refused(sentence));
        };
        let inputs = self.clone();
        let derived = derive(&typed, Derivation::today(salt), move |key| match key {
            Ok(key) => inputs.keep(Some(Unlocked(Rc::new(Keyed(key)))), SET),
            Err(sentence) => inputs.step.set(Step::Refused(sentence)),
        });
        match derived {
            Ok(running) => {
                *self.request.borrow_mut() = Some(running);
                self.step.set(Step::Working);
            }
            Err(sentence) => self.step.set(Step::Refused(sentence)),
        }
    }

    /// Saves the draft so, and forgets what was typed.
    fn keep(&self, cipher: Option<Unlocked>, message: &'static str) {
        if cipher.is_some() {
            // What leads back to the materials' files says what they are called.
            let id = self.open.id();
            spawn_local(async move {
                // What the browser does not let go is forgotten when the materials are opened.
                let _ = file_handles::forget(|draft, _| draft != id.as_str()).await;
            });
        }
        let (step, id, past) = (self.step.clone(), self.open.id(), self.stores.as_ref().and_then(past::of));
        let said = move |done: Result<(), SaveError>| {
            step.set(match done {
                Ok(()) => Step::Done(message),
                Err(error) => Step::Refused(draft_words::reason(&error).to_owned()),
            });
        };
        self.open.set_cipher(cipher, move |done| match (done, past) {
            // What the draft was before is not encrypted, or by another passphrase.
            (Ok(()), Some(past)) => past.forget(&id, Box::new(move |gone| said(gone.map_err(SaveError::from)))),
            (done, _) => said(done),
        });
        field::clear(&self.first);
        field::clear(&self.second);
    }
}
