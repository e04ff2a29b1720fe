//! What is written here, on what it rests, and how far it is.

use web_sys::MouseEvent;
use yew::{Callback, Html};

use super::chapter::title_id;
use crate::check::Written;
use crate::notice::{Chapter, Notice};
use crate::ui::anchor;
use crate::ui::notes::basis;
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, El, On, View, el};
use crate::ui::route::Route;
use crate::ui::watch::Watch;

/// The head of the desk.
#[derive(PartialEq)]
pub struct Overview;

impl View for Overview {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let open = cx.above::<OpenDraft>();
        let notice = session.notice();
        let written = Written::of(&notice, &session.work().answers);
        if notice.outline.is_empty() {
            return el("div").child(el("h1").text("申报材料")).child(el("p").text("这份通知没有参考提纲。")).into();
        }
        let print = open.map(|open| Route::DeskPrint(open.id().as_str().to_owned()).fragment());
        let print = print.map(|address| el("a").class("button is-primary").attr("href", address).text("打印预览"));
        let count =
            el("p").class("writing-count numbers").attr("role", "status").text([&*written.words(), "。"].concat());
        el("div")
            .class("writing-overview card")
            .child(el("h1").text("申报材料"))
            .child(about(&notice))
            .child(lines(&notice, &written))
            .child(el("div").class("writing-foot").child(count).some(print))
            .into()
    }
}

fn about(notice: &Notice) -> El {
    let clause = notice.statement.as_ref().and_then(|statement| notice.clause(statement.clause.as_ref()?));
    let words = "按参考提纲逐章写。提纲原文在旁边，表上已填的内容可以采用过来，再改成自己的话。随写随存，与申报表在同一份草稿里。";
    let about = el("div").class("soft").child(el("p").text(words));
    about.some(clause.map(|clause| basis(&[clause])))
}

fn lines(notice: &Notice, written: &Written) -> El {
    let lines = notice.outline.iter().zip(&written.chapters);
    el("ol").class("writing-chapters list-plain").all(lines.map(|(chapter, count)| line(chapter, *count)))
}

fn line(chapter: &Chapter, count: usize) -> El {
    let id = title_id(&chapter.id);
    let href = format!("#{id}");
    // The fragment is the screen's address, so the link goes there by hand.
    let go = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        anchor::focus(&id);
    });
    let words = if count == 0 { "未写".to_owned() } else { format!("{count} 字") };
    let link = el("a").attr("href", href).on(On::Click, go).text(chapter.title.clone());
    el("li").child(link).child(el("span").class("soft numbers").text(words))
}
