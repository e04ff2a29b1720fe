//! What home has below the notices: the way to a shared computer, opening a notice's file, opening submissions, holding a file against its 核验单, what
//! is set aside, and taking everything away.

use std::rc::Rc;

use yew::prelude::*;

use crate::drafts::Listing;
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::hooks::{use_app_state, use_today};
use crate::ui::lazy::LazyPart;
use crate::ui::notice_file::NoticePanel;
use crate::ui::proof::Compare;
use crate::ui::stored::Wipe;

use super::open_file::OpenFile;
use super::{section, trash};

/// Shows it; see `ui::lazy`.
pub struct RestPart;

impl LazyPart for RestPart {
    type Props = Rc<Listing>;
    type Output = Html;

    fn run(listing: &Self::Props) -> Html {
        html! { <Rest listing={listing.clone()} /> }
    }
}

#[derive(Properties, PartialEq)]
struct RestProps {
    listing: Rc<Listing>,
}

#[component]
fn Rest(props: &RestProps) -> Html {
    let (app, today) = (use_app_state(), use_today());
    let opening = use_state_eq(|| false);
    let Some(app) = app else { return Html::default() };
    let listing = &props.listing;
    html! {
        <>
            if !app.is_public() {
                { public(&app) }
            }
            { notice_file(&opening) }
            <OpenFile />
            <Compare />
            { trash::aside(listing) }
            { trash::section(&app, &listing.trash, today) }
            <Wipe drafts={listing.count()} notices={catalogue::kept_count()} />
        </>
    }
}

/// For somebody at a computer that others use as well; before anything is typed.
fn public(app: &AppState) -> Html {
    let app = app.clone();
    let on_begin = Callback::from(move |_: MouseEvent| app.begin_public());
    let words = "在办事大厅、网吧等公共电脑上填写的，请先进入公共电脑模式：内容只在本窗口中，关闭窗口后什么也不留。";
    let content = html! {
        <>
            <p>{ words }</p>
            <p class="buttons"><button type="button" class="button" onclick={on_begin}>{ "进入公共电脑模式" }</button></p>
        </>
    };
    section("public", "在公共电脑上填写", None, content)
}

/// The press that opens a notice from a file, and the panel once it was pressed.
fn notice_file(opening: &UseStateHandle<bool>) -> Html {
    let open = **opening;
    let (turned, closed) = (opening.setter(), opening.setter());
    let on_turn = Callback::from(move |_: MouseEvent| turned.set(!open));
    let on_done = Callback::from(move |()| closed.set(false));
    let content = html! {
        <>
            <p>{ "上面没有的通知，可以打开发文单位给的通知文件（.toml 或 .json）。" }</p>
            <p class="buttons">
                <button type="button" class="button" aria-expanded={if open { "true" } else { "false" }} onclick={on_turn}>
                    { "打开通知文件" }
                </button>
            </p>
            if open {
                <NoticePanel done={on_done} />
            }
        </>
    };
    section("notice-files", "其他通知", None, content)
}
