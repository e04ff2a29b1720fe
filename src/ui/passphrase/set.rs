//! The screen where a draft's passphrase is set, changed or taken away.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{Html, NodeRef};

use crate::browser::office::Errand;
use crate::browser::random;
use crate::drafts::{SaveError, words as draft_words};
use crate::encryption::{Derivation, Passphrase, advice, words};
use crate::ui::open_draft::{OpenDraft, Unlocked};
use crate::ui::piece::{Cx, El, State, View, button, el, nothing};
use crate::ui::route::Route;

use super::derive::derive;
use super::field;
use super::keyed::Keyed;

/// Shows the screen; see `ui::later`.
pub fn later(_: &()) -> Html {
    Set.show()
}

#[derive(PartialEq)]
struct Set;

/// How far it is.
#[derive(Clone, PartialEq)]
enum Stand {
    Waiting,
    Working,
    Refused(String),
    /// It is done; what is true now.
    Done(&'static str),
}

/// The lines, and what is under way.
#[derive(Clone)]
struct Lines {
    first: Rc<NodeRef>,
    second: Rc<NodeRef>,
    stand: State<Stand>,
    errand: Rc<RefCell<Option<Errand>>>,
    open: OpenDraft,
}

const SET: &str = "已设口令。以后每次打开这份草稿都要输入口令；设口令以前保存的版本已经删除。";
const REMOVED: &str = "已取消口令，草稿照平常的方式保存。";

impl View for Set {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let open = cx.above::<OpenDraft>();
        let (stand, shown) = (cx.state(|| Stand::Waiting), cx.state(|| false));
        let (first, second) = (cx.kept(NodeRef::default), cx.kept(NodeRef::default));
        let errand = cx.kept(RefCell::default);
        let Some(open) = open else { return nothing() };
        let encrypted = open.is_encrypted();
        let back = Route::Fill(open.id().as_str().to_owned()).fragment();
        let writes = open.state().may_write();
        let lines = Lines { first: first.clone(), second: second.clone(), stand: stand.clone(), errand, open };
        let working = stand.get() == Stand::Working || !writes;
        let remove = encrypted.then(|| removing(&lines, working));
        el("main")
            .id("main")
            .class("page passphrase")
            .attr("tabindex", "-1")
            .child(el("h1").text(if encrypted { "更改或取消口令" } else { "给这份草稿设口令" }))
            .child(el("p").class("callout is-warning").text(words::FORGOTTEN))
            .child(about())
            .child(field::field("passphrase", if encrypted { "新口令" } else { "口令" }, &first, shown.get()))
            .child(field::field("passphrase-again", "再输一次", &second, shown.get()))
            .child(el("p").class("soft").text(words::TYPING))
            .child(field::show(&shown))
            .child(el("div").attr("role", "status").some(said(&stand)))
            .child(
                el("div")
                    .class("buttons")
                    .child(setting(&lines, encrypted, working))
                    .some(remove)
                    .child(el("a").class("button").attr("href", back).text("返回填写")),
            )
            .into()
    }
}

/// What a passphrase does, and what it does not.
fn about() -> El {
    let lines = [
        "草稿的内容和名称加密后才保存，首页只显示“加密的草稿”；自动保存照常。",
        "打印、导出的文件和邮件不加密。",
        "设口令以前保存过的内容，浏览器在磁盘上可能还留有残迹，本页清不掉。",
    ];
    el("ul").class("list-plain").all(lines.map(|line| el("li").text(line)))
}

fn setting(lines: &Lines, encrypted: bool, working: bool) -> El {
    let lines = lines.clone();
    let words = if encrypted { "更改口令" } else { "设口令" };
    button("is-primary").flag("disabled", working).text(words).on_click(move || lines.set())
}

fn removing(lines: &Lines, working: bool) -> El {
    let lines = lines.clone();
    button("").flag("disabled", working).text("取消口令").on_click(move || lines.keep(None, REMOVED))
}

fn said(stand: &State<Stand>) -> Option<El> {
    match stand.get() {
        Stand::Waiting => None,
        Stand::Working => Some(el("p").text("正在加密…")),
        Stand::Refused(sentence) => Some(el("p").class("callout is-error").text(sentence)),
        Stand::Done(words) => Some(el("p").class("callout is-met").text(words)),
    }
}

impl Lines {
    fn set(&self) {
        let (typed, again) = (field::typed(&self.first), field::typed(&self.second));
        if typed != again {
            return self.stand.set(Stand::Refused("两次输入的口令不一样。请再输一次。".to_owned()));
        }
        // Said once; whoever presses again means it.
        let weak = Passphrase::typed(&typed).ok().and_then(|passphrase| advice(&passphrase)).map(words::advice);
        if let Some(advice) = weak {
            let sentence = format!("{advice}仍要用它的，再点一次。");
            if self.stand.get() != Stand::Refused(sentence.clone()) {
                return self.stand.set(Stand::Refused(sentence));
            }
        }
        let Some(salt) = random::bytes() else {
            let sentence = draft_words::reason(&SaveError::Unencrypted).to_owned();
            return self.stand.set(Stand::Refused(sentence));
        };
        let lines = self.clone();
        let derived = derive(&typed, Derivation::today(salt), move |key| match key {
            Ok(key) => lines.keep(Some(Unlocked(Rc::new(Keyed(key)))), SET),
            Err(sentence) => lines.stand.set(Stand::Refused(sentence)),
        });
        match derived {
            Ok(running) => {
                *self.errand.borrow_mut() = Some(running);
                self.stand.set(Stand::Working);
            }
            Err(sentence) => self.stand.set(Stand::Refused(sentence)),
        }
    }

    /// Saves the draft so, and forgets what was typed.
    fn keep(&self, cipher: Option<Unlocked>, said: &'static str) {
        let stand = self.stand.clone();
        self.open.set_cipher(cipher, move |done| {
            stand.set(match done {
                Ok(()) => Stand::Done(said),
                Err(error) => Stand::Refused(draft_words::reason(&error).to_owned()),
            });
        });
        field::clear(&self.first);
        field::clear(&self.second);
    }
}
