//! The screen in the place of a draft that has a passphrase, until it is typed.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::download;
use crate::browser::office::PendingRequest;
use crate::drafts::{DraftId, Drafts, Loaded};
use crate::encryption::{Encrypted, EncryptionKey, Identity, words};
use crate::ui::hooks::use_stored;
use crate::ui::lazy::LazyPart;
use crate::ui::open_draft::Unlocked;
use crate::ui::route::Route;
use crate::ui::shown::shown;

use super::derive::derive;
use super::field;
use super::keyed::Keyed;

/// Which draft is to be opened.
#[derive(Clone, Properties, PartialEq)]
pub struct UnlockProps {
    /// The draft's id, as the address has it.
    pub id: AttrValue,
    /// Gets the cipher once the passphrase was right.
    pub found: Callback<Unlocked>,
}

/// Shows the screen; see `ui::lazy`.
pub struct UnlockPart;

impl LazyPart for UnlockPart {
    type Props = UnlockProps;
    type Output = Html;

    fn run(props: &Self::Props) -> Html {
        html! { <Unlock ..props.clone() /> }
    }
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum Step {
    Waiting,
    Deriving,
    Refused(String),
}

/// The encrypted draft, as it is stored.
#[derive(PartialEq)]
struct Locked {
    id: String,
    notice: String,
    payload: String,
}

/// The screen; nothing before the draft was read.
#[component]
fn Unlock(props: &UnlockProps) -> Html {
    let draft = use_stored(props.id.clone(), |app, id| encrypted(&app.drafts, id).map(Rc::new));
    let (step, readable) = (use_state_eq(|| Step::Waiting), use_state_eq(|| false));
    let (node, request) = (use_node_ref(), use_mut_ref(|| None::<PendingRequest>));
    let Some(draft) = draft.and_then(|draft| (*draft).clone()) else { return Html::default() };
    let open = {
        let (draft, node, step, found) = (draft.clone(), node.clone(), step.clone(), props.found.clone());
        Callback::from(move |()| attempt(&draft, &node, &step, &request, &found))
    };
    html! {
        <main id="main" class="page passphrase" tabindex="-1">
            <h1>{ "这份草稿设了口令" }</h1>
            <p>{ "输入口令后打开。口令只在这台电脑上核对，不上传。" }</p>
            { field::field("passphrase", "口令", &node, *readable, Some(on_enter(open.clone()))) }
            <p class="soft">{ words::TYPING }</p>
            { field::readable_tick(&readable) }
            <div role="status">{ for message(&step) }</div>
            { buttons(draft, *step == Step::Deriving, &open) }
        </main>
    }
}

fn buttons(draft: Rc<Locked>, disabled: bool, open: &Callback<()>) -> Html {
    let on_save = Callback::from(move |_: MouseEvent| {
        download::text(&format!("{}.txt", draft.id), "text/plain", &draft.payload);
    });
    let on_open = open.reform(|_: MouseEvent| ());
    html! {
        <div class="buttons">
            <button type="button" class="button is-primary" {disabled} onclick={on_open}>{ "打开" }</button>
            <a class="button" href={Route::Home.fragment()}>{ "返回首页" }</a>
            <button type="button" class="button is-quiet" onclick={on_save}>{ "下载加密的原始数据" }</button>
        </div>
    }
}

fn message(step: &Step) -> Option<Html> {
    match step {
        Step::Waiting => None,
        Step::Deriving => Some(html! { <p>{ "正在核对口令…" }</p> }),
        Step::Refused(sentence) => Some(html! { <p class="callout is-error">{ shown(sentence.clone()) }</p> }),
    }
}

fn encrypted(drafts: &Drafts, id: &str) -> Option<Locked> {
    match drafts.load(&DraftId::parse(id)?) {
        Ok(Loaded::Draft(draft)) => {
            let (id, notice) = (id.to_owned(), draft.handle.notice().to_owned());
            Some(Locked { id, notice, payload: draft.payload })
        }
        _ => None,
    }
}

/// Enter opens, but not the Enter that ends an input method's word.
fn on_enter(open: Callback<()>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            open.emit(());
        }
    })
}

/// Derives the key and tries whether the text opens.
fn attempt(
    draft: &Rc<Locked>,
    node: &NodeRef,
    step: &UseStateHandle<Step>,
    request: &Rc<RefCell<Option<PendingRequest>>>,
    found: &Callback<Unlocked>,
) {
    let read = match Encrypted::read(&draft.payload) {
        Ok(read) => read,
        Err(why) => return step.set(Step::Refused(words::unopened(why).to_owned())),
    };
    let (draft, step_after, found, node) = (draft.clone(), step.clone(), found.clone(), node.clone());
    let derivation = read.derivation().clone();
    let typed = field::typed(&node);
    let tried = move |key: Result<EncryptionKey, String>| match key.and_then(|key| opens(&draft, &read, key)) {
        Ok(cipher) => {
            field::clear(&node);
            found.emit(cipher);
        }
        Err(sentence) => step_after.set(Step::Refused(sentence)),
    };
    match derive(&typed, derivation, tried) {
        Ok(running) => {
            *request.borrow_mut() = Some(running);
            step.set(Step::Deriving);
        }
        Err(sentence) => step.set(Step::Refused(sentence)),
    }
}

fn opens(draft: &Locked, read: &Encrypted, key: EncryptionKey) -> Result<Unlocked, String> {
    let identity = Identity { draft: &draft.id, notice: &draft.notice };
    match read.decrypt(&key, identity) {
        Ok(_) => Ok(Unlocked(Rc::new(Keyed(key)))),
        Err(why) => Err(words::unopened(why).to_owned()),
    }
}
