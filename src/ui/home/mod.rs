//! Home: the notices, the person's drafts, and opening a file.

mod drafts;
mod notices;
mod open_file;
mod rest;
mod trash;

pub use notices::begin_once_here;

use yew::Html;

use crate::drafts::words;
use crate::ui::app_state::AppState;
use crate::ui::later::{Later, Until};
use crate::ui::piece::{Cx, El, State, View, button, el, list, nothing};
use crate::ui::route::Route;

/// Why the last press did nothing.
type Refusal = State<Option<String>>;

/// The home screen.
#[derive(PartialEq)]
pub struct Home;

impl View for Home {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let app = cx.above::<AppState>();
        let refused = cx.state(Option::default);
        let Some(app) = app else { return nothing() };
        let listing = app.drafts.list().unwrap_or_default();
        // A shared computer's band says it.
        let blocked = !app.lasting() && !app.is_public();
        let memory = || el("p").class("callout is-warning").attr("role", "alert").text(words::MEMORY_ONLY);
        let main = el("main")
            .id("main")
            .class("page home")
            .attr("tabindex", "-1")
            .some(blocked.then(memory))
            .some(listing.drafts.is_empty().then(welcome))
            .some(drafts::section(&app, &refused, &listing.drafts))
            .child(notices::section())
            .some((!app.is_public()).then(|| public(&app)))
            .child(Later { open: rest::later, told: (), until: Until::Failure }.show());
        list([head().into(), main.into()])
    }
}

fn head() -> El {
    let link =
        |to: Route, words: &'static str| el("a").class("button is-quiet").attr("href", to.fragment()).text(words);
    let links = el("nav")
        .class("head-actions")
        .attr("aria-label", "关于本页")
        .child(link(Route::Help, "使用帮助"))
        .child(link(Route::Privacy, "内容到哪里去"))
        .child(link(Route::Storage, "本机保存的内容"));
    el("header").class("head is-plain").child(el("h1").class("head-title").text("申报")).child(links)
}

/// What the page does, in three lines, for somebody without drafts.
fn welcome() -> El {
    let lines = [
        "选择通知，像填纸质表一样逐栏填写；每一处都能看到通知怎样要求。",
        "填写随时自动保存在这台电脑上，不上传；关机后回来接着填。",
        "检查无误后打印盖章，并保存文件、备好邮件发送。",
    ];
    el("ol").class("welcome").all(lines.map(|line| el("li").text(line)))
}

/// For somebody at a computer that others use as well; before anything is typed.
fn public(app: &AppState) -> El {
    let app = app.clone();
    let press = button("").text("进入公共电脑模式").on_click(move || app.begin_public());
    let words = "在办事大厅、网吧等公共电脑上填写的，请先进入公共电脑模式：内容只在本窗口中，关闭窗口后什么也不留。";
    section("public", "在公共电脑上填写").child(el("p").text(words)).child(el("p").class("buttons").child(press))
}

/// A section with its heading.
fn section(id: &'static str, title: &'static str) -> El {
    el("section").attr("aria-labelledby", id).child(el("h2").id(id).text(title))
}

/// Says why the last press did nothing.
fn refusal(refused: &Refusal) -> Option<El> {
    refused.get().map(|reason| el("p").attr("role", "alert").class("callout is-error").text(reason))
}

/// Puts a verb on one press of many alike; to somebody who does not see beside what it stands, it says that, too.
fn named(press: El, verb: &'static str, name: &str) -> El {
    press.label(format!("{verb}：{name}")).text(verb)
}
