//! The screen: the newest versions, which the drafts' own stores hold, and those of earlier hours and days behind them.

use yew::prelude::*;

use crate::answers::Answers;
use crate::browser::{events, past};
use crate::drafts::{DraftId, RawText, Version, all_versions, words};
use crate::ui::app_state::AppState;
use crate::ui::hooks::{use_app_state, use_open_draft, use_stored, use_today};
use crate::ui::route::Route;
use crate::ui::shown::shown;

use super::entry::{self, Target};

/// Which draft the screen is about.
#[derive(Properties, PartialEq)]
pub struct VersionsProps {
    /// A newer program has saved the draft.
    pub newer: bool,
    /// It stands in the place of a draft that does not open.
    pub closed: bool,
}

/// What the stores have of the draft.
#[derive(PartialEq)]
struct Generations {
    id: DraftId,
    /// Those that can be read, newest first.
    versions: Vec<Version>,
    damaged: Vec<RawText>,
}

/// The screen; nothing before the stores are read, so that nothing is said of versions that only were not seen yet.
#[component]
pub fn Versions(props: &VersionsProps) -> Html {
    let (app, open, today) = (use_app_state(), use_open_draft(), use_today());
    let refused = use_state_eq(|| None::<String>);
    let found = use_stored((), |app, ()| current_draft().map(|id| generations(app, id)));
    let earlier = use_earlier(found.as_deref().and_then(Option::as_ref).map(|found| found.id.clone()));
    let Some((app, Some(Generations { id, versions, damaged }))) = app.zip(found.as_deref().map(Option::as_ref)) else {
        return Html::default();
    };
    let newest = usize::from(!versions.is_empty());
    let (reading, has_past) = (earlier.is_none(), app.stores.has_disk());
    let versions = all_versions(versions.clone(), (*earlier).clone().unwrap_or_default());
    let present = open.as_ref().map(|open| Answers::clone(&open.session().work().answers));
    let target = Target { app, open, id: id.clone(), today, refused: refused.clone() };
    let entries = versions.iter().enumerate();
    let entries = entries.map(|(nth, it)| entry::sound(it, nth < newest, props.newer, present.as_ref(), &target));
    let rest = damaged.iter().enumerate().map(|(nth, raw)| entry::damaged(raw, nth));
    html! {
        <main id="main" class="page versions" tabindex="-1">
            <h1>{ if props.closed { "草稿没有打开" } else { "这份草稿的各个版本" } }</h1>
            <p role={props.closed.then_some("alert")}>
                { summary(props, versions.is_empty(), damaged.is_empty(), has_past) }
            </p>
            if let Some(reason) = &*refused {
                <p role="alert" class="callout is-error">{ shown(reason.clone()) }</p>
            }
            <ul class="cards">{ for entries.chain(rest) }</ul>
            <p role="status">{ if reading { "正在读取更早的版本…" } else { "" } }</p>
            <p class="buttons">{ back(props.closed, id) }</p>
        </main>
    }
}

/// The versions of earlier hours and days; none before they were read.
#[hook]
fn use_earlier(id: Option<DraftId>) -> UseStateHandle<Option<Vec<Version>>> {
    let (app, earlier) = (use_app_state(), use_state_eq(|| None));
    let set = earlier.setter();
    use_effect_with((id, app.map(|app| app.stores)), move |(id, stores)| {
        let (Some(id), Some(stores)) = (id, stores) else { return };
        match past::of(stores) {
            Some(past) => past.versions(id, move |found| set.set(Some(found))),
            None => set.set(Some(Vec::new())),
        }
    });
    earlier
}

/// What there is to know of all of them: whether there are none, whether each can be read, and whether earlier ones are kept.
fn summary(props: &VersionsProps, none: bool, whole: bool, has_past: bool) -> &'static str {
    match (props.closed, props.newer, none) {
        (_, true, _) => words::NEWER,
        (true, false, true) => words::DAMAGED,
        (true, false, false) => {
            "最近保存的内容无法识别，所以没有当作空表打开。下面是还在的各个版本，可以下载，也可以从能识别的版本接着填写。"
        }
        (false, false, _) if whole && !has_past => "这里只保留最近两次保存的内容。采用较早的版本可以撤销。",
        (false, false, _) if whole => {
            "最近两次保存的内容都在；更早的，今天按时段、以前按日各留一个版本。采用较早的版本可以撤销，现在的内容也不会丢失。"
        }
        (false, false, _) => "有的版本已损坏，无法识别；原始数据仍保留，可以下载。",
    }
}

fn back(closed: bool, id: &DraftId) -> Html {
    let (to, words) = match closed {
        true => (Route::Home, "返回首页"),
        false => (Route::Fill(id.as_str().to_owned()), "返回填写"),
    };
    html! { <a class="button" href={to.fragment()}>{ words }</a> }
}

fn generations(app: &AppState, id: DraftId) -> Generations {
    let versions = app.drafts.versions(&id).unwrap_or_default();
    let damaged = app.drafts.damaged(&id).unwrap_or_default();
    Generations { id, versions, damaged }
}

/// The draft that the address names.
fn current_draft() -> Option<DraftId> {
    DraftId::parse(Route::parse(&events::fragment()).draft()?)
}

/// Goes to the form of a draft, which is opened anew where it did not open before.
pub(super) fn go_to_form(id: &DraftId, app: &AppState) {
    app.refresh.emit(());
    events::go(&Route::Fill(id.as_str().to_owned()).fragment());
}
