//! 申报材料 as it prints.

use yew::Html;

use crate::check::Written;
use crate::notice::Notice;
use crate::office::pages::Papers;
use crate::paper::Imposition;
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, El, View, el};
use crate::ui::print::{Titled, frame, laid_out, press, previews, set_paper, too_many};
use crate::ui::route::Route;
use crate::ui::watch::Watch;

/// The preview.
#[derive(PartialEq)]
pub struct Preview;

impl View for Preview {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let open = cx.above::<OpenDraft>();
        set_paper(cx, Imposition::A4.sheet());
        let notice = session.notice();
        let (sheaf, drawn) = (laid_out(cx, &session, Papers::Statement), cx.state(|| false));
        let whole = sheaf.is_some() && drawn.get();
        let written = Written::of(&notice, &session.work().answers);
        let desk = open.map(|open| Route::Desk(open.id().as_str().to_owned()).fragment()).unwrap_or_default();
        let back = el("a").class("button").attr("href", desk).text("返回写作");
        let tools = el("div").class("buttons").child(press(whole)).child(back);
        let pages = sheaf.as_ref().and_then(|sheaf| sheaf.counts.first().copied()).unwrap_or_default();
        let head =
            el("div").class("print-desk").child(el("h1").text("打印申报材料")).child(advice(&notice, &written, pages));
        let titled = Titled {
            paper: 0,
            imposition: Imposition::A4,
            label: "申报材料，打印预览".to_owned(),
            about: None,
            class: "is-statement",
        };
        let sheets = sheaf.map(|sheaf| previews(sheaf, vec![titled], &drawn));
        frame(whole).child(head.child(tools)).some(sheets).into()
    }
}

/// What to know before printing.
fn advice(notice: &Notice, written: &Written, pages: usize) -> El {
    let counted = notice.outline.iter().zip(&written.chapters);
    let empty: Vec<String> =
        counted.filter(|(_, count)| **count == 0).map(|(chapter, _)| ["“", &chapter.title, "”"].concat()).collect();
    let item = |words: String| el("li").text(words);
    let empty = (!empty.is_empty()).then(|| item(format!("还没有写的有{}；打印时只有标题。", empty.join("、"))));
    let statement = notice.statement.as_ref();
    let over = statement.and_then(|it| too_many(notice, pages, it.max_pages, it.clause.as_ref()));
    let lines = el("ul")
        .class("list-plain")
        .some(empty)
        .some(over)
        .child(item("依次为封面、目录、各章；页码从封面数起，封面不印页码。".to_owned()))
        .child(item("打印窗口中，纸张选 A4，缩放选“实际大小”（100%），不要选“适合页面”。".to_owned()));
    el("section").class("print-advice card").label("打印前请看").child(lines)
}
