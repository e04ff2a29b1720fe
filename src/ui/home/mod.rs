//! Home: the notices, the person's drafts, and opening a file.

mod drafts;
mod notices;
mod open_file;
mod trash;

use yew::prelude::*;

use crate::ui::route::Route;
use crate::ui::shell::Desk;

use drafts::DraftList;
use notices::Notices;
use open_file::OpenFile;
use trash::Set;

/// The home screen.
#[component]
pub fn Home() -> Html {
    let desk = use_context::<Desk>();
    let Some(desk) = desk else { return Html::default() };
    let listing = desk.drafts.list().unwrap_or_default();
    let first_visit = listing.drafts.is_empty();
    html! {
        <>
            <header class="head is-plain">
                <h1 class="head-title">{ "申报" }</h1>
                <a class="button is-quiet" href={Route::Help.fragment()}>{ "使用帮助" }</a>
            </header>
            <main id="main" class="page home" tabindex="-1">
                if !desk.lasting { <p class="callout is-warning" role="alert">{ crate::drafts::words::MEMORY_ONLY }</p> }
                if first_visit { <Welcome /> }
                <DraftList listing={listing.drafts.clone()} />
                <Notices />
                <OpenFile />
                <Set damaged={listing.damaged.clone()} newer={listing.newer.clone()} trash={listing.trash.clone()} />
            </main>
        </>
    }
}

/// What the page does, in three lines, for somebody without drafts.
#[component]
fn Welcome() -> Html {
    html! {
        <ol class="welcome">
            <li>{ "选择通知，像填纸质表一样逐栏填写；每一处都能看到通知怎样要求。" }</li>
            <li>{ "填写随时自动保存在这台电脑上，不上传；关机后回来接着填。" }</li>
            <li>{ "检查无误后打印盖章，并保存文件、备好邮件发送。" }</li>
        </ol>
    }
}
