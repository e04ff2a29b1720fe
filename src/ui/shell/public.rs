//! 公共电脑: the band that is shown all the time while nothing of this window is kept, and the way out.

use yew::Html;

use crate::browser::events;
use crate::drafts::words;
use crate::ui::piece::{Cx, El, State, View, button, el, nothing};
use crate::ui::route::Route;

use super::Desk;

/// The band; nothing on a computer of one's own.
#[derive(PartialEq)]
pub struct Band;

impl View for Band {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let asked = cx.state(|| false);
        let Some(desk) = desk.filter(Desk::is_public) else { return nothing() };
        let said = if asked.get() { sure(&desk, &asked) } else { calm(&desk, &asked) };
        el("aside").class("band").label("公共电脑模式").child(said).into()
    }
}

fn calm(desk: &Desk, asked: &State<bool>) -> El {
    let (desk, asked) = (desk.clone(), asked.clone());
    let leave = button("is-quiet").text("退出公共电脑模式").on_click(move || {
        if desk.loses() {
            asked.set(true);
        } else {
            end(&desk, &asked);
        }
    });
    el("p").child(el("span").text(words::PUBLIC)).child(leave)
}

fn sure(desk: &Desk, asked: &State<bool>) -> El {
    let (desk, ended, back) = (desk.clone(), asked.clone(), asked.clone());
    let end = button("is-primary").text("不保留，退出").on_click(move || end(&desk, &ended));
    let back = button("").text("继续填写").on_click(move || back.set(false));
    let words = "退出后，本窗口中填写的内容不再保留，而且还没有下载成文件。";
    el("p").attr("role", "alert").child(el("span").text(words)).child(end).child(back)
}

fn end(desk: &Desk, asked: &State<bool>) {
    asked.set(false);
    // The draft on the screen is closed before what it is kept in goes.
    events::go(&Route::Home.fragment());
    desk.end_public();
}
