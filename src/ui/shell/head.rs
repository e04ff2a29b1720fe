//! The head of a draft's screens: the notice, the draft's name, how saving stands, and what can be done.

use yew::prelude::*;

use crate::drafts::Access;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

use super::draft_screen::Open;
use super::saved::Saved;

/// Where the head stands.
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// The draft's id.
    pub id: AttrValue,
    /// The screen at hand.
    pub route: Route,
    /// The check is asked for.
    pub on_check: Callback<()>,
}

/// The head.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let session = use_session(Watch::All);
    let prepared = session.prepared();
    let notice = &prepared.notice;
    let id = props.id.to_string();
    let check = {
        let (on_check, route, id) = (props.on_check.clone(), props.route.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            if !matches!(route, Route::Fill(_)) {
                crate::browser::events::go(&Route::Fill(id.clone()).fragment());
            }
            on_check.emit(());
        })
    };
    html! {
        <header class="head">
            <a class="skip" href="#main" onclick={skip}>{ "跳到正文" }</a>
            <div class="head-notice">
                <a class="head-home" href={Route::Home.fragment()}>{ "‹ 首页" }</a>
                <span class="head-title">{ &notice.title }</span>
                <span class="head-number">{ notice.number.clone().unwrap_or_default() }</span>
            </div>
            <div class="head-draft"><DraftName /><Saved /></div>
            <nav class="head-actions" aria-label="这份申报">
                { link(&props.route, Route::Fill(id.clone()), "填写") }
                <button type="button" class="button is-primary" onclick={check}>{ "检查" }</button>
                { link(&props.route, Route::Print(id.clone()), "打印") }
                { link(&props.route, Route::Send(id), "导出与发送") }
            </nav>
        </header>
    }
}

fn link(at: &Route, to: Route, words: &str) -> Html {
    let here = *at == to;
    html! {
        <a class={classes!("button", here.then_some("is-here"))} href={to.fragment()}
            aria-current={here.then_some("page")}>{ words }</a>
    }
}

/// The fragment is the screen's address, so the link moves the focus itself.
fn skip(event: MouseEvent) {
    event.prevent_default();
    crate::ui::anchor::focus("main");
}

/// The draft's name, to be changed in place.
#[component]
fn DraftName() -> Html {
    let open = use_context::<Open>();
    let Some(open) = open else { return Html::default() };
    let name = open.keeper.name();
    let read_only = open.keeper.access() != Access::Editing;
    let keeper = open.keeper;
    let onchange = Callback::from(move |event: Event| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        let name = input.value();
        if !name.trim().is_empty() {
            keeper.rename(name.trim());
        }
    });
    html! {
        <label class="head-name">
            <span class="hidden-visually">{ "草稿名称" }</span>
            <input class="input" id="draft-name" type="text" value={name} readonly={read_only} {onchange} autocomplete="off" />
        </label>
    }
}
