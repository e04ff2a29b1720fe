//! 申报材料 as it prints.

use yew::prelude::*;

use crate::check::OutlineProgress;
use crate::notice::Notice;
use crate::office::pages::Papers;
use crate::paper::Imposition;
use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::print::{Previews, Titled, print_button, screen, too_many, use_laid_out, use_paper};
use crate::ui::route::Route;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// The preview.
#[component]
pub fn Preview() -> Html {
    let session = use_session(Topic::Assessment);
    let open = use_open_draft();
    use_paper(Imposition::A4.sheet());
    let (sheaf, drawn) = (use_laid_out(&session, Papers::Statement), use_state_eq(|| false));
    let whole = sheaf.is_some() && *drawn;
    let notice = session.notice();
    let written = OutlineProgress::of(&notice, &session.work().answers);
    let writing = open.map(|open| Route::Writing(open.id().as_str().to_owned()).fragment()).unwrap_or_default();
    let pages = sheaf.as_ref().and_then(|sheaf| sheaf.counts.first().copied()).unwrap_or_default();
    let head = html! {
        <div class="print-area">
            <h1>{ "打印申报材料" }</h1>
            { advice(&notice, &written, pages) }
            <div class="buttons">
                { print_button(whole) }
                <a class="button" href={writing}>{ "返回写作" }</a>
            </div>
        </div>
    };
    let papers = vec![Titled {
        paper: 0,
        imposition: Imposition::A4,
        label: "申报材料，打印预览".to_owned(),
        about: None,
        class: "is-statement",
    }];
    let previews = sheaf.map(|sheaf| html! { <Previews {sheaf} {papers} on_drawn={drawn.setter()} /> });
    screen(whole, head, previews.unwrap_or_default())
}

/// What to know before printing.
fn advice(notice: &Notice, written: &OutlineProgress, pages: usize) -> Html {
    let counted = notice.outline.iter().zip(&written.chapters);
    let empty: Vec<String> =
        counted.filter(|(_, count)| **count == 0).map(|(chapter, _)| ["“", &chapter.title, "”"].concat()).collect();
    let statement = notice.statement.as_ref();
    let over = statement.and_then(|it| too_many(notice, pages, it.max_pages, it.clause.as_ref()));
    html! {
        <section class="print-advice card" aria-label="打印前请看">
            <ul class="list-plain">
                if !empty.is_empty() {
                    <li>{ shown(format!("还没有写的有{}；打印时只有标题。", empty.join("、"))) }</li>
                }
                { over.unwrap_or_default() }
                <li>{ "依次为封面、目录、各章；页码从封面数起，封面不印页码。" }</li>
                <li>{ "打印窗口中，纸张选 A4，缩放选“实际大小”（100%），不要选“适合页面”。" }</li>
            </ul>
        </section>
    }
}
