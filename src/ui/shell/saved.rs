//! How saving stands, in words; a failure with the way out.

use yew::Html;

use crate::browser::{clock, download, events};
use crate::drafts::{EditState, Kept, SaveState, words};
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, El, View, button, el, nothing};
use crate::ui::route::Route;

use super::Desk;

/// The state of saving, and what to do about it.
#[derive(PartialEq)]
pub struct Saved;

impl View for Saved {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let (open, desk) = (cx.open_draft(), cx.above::<Desk>());
        let (Some(open), Some(desk)) = (open, desk) else { return nothing() };
        match open.state() {
            EditState::Reading { .. } | EditState::Asking { .. } => read_only(&open).into(),
            EditState::Opening | EditState::Editing | EditState::Aside => state(&open, &desk).into(),
        }
    }
}

fn state(open: &OpenDraft, desk: &Desk) -> El {
    let state = open.save_state();
    let clock = if let SaveState::Saved { at, .. } = state { clock::words(at) } else { String::new() };
    let reason = |words: &'static str| el("p").class("saved-reason").text(words);
    let failed = if let SaveState::Failed(error) = &state { Some(reason(words::reason(error))) } else { None };
    let in_window = matches!(state, SaveState::Saved { kept: Kept::Window, .. });
    let lost = failed.is_some() || in_window;
    // A shared computer's band says why.
    let blocked = in_window && !desk.is_public();
    let said = el("span").attr("role", "status").class("saved-state").attr("data-saved", kind(&state));
    el("div")
        .class("saved")
        .class_if("is-failed", failed.is_some())
        .child(said.text(words::state(&state, &clock)))
        .some(failed)
        .some(blocked.then(|| reason(words::MEMORY_ONLY)))
        .some(lost.then(|| download(open)))
        .some(open.is_older().then(|| older(open)))
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

fn download(open: &OpenDraft) -> El {
    let open = open.clone();
    button("").text(words::DOWNLOAD).on_click(move || {
        download::text(&format!("{}.json", open.name()), "application/json", &open.file());
    })
}

/// What was saved last cannot be read, and an earlier text stands here instead.
fn older(open: &OpenDraft) -> El {
    let address = Route::Versions(open.id().as_str().to_owned()).fragment();
    let link = el("a").class("button").attr("href", address).text("查看较早的版本");
    el("div").class("saved-older").child(el("p").attr("role", "status").text(words::OLDER)).child(link)
}

/// Another window works on the draft.
fn read_only(open: &OpenDraft) -> El {
    let (asking, copying) = (open.clone(), open.clone());
    let copy = move || {
        if let Ok(id) = copying.save_apart(&words::copy_name(&copying.name())) {
            events::go(&Route::Fill(id.as_str().to_owned()).fragment());
        }
    };
    let sentence = match open.state() {
        EditState::Asking { .. } => words::ASKED,
        EditState::Reading { lost: true } => words::LOST,
        _ => words::READ_ONLY,
    };
    let apart = open.apart().map(|apart| {
        let address = Route::Fill(apart.id.as_str().to_owned()).fragment();
        let link = el("a").attr("href", address).text(format!("“{}”", apart.name));
        el("p").class("saved-reason").text(words::APART).child(link)
    });
    let said = el("p").attr("role", "status").class("saved-reason").attr("data-saved", "read-only");
    let asked = matches!(open.state(), EditState::Asking { .. });
    el("div")
        .class("saved is-read-only")
        .child(said.text(sentence))
        .some(apart)
        .child(button("is-primary").flag("disabled", asked).on_click(move || asking.ask()).text("在本窗口编辑"))
        .child(button("").on_click(copy).text("另存一份"))
}
