//! The slip as it prints.

use yew::Html;

use crate::office::pages::LaidOut;
use crate::paper::Imposition;
use crate::proof::slip;
use crate::ui::errand::submission;
use crate::ui::piece::{Cx, El, Undo, View, el, nothing};
use crate::ui::print::{Moment, Titled, frame, made, press, previews, set_paper};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::watch::Watch;

/// The screen.
#[derive(PartialEq)]
pub struct ProofPage;

impl View for ProofPage {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        // The name at the head belongs to the file as well, and a saving changes the revision.
        let open = cx.open_draft();
        set_paper(cx, Imposition::A4.sheet());
        let drawn = cx.state(|| false);
        let watched = open.clone();
        cx.effect(open.clone(), move || -> Undo {
            // What is not saved yet has no revision that anybody could name.
            watched?.flush();
            None
        });
        let of = (Moment::of(&session), open.as_ref().map(|open| (open.name(), open.revision())));
        let made = made(cx, of.clone(), move || of.1.map_or_else(LaidOut::default, |of| slip_of(&session, of)));
        let Some(open) = open else { return nothing() };
        let titled = Titled {
            paper: 0,
            imposition: Imposition::A4,
            label: "核验单，打印预览".to_owned(),
            about: None,
            class: "",
        };
        let whole = made.is_some() && drawn.get();
        let previews = made.map(|made| previews(made, vec![titled], &drawn));
        frame(whole).child(desk(open.id().as_str(), whole)).some(previews).into()
    }
}

/// The slip of a draft of this name and revision.
fn slip_of(session: &Session, (name, revision): (String, u64)) -> LaidOut {
    let file = submission(session, &name);
    LaidOut::of([slip(&session.notice(), &name, revision, &file, &session.assessment())])
}

fn desk(id: &str, whole: bool) -> El {
    let back = el("a").class("button").attr("href", Route::Send(id.to_owned()).fragment()).text("返回导出与发送");
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
        .child(el("div").class("buttons").child(press(whole)).child(back))
}
