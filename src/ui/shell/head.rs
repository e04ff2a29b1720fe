//! The head of a draft's screens: the notice, the draft's name, how saving stands, and what can be done.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::events;
use crate::notice::Notice;
use crate::ui::hooks::{use_open_draft_state, use_session};
use crate::ui::lazy::{Until, lazy};
use crate::ui::open_draft::OpenDraft;
use crate::ui::route::Route;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

use super::history::HistoryPart;
use super::saved::Saved;
use super::screen::ScreenPart;

/// What the head is about.
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// The draft's id.
    pub id: AttrValue,
    /// The screen below it.
    pub route: Route,
    /// The check is asked for.
    pub on_check: Callback<()>,
}

/// The head.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let session = use_session(Topic::All);
    let open = use_open_draft_state();
    let screen = (props.route.clone(), Some(open.map(|open| open.name()).unwrap_or_default()));
    let notice = session.notice();
    // On a telephone the screens are in a menu, which closes where one of them is shown.
    let unfolded = use_state_eq(|| None::<Route>);
    let is_open = unfolded.as_ref() == Some(&props.route);
    let on_menu = {
        let (unfolded, route) = (unfolded.setter(), props.route.clone());
        Callback::from(move |_: MouseEvent| unfolded.set((!is_open).then(|| route.clone())))
    };
    html! {
        <header class={if is_open { "head is-open" } else { "head" }}>
            <a class="skip" href="#main" onclick={skip}>{ "跳到正文" }</a>
            <a class="head-home" href={Route::Home.fragment()}>{ "‹ 首页" }</a>
            <div class="head-draft">
                <DraftName />
                <span class="head-title">{ shown(notice.title.clone()) }</span>
            </div>
            <Saved />
            <button type="button" class="button head-menu" aria-expanded={is_open.to_string()} onclick={on_menu}>
                { "菜单" }
            </button>
            { lazy::<HistoryPart>((), Until::Nothing) }
            { lazy::<ScreenPart>(screen, Until::Nothing) }
            { actions(props, &notice) }
        </header>
    }
}

/// The screens of the draft; chapters are written where the notice has an outline.
fn actions(props: &HeadProps, notice: &Notice) -> Html {
    let link = |to: fn(String) -> Route, words: &'static str| link(&props.route, &to(props.id.to_string()), words);
    html! {
        <nav class="head-actions" aria-label="这份申报">
            { link(Route::Fill, "填写") }
            if !notice.outline.is_empty() {
                { link(Route::Writing, "申报材料") }
            }
            <button type="button" class="button is-primary" onclick={check(props)}>{ "检查" }</button>
            { link(Route::Print, "打印") }
            { link(Route::Send, "导出与发送") }
        </nav>
    }
}

fn link(shown: &Route, to: &Route, words: &'static str) -> Html {
    let here = shown == to;
    let class = if here { "button is-here" } else { "button" };
    html! { <a {class} href={to.fragment()} aria-current={here.then_some("page")}>{ words }</a> }
}

/// Checks; the result is shown above the form.
fn check(props: &HeadProps) -> Callback<MouseEvent> {
    let (on_check, id) = (props.on_check.clone(), props.id.to_string());
    let filling = matches!(props.route, Route::Fill(_));
    Callback::from(move |_| {
        if !filling {
            events::go(&Route::Fill(id.clone()).fragment());
        }
        on_check.emit(());
    })
}

/// The fragment is the screen's address, so the link moves the focus itself.
fn skip(event: MouseEvent) {
    event.prevent_default();
    crate::ui::anchor::focus("main");
}

/// The draft's name, which follows its answers, may be changed in another window, and is changed in place.
#[component]
fn DraftName() -> Html {
    let session = use_session(Topic::All);
    let Some(open) = use_open_draft_state() else { return Html::default() };
    let name = AttrValue::from(open.name());
    html! { <NameInput {open} {name} read_only={session.read_only()} /> }
}

/// Drawn again only when one of these is another, for what is being typed here would be written over.
#[derive(Properties, PartialEq)]
struct NameInputProps {
    open: OpenDraft,
    name: AttrValue,
    read_only: bool,
}

#[component]
fn NameInput(props: &NameInputProps) -> Html {
    html! {
        <label class="head-name">
            <span class="hidden-visually">{ "草稿名称" }</span>
            <input
                class="input"
                id="draft-name"
                type="text"
                autocomplete="off"
                value={props.name.clone()}
                readonly={props.read_only}
                onchange={rename(props.open.clone())}
            />
        </label>
    }
}

fn rename(open: OpenDraft) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let name = input.value();
        if !name.trim().is_empty() {
            open.rename(name.trim());
        }
    })
}
