//! The screen.

use yew::Html;

use crate::answers::Answers;
use crate::browser::events;
use crate::drafts::{DraftId, words};
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, El, View, el, nothing};
use crate::ui::route::Route;
use crate::ui::shell::Desk;

use super::entry::{self, Taken};

/// The screen.
#[derive(PartialEq)]
pub struct Versions {
    /// A newer program has saved the draft.
    pub newer: bool,
    /// It stands in the place of a draft that does not open.
    pub closed: bool,
}

impl View for Versions {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let (desk, open) = (cx.above::<Desk>(), cx.above::<OpenDraft>());
        let refused = cx.state(|| None::<String>);
        let Some(desk) = desk else { return nothing() };
        let Some(id) = draft_at_hand() else { return nothing() };
        let taken = Taken { desk: desk.clone(), open: open.clone(), id: id.clone(), refused: refused.clone() };
        let present: Option<Answers> = open.as_ref().map(|open| Answers::clone(&open.session().work().answers));
        let versions = desk.drafts.versions(&id).unwrap_or_default();
        let damaged = desk.drafts.damaged(&id).unwrap_or_default();
        let sound = versions.iter().enumerate();
        let entries = sound.map(|(nth, version)| entry::sound(version, nth == 0, self.newer, present.as_ref(), &taken));
        let rest = damaged.iter().enumerate().map(|(nth, raw)| entry::damaged(raw, nth));
        let refused = refused.get().map(|words| el("p").attr("role", "alert").class("callout is-error").text(words));
        el("main")
            .id("main")
            .class("page versions")
            .attr("tabindex", "-1")
            .child(el("h1").text(if self.closed { "草稿没有打开" } else { "这份草稿的各个版本" }))
            .child(self.said(versions.is_empty(), damaged.is_empty()))
            .some(refused)
            .child(el("ul").class("cards").all(entries.chain(rest)))
            .child(el("p").class("buttons").child(self.back(&id)))
            .into()
    }
}

impl Versions {
    fn said(&self, none: bool, whole: bool) -> El {
        let words = match (self.closed, self.newer, none) {
            (_, true, _) => words::NEWER,
            (true, false, true) => words::DAMAGED,
            (true, false, false) => {
                "最近保存的内容无法识别，所以没有当作空表打开。下面是还在的各个版本，可以下载，也可以从能识别的版本接着填写。"
            }
            (false, false, _) if whole => "每次保存都保留前一个版本。采用较早的版本可以撤销，现在的内容也不会丢失。",
            (false, false, _) => "有的版本已损坏，无法识别；原始数据仍保留，可以下载。",
        };
        let said = el("p").text(words);
        if self.closed { said.attr("role", "alert") } else { said }
    }

    fn back(&self, id: &DraftId) -> El {
        let (to, words) = match self.closed {
            true => (Route::Home, "返回首页"),
            false => (Route::Fill(id.as_str().to_owned()), "返回填写"),
        };
        el("a").class("button").attr("href", to.fragment()).text(words)
    }
}

/// The draft that the address names.
fn draft_at_hand() -> Option<DraftId> {
    DraftId::parse(Route::parse(&events::fragment()).draft()?)
}

/// Goes to the form of a draft, which is opened anew where it did not open before.
pub(super) fn go_to_form(id: &DraftId, desk: &Desk) {
    desk.refresh.emit(());
    events::go(&Route::Fill(id.as_str().to_owned()).fragment());
}
