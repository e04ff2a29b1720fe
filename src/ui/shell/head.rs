//! The head of a draft's screens: the notice, the draft's name, how saving stands, and what can be done.

use web_sys::{Event, HtmlInputElement, MouseEvent};
use yew::{AttrValue, Callback, Html, TargetCast};

use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, El, On, View, button, el, nothing};
use crate::ui::route::Route;
use crate::ui::watch::Watch;

use super::saved::Saved;

/// The head.
#[derive(PartialEq)]
pub struct Head {
    /// The draft's id.
    pub id: AttrValue,
    /// The screen at hand.
    pub route: Route,
    /// The check is asked for.
    pub on_check: Callback<()>,
}

impl View for Head {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::All);
        let notice = session.notice();
        let skip = el("a").class("skip").attr("href", "#main").on(On::Click, Callback::from(skip));
        let home = el("a").class("head-home").attr("href", Route::Home.fragment()).text("‹ 首页");
        let title = el("span").class("head-title").text(notice.title.clone());
        let number = el("span").class("head-number").text(notice.number.clone().unwrap_or_default());
        el("header")
            .class("head")
            .child(skip.text("跳到正文"))
            .child(el("div").class("head-notice").child(home).child(title).child(number))
            .child(el("div").class("head-draft").child(DraftName.show()).child(Saved.show()))
            .child(self.actions(!notice.outline.is_empty()))
            .into()
    }
}

impl Head {
    /// Chapters are written where the notice has an outline.
    fn actions(&self, outlined: bool) -> El {
        let id = self.id.to_string();
        let check = button("is-primary").on_click(self.check()).text("检查");
        el("nav")
            .class("head-actions")
            .label("这份申报")
            .child(self.link(Route::Fill(id.clone()), "填写"))
            .some(outlined.then(|| self.link(Route::Desk(id.clone()), "申报材料")))
            .child(check)
            .child(self.link(Route::Print(id.clone()), "打印"))
            .child(self.link(Route::Send(id), "导出与发送"))
    }

    fn link(&self, to: Route, words: &'static str) -> El {
        let here = self.route == to;
        let link = el("a").class("button").class_if("is-here", here).attr("href", to.fragment());
        link.attr_some("aria-current", here.then_some(AttrValue::Static("page"))).text(words)
    }

    fn check(&self) -> impl Fn() + 'static {
        let (on_check, route, id) = (self.on_check.clone(), self.route.clone(), self.id.to_string());
        move || {
            if !matches!(route, Route::Fill(_)) {
                crate::browser::events::go(&Route::Fill(id.clone()).fragment());
            }
            on_check.emit(());
        }
    }
}

/// The fragment is the screen's address, so the link moves the focus itself.
fn skip(event: MouseEvent) {
    event.prevent_default();
    crate::ui::anchor::focus("main");
}

/// The draft's name, to be changed in place.
#[derive(PartialEq)]
struct DraftName;

impl View for DraftName {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        // Another window may take the draft, or have given it another name.
        let session = cx.session(Watch::All);
        let Some(open) = cx.above::<OpenDraft>() else { return nothing() };
        let input = el("input").class("input").id("draft-name").attr("type", "text").attr("autocomplete", "off");
        let input = input.value(open.name()).flag("readonly", session.read_only());
        let input = input.on(On::Change, rename(open));
        let label = el("span").class("hidden-visually").text("草稿名称");
        el("label").class("head-name").child(label).child(input).into()
    }
}

fn rename(open: OpenDraft) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let name = input.value();
        if !name.trim().is_empty() {
            open.rename(name.trim());
        }
    })
}
