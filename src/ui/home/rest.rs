//! What home has below the notices: opening files, opening a notice's file, holding a file against its 核验单, the way to
//! the desk of a receiving office and to a shared computer, what is set aside, and taking everything away.

use std::rc::Rc;

use yew::prelude::*;

use crate::drafts::Listing;
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::hooks::{use_app_state, use_today};
use crate::ui::lazy::LazyPart;
use crate::ui::notice_file::{GivenNotice, NoticePanel};
use crate::ui::proof::Compare;
use crate::ui::route::Route;
use crate::ui::stored::Wipe;

use super::{OpenFile, section, trash};

/// Shows it; see `ui::lazy`.
pub struct RestPart;

impl LazyPart for RestPart {
    /// The drafts, and what is set aside.
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

/// All of that.
#[component]
fn Rest(props: &RestProps) -> Html {
    let (app, today) = (use_app_state(), use_today());
    let opening = use_state_eq(|| false);
    // A definition that was chosen or dropped where files are opened.
    let given = use_state_eq(|| None::<GivenNotice>);
    let Some(app) = app else { return Html::default() };
    let listing = &props.listing;
    let on_notice = {
        let (opening, given) = (opening.setter(), given.clone());
        Callback::from(move |file| {
            opening.set(true);
            given.set(Some(GivenNotice::after(given.as_ref(), file)));
        })
    };
    html! {
        <>
            <OpenFile on_notice={on_notice} />
            { notice_file(&opening, &given) }
            <Compare />
            { desk() }
            if !app.is_public() {
                { public(&app) }
            }
            { trash::aside(listing) }
            { trash::section(&app, &listing.trash, today) }
            <Wipe drafts={listing.count()} notices={catalogue::kept_count()} />
        </>
    }
}

/// For an office that receives applications by the hundred.
fn desk() -> Html {
    let words = "收到很多份申报的单位（推荐单位、市总工会等），可以把收到的文件整批拖进收件台：每份一行，当场核对，逐份或成批作出结论，写退回意见，导出台账。";
    let content = html! {
        <>
            <p>{ words }</p>
            <p class="buttons"><a class="button" href={Route::Desk(String::new()).fragment()}>{ "打开收件台" }</a></p>
        </>
    };
    section("desk", "收件台", None, content)
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
fn notice_file(opening: &UseStateHandle<bool>, given: &UseStateHandle<Option<GivenNotice>>) -> Html {
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
                <NoticePanel done={on_done} given={(**given).clone()} />
            }
        </>
    };
    section("notice-files", "其他通知", None, content)
}
