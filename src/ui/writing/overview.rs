//! What is written here, on what it rests, and how far it is.

use yew::prelude::*;

use super::chapter::title_id;
use crate::check::OutlineProgress;
use crate::notice::{Chapter, Notice};
use crate::ui::anchor;
use crate::ui::field_messages::basis;
use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::route::Route;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// The head of the screen.
#[component]
pub fn Overview() -> Html {
    let session = use_session(Topic::Assessment);
    let open = use_open_draft();
    let notice = session.notice();
    let written = OutlineProgress::of(&notice, &session.work().answers);
    if notice.outline.is_empty() {
        return html! { <div><h1>{ "申报材料" }</h1><p>{ "这份通知没有参考提纲。" }</p></div> };
    }
    let lines = notice.outline.iter().zip(&written.chapters);
    html! {
        <div class="writing-overview card">
            <h1>{ "申报材料" }</h1>
            { about(&notice) }
            <ol class="writing-chapters list-plain">{ for lines.map(|(chapter, count)| line(chapter, *count)) }</ol>
            <div class="writing-foot">
                <p class="writing-count numbers" role="status">{ [&*written.words(), "。"].concat() }</p>
                if let Some(open) = open {
                    <a class="button is-primary" href={Route::WritingPrint(open.id().as_str().to_owned()).fragment()}>
                        { "打印预览" }
                    </a>
                }
            </div>
        </div>
    }
}

fn about(notice: &Notice) -> Html {
    let clause = notice.statement.as_ref().and_then(|statement| notice.clause(statement.clause.as_ref()?));
    let words = "按参考提纲逐章写。提纲原文在旁边，表上已填的内容可以采用过来，再改成自己的话。随写随存，与申报表在同一份草稿里。";
    html! {
        <div class="soft">
            <p>{ words }</p>
            { for clause.map(|clause| basis(&[clause])) }
        </div>
    }
}

fn line(chapter: &Chapter, count: usize) -> Html {
    let id = title_id(&chapter.id);
    let href = format!("#{id}");
    // The fragment is the screen's address, so the link goes there by hand.
    let on_go = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        anchor::focus(&id);
    });
    let words = if count == 0 { "未写".to_owned() } else { format!("{count} 字") };
    html! {
        <li>
            <a href={href} onclick={on_go}>{ shown(chapter.title.clone()) }</a>
            <span class="soft numbers">{ words }</span>
        </li>
    }
}
