//! The screen in the place of a draft that has a passphrase, until it is typed.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::{AttrValue, Callback, Html, NodeRef};

use crate::browser::download;
use crate::browser::office::Errand;
use crate::drafts::{Draft, DraftId, Drafts, Loaded};
use crate::encryption::{Encrypted, Identity, Key, words};
use crate::ui::open_draft::Unlocked;
use crate::ui::piece::{Cx, El, On, State, View, button, el, nothing};
use crate::ui::route::Route;
use crate::ui::shell::Desk;

use super::derive::derive;
use super::field;
use super::keyed::Keyed;

/// The screen.
#[derive(Clone, PartialEq)]
pub struct Unlock {
    /// The draft's id, as the address has it.
    pub id: AttrValue,
    /// Gets the cipher once the passphrase was right.
    pub found: Callback<Unlocked>,
}

/// Shows the screen; see `ui::later`.
pub fn later(unlock: &Unlock) -> Html {
    unlock.clone().show()
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum Stand {
    Waiting,
    Deriving,
    Refused(String),
}

impl View for Unlock {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let (stand, shown) = (cx.state(|| Stand::Waiting), cx.state(|| false));
        let (node, errand) = (cx.kept(NodeRef::default), cx.kept(RefCell::<Option<Errand>>::default));
        let Some(draft) = desk.and_then(|desk| encrypted(&desk.drafts, &self.id)) else { return nothing() };
        let draft = Rc::new(draft);
        let (tried, found, typed) = (stand.clone(), self.found.clone(), node.clone());
        let of = draft.clone();
        let open = Rc::new(move || attempt(&of, &typed, &tried, &errand, &found));
        let said = said(&stand);
        el("main")
            .id("main")
            .class("page passphrase")
            .attr("tabindex", "-1")
            .child(el("h1").text("这份草稿设了口令"))
            .child(el("p").text("输入口令后打开。口令只在这台电脑上核对，不上传。"))
            .child(field::field("passphrase", "口令", &node, shown.get()).on(On::KeyDown, on_enter(open.clone())))
            .child(el("p").class("soft").text(words::TYPING))
            .child(field::show(&shown))
            .child(el("div").attr("role", "status").some(said))
            .child(presses(&draft, stand.get() == Stand::Deriving, open))
            .into()
    }
}

fn presses(draft: &Rc<Draft>, deriving: bool, open: Rc<impl Fn() + 'static>) -> El {
    let press = button("is-primary").flag("disabled", deriving).text("打开").on_click(move || open());
    let home = el("a").class("button").attr("href", Route::Home.fragment()).text("返回首页");
    let saved = draft.clone();
    let save = button("is-quiet").text("下载加密的原始数据").on_click(move || {
        download::text(&format!("{}.txt", saved.handle.id()), "text/plain", &saved.payload);
    });
    el("div").class("buttons").child(press).child(home).child(save)
}

fn said(stand: &State<Stand>) -> Option<El> {
    match stand.get() {
        Stand::Waiting => None,
        Stand::Deriving => Some(el("p").text("正在核对口令…")),
        Stand::Refused(sentence) => Some(el("p").class("callout is-error").text(sentence)),
    }
}

fn encrypted(drafts: &Drafts, id: &str) -> Option<Draft> {
    match drafts.load(&DraftId::parse(id)?) {
        Ok(Loaded::Draft(draft)) => Some(*draft),
        _ => None,
    }
}

/// Enter opens, but not the Enter that ends an input method's word.
fn on_enter(open: Rc<impl Fn() + 'static>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            open();
        }
    })
}

/// Derives the key and tries whether the text opens.
fn attempt(
    draft: &Rc<Draft>,
    node: &NodeRef,
    stand: &State<Stand>,
    errand: &Rc<RefCell<Option<Errand>>>,
    found: &Callback<Unlocked>,
) {
    let read = match Encrypted::read(&draft.payload) {
        Ok(read) => read,
        Err(why) => return stand.set(Stand::Refused(words::unopened(why).to_owned())),
    };
    let (draft, heard, found, node) = (draft.clone(), stand.clone(), found.clone(), node.clone());
    let derivation = read.derivation().clone();
    let typed = field::typed(&node);
    let tried = move |key: Result<Key, String>| match key.and_then(|key| opens(&draft, &read, key)) {
        Ok(cipher) => {
            field::clear(&node);
            found.emit(cipher);
        }
        Err(sentence) => heard.set(Stand::Refused(sentence)),
    };
    match derive(&typed, derivation, tried) {
        Ok(running) => {
            *errand.borrow_mut() = Some(running);
            stand.set(Stand::Deriving);
        }
        Err(sentence) => stand.set(Stand::Refused(sentence)),
    }
}

fn opens(draft: &Draft, read: &Encrypted, key: Key) -> Result<Unlocked, String> {
    let identity = Identity { draft: draft.handle.id().as_str(), notice: draft.handle.notice() };
    match read.decrypt(&key, identity) {
        Ok(_) => Ok(Unlocked(Rc::new(Keyed(key)))),
        Err(why) => Err(words::unopened(why).to_owned()),
    }
}
