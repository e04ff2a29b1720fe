//! Asks the browser not to clear what is kept, with the reason, and shows its answer.

use yew::Html;

use crate::browser::persistence::{self, Persistence};
use crate::ui::piece::{Cx, View, button, el, nothing};
use crate::ui::shell::Desk;

/// The section; nothing where nothing is kept anyway.
#[derive(PartialEq)]
pub struct Ask;

impl View for Ask {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let answer = cx.state(|| None::<Persistence>);
        let asked = cx.state(|| false);
        let heard = answer.clone();
        cx.effect((), move || {
            persistence::ask(move |answer| heard.set(Some(answer)));
            None
        });
        if !desk.is_some_and(|desk| desk.lasting()) {
            return nothing();
        }
        let words = words(answer.get(), asked.get());
        let may = answer.get() == Some(Persistence::BestEffort);
        let ask = may.then(|| {
            let (answer, asked) = (answer.clone(), asked.clone());
            button("").text("请浏览器不要清理").on_click(move || {
                let (answer, asked) = (answer.clone(), asked.clone());
                persistence::request(move |said| {
                    asked.set(true);
                    answer.set(Some(said));
                });
            })
        });
        el("section")
            .class("card")
            .attr("aria-labelledby", "persistence")
            .child(el("h2").id("persistence").text("浏览器会不会清理"))
            .child(el("p").attr("role", "status").text(words))
            .child(el("div").class("buttons").some(ask))
            .into()
    }
}

/// What the browser says, and why it was asked.
fn words(answer: Option<Persistence>, asked: bool) -> &'static str {
    match (answer, asked) {
        (None, _) => "正在询问浏览器…",
        (Some(Persistence::Persistent), _) => "浏览器答复：不会自动清理本页保存的内容。",
        (Some(Persistence::BestEffort), false) => "浏览器在磁盘不足时可能自动清理网站数据，本页保存的内容也会被清理。",
        (Some(Persistence::BestEffort), true) => {
            "浏览器答复：没有同意。把本页加入收藏夹、常来填写，浏览器以后可能会同意；重要的草稿请另存文件。"
        }
        (Some(Persistence::Unknown), _) => "这个浏览器，或以 http 打开的网页，不能提出这个请求。重要的草稿请另存文件。",
    }
}
