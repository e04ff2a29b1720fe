//! How saving stands, in words; a failure with the way out.

use yew::prelude::*;

use crate::answers::Date;
use crate::browser::{clock, download, events};
use crate::drafts::{EditState, Kept, SaveState, words};
use crate::ui::hooks::{use_app_state, use_open_draft_state, use_today};
use crate::ui::open_draft::{Apart, OpenDraft};
use crate::ui::route::Route;
use crate::ui::shown::shown;

use crate::ui::app_state::AppState;

/// The state of saving, and what to do about it.
#[component]
pub fn Saved() -> Html {
    let (open, app, today) = (use_open_draft_state(), use_app_state(), use_today());
    let (Some(open), Some(app)) = (open, app) else { return Html::default() };
    match open.state() {
        EditState::Reading { .. } | EditState::Asking { .. } => read_only(&open),
        EditState::Opening | EditState::Editing | EditState::Aside => state(&open, &app, today),
    }
}

fn state(open: &OpenDraft, app: &AppState, today: Option<Date>) -> Html {
    let state = open.save_state();
    let clock = if let SaveState::Saved { at, .. } = state { clock::words(at, today) } else { String::new() };
    let failed = if let SaveState::Failed(error) = &state { Some(words::reason(error)) } else { None };
    let in_window = matches!(state, SaveState::Saved { kept: Kept::Window, .. });
    html! {
        <div class={if failed.is_some() { "saved is-failed" } else { "saved" }}>
            <span role="status" class="saved-state" data-saved={kind(&state)}>{ words::state(&state, &clock) }</span>
            if let Some(reason) = failed {
                <p class="saved-reason">{ reason }</p>
            }
            if in_window && !app.is_public() {
                // A shared computer's band says why.
                <p class="saved-reason">{ words::MEMORY_ONLY }</p>
            }
            if failed.is_some() || in_window {
                <button type="button" class="button" onclick={on_download(open)}>{ words::DOWNLOAD }</button>
            }
            if open.is_older() {
                { older(open) }
            }
        </div>
    }
}

/// The state as one word for style and tests.
fn kind(state: &SaveState) -> &'static str {
    match state {
        SaveState::Saved { kept: Kept::Disk, .. } => "saved",
        SaveState::Saved { kept: Kept::Browser, .. } => "browser",
        SaveState::Saved { kept: Kept::Window, .. } => "window",
        SaveState::Saving => "saving",
        SaveState::Unsaved => "unsaved",
        SaveState::Failed(_) => "failed",
    }
}

fn on_download(open: &OpenDraft) -> Callback<MouseEvent> {
    let open = open.clone();
    Callback::from(move |_| {
        let sample = if open.session().work().answers.sample { "示例-" } else { "" };
        download::text(&format!("{sample}{}.json", open.name()), "application/json", &open.file());
    })
}

/// What was saved last cannot be read, and an earlier text stands here instead.
fn older(open: &OpenDraft) -> Html {
    let address = Route::Versions(open.id().as_str().to_owned()).fragment();
    html! {
        <div class="saved-older">
            <p role="status">{ words::OLDER }</p>
            <a class="button" href={address}>{ "查看较早的版本" }</a>
        </div>
    }
}

/// Another window works on the draft.
fn read_only(open: &OpenDraft) -> Html {
    let sentence = match open.state() {
        EditState::Asking { .. } => words::ASKED,
        EditState::Reading { lost: true } => words::LOST,
        _ => words::READ_ONLY,
    };
    let disabled = matches!(open.state(), EditState::Asking { .. });
    let on_ask = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.ask())
    };
    html! {
        <div class="saved is-read-only">
            <p role="status" class="saved-reason" data-saved="read-only">{ sentence }</p>
            if let Some(apart) = open.apart() {
                { set_apart(&apart) }
            }
            <button type="button" class="button is-primary" {disabled} onclick={on_ask}>{ "在本窗口编辑" }</button>
            <button type="button" class="button" onclick={on_copy(open)}>{ "另存一份" }</button>
        </div>
    }
}

/// Where unsaved text went when the other window took the draft.
fn set_apart(apart: &Apart) -> Html {
    let address = Route::Fill(apart.id.as_str().to_owned()).fragment();
    html! {
        <p class="saved-reason">{ words::APART }<a href={address}>{ shown(format!("“{}”", apart.name)) }</a></p>
    }
}

fn on_copy(open: &OpenDraft) -> Callback<MouseEvent> {
    let open = open.clone();
    Callback::from(move |_| {
        if let Ok(id) = open.save_apart(&words::copy_name(&open.name())) {
            events::go(&Route::Fill(id.as_str().to_owned()).fragment());
        }
    })
}
