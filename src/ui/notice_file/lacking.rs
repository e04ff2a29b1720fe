//! A draft whose notice is not on this computer. Nothing of it is lost: it opens once the notice's file is opened, and can
//! be downloaded until then.

use yew::prelude::*;

use crate::browser::download;
use crate::drafts::{DraftId, Loaded, words};
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::hooks::{use_app_state, use_stored};
use crate::ui::route::Route;
use crate::ui::shown::shown;

use super::panel::NoticePanel;

/// What the screen is about.
#[derive(Properties, PartialEq)]
pub struct LackingProps {
    /// The draft's id.
    pub draft: String,
    /// The notice it answers.
    pub notice: String,
    /// The notice is here now.
    pub found: Callback<()>,
}

/// The draft, as it is stored.
#[derive(Clone, PartialEq)]
struct LackingDraft {
    name: String,
    payload: String,
}

/// The screen in the draft's place.
#[component]
pub fn Lacking(props: &LackingProps) -> Html {
    let app = use_app_state();
    let missing = use_missing(app.as_ref(), &props.notice, &props.found);
    let draft = use_stored(props.draft.clone(), |app, draft| loaded(app, draft));
    let Some(draft) = draft.filter(|_| missing).and_then(|draft| (*draft).clone()) else { return Html::default() };
    let words = format!(
        "草稿“{}”属于通知“{}”，这台电脑上没有这份通知。草稿没有丢失：打开通知文件后就能接着填写。",
        draft.name, props.notice
    );
    html! {
        <main class="page" id="main" tabindex="-1">
            <h1>{ "缺少这份草稿的通知" }</h1>
            <p role="alert">{ shown(words) }</p>
            <NoticePanel wanted={props.notice.clone()} done={props.found.clone()} />
            <p class="buttons">
                { download_button(draft) }
                <a class="button" href={Route::Home.fragment()}>{ "返回首页" }</a>
            </p>
        </main>
    }
}

/// Whether the notice was looked for and is not here; `found` is called where it is. It may only not have been taken up yet, or
/// another tab has opened its file, so it is looked for whenever the stores are others.
#[hook]
fn use_missing(app: Option<&AppState>, notice: &str, found: &Callback<()>) -> bool {
    let missing = use_state_eq(|| false);
    let (set, found) = (missing.setter(), found.clone());
    use_effect_with((app.cloned(), notice.to_owned()), move |(app, notice)| {
        if let Some(app) = app {
            catalogue::take_up(&app.drafts);
        }
        let here = catalogue::knows(notice);
        set.set(!here);
        if here {
            found.emit(());
        }
    });
    *missing
}

fn loaded(app: &AppState, draft: &str) -> Option<LackingDraft> {
    match app.drafts.load(&DraftId::parse(draft)?) {
        Ok(Loaded::Draft(draft)) => Some(LackingDraft { name: draft.name, payload: draft.payload }),
        _ => None,
    }
}

/// Gives the draft as it is stored, to be taken along.
fn download_button(draft: LackingDraft) -> Html {
    let on_save = Callback::from(move |_: MouseEvent| {
        download::text(&format!("{}.json", draft.name), "application/json", &draft.payload);
    });
    html! { <button type="button" class="button" onclick={on_save}>{ words::DOWNLOAD }</button> }
}
