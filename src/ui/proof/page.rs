//! The slip as it prints.

use yew::{Callback, Html};

use crate::browser::print;
use crate::paper::Imposition;
use crate::proof::slip;
use crate::ui::errand::submission;
use crate::ui::piece::{Cx, El, Undo, View, button, el, nothing};
use crate::ui::print::{set_paper, sheets_of};
use crate::ui::route::Route;
use crate::ui::shell::Open;
use crate::ui::watch::Watch;

/// The screen.
#[derive(PartialEq)]
pub struct ProofPage;

impl View for ProofPage {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let (open, redraw) = (cx.above::<Open>(), cx.redraw());
        set_paper(cx, Imposition::A4);
        let keeper = open.map(|open| open.keeper);
        let watched = keeper.clone();
        cx.effect(keeper.clone(), move || -> Undo {
            let keeper = watched?;
            // The name at the head belongs to the file as well, and a saving changes the revision.
            let number = keeper.watch(Callback::from(move |()| redraw.now()));
            // What is not saved yet has no revision that anybody could name.
            keeper.flush();
            Some(Box::new(move || keeper.unwatch(number)))
        });
        let Some(keeper) = keeper else { return nothing() };
        let (name, notice) = (keeper.name(), session.prepared().notice);
        let file = submission(&session, &name);
        let pages = slip(&notice, &name, keeper.revision(), &file, &session.assessment());
        el("main")
            .id("main")
            .class("page print")
            .attr("tabindex", "-1")
            .child(desk(keeper.id().as_str()))
            .child(
                el("section")
                    .class("print-form")
                    .label("核验单，打印预览")
                    .child(el("div").class("print-about").child(el("h2").text("预览")))
                    .child(sheets_of(&pages.pages, Imposition::A4)),
            )
            .into()
    }
}

fn desk(id: &str) -> El {
    let back = el("a").class("button").attr("href", Route::Send(id.to_owned()).fragment()).text("返回导出与发送");
    let press = button("is-primary").text("打印").on_click(print::print);
    let lines = [
        "核验单由内容算出，内容或草稿名称一改，核验码就变：请在最后一次修改之后，同时保存 JSON 文件并打印核验单。",
        "它不是申报表的一部分，表样不因它改动；随纸质材料一起报送，收到的人用它核对电子文件。",
        "打印窗口中，纸张选 A4，缩放选“实际大小”（100%）。",
    ];
    let lines = el("ul").class("list-plain").all(lines.map(|line| el("li").text(line)));
    el("div")
        .class("print-desk")
        .child(el("h1").text("核验单"))
        .child(el("section").class("print-advice card").label("打印前请看").child(lines))
        .child(el("div").class("buttons").child(press).child(back))
}
