//! How saving stands, in words; a failure with the way out.

use yew::{Callback, Html};

use crate::browser::{clock, download, events};
use crate::drafts::{Access, SaveState, words};
use crate::ui::keeper::Keeper;
use crate::ui::piece::{Cx, El, Undo, View, button, el, nothing};
use crate::ui::route::Route;

use super::Desk;
use super::draft_screen::Open;

/// The state of saving, and what to do about it.
#[derive(PartialEq)]
pub struct Saved;

impl View for Saved {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let (open, desk, redraw) = (cx.above::<Open>(), cx.above::<Desk>(), cx.redraw());
        let keeper = open.map(|open| open.keeper);
        let watched = keeper.clone();
        cx.effect(keeper.clone(), move || -> Undo {
            let keeper = watched?;
            let number = keeper.watch(Callback::from(move |()| redraw.now()));
            Some(Box::new(move || keeper.unwatch(number)))
        });
        let (Some(keeper), Some(desk)) = (keeper, desk) else { return nothing() };
        match keeper.access() {
            Access::ReadOnly { .. } => read_only(&keeper).into(),
            Access::Editing => state(&keeper, desk.lasting).into(),
        }
    }
}

fn state(keeper: &Keeper, lasting: bool) -> El {
    let state = keeper.state();
    let clock = if let SaveState::Saved { at } = state { clock::words(at) } else { String::new() };
    let reason = |words: &'static str| el("p").class("saved-reason").text(words);
    let failed = if let SaveState::Failed(error) = &state { Some(reason(words::reason(error))) } else { None };
    let lost = failed.is_some() || !lasting;
    let said = el("span").attr("role", "status").class("saved-state").attr("data-saved", kind(&state));
    el("div")
        .class("saved")
        .class_if("is-failed", failed.is_some())
        .child(said.text(words::state(&state, &clock)))
        .some(failed)
        .some((!lasting).then(|| reason(words::MEMORY_ONLY)))
        .some(lost.then(|| download(keeper)))
}

/// The state as one word for style and tests.
fn kind(state: &SaveState) -> &'static str {
    match state {
        SaveState::Saved { .. } => "saved",
        SaveState::Saving => "saving",
        SaveState::Unsaved => "unsaved",
        SaveState::Failed(_) => "failed",
    }
}

fn download(keeper: &Keeper) -> El {
    let keeper = keeper.clone();
    button("").text(words::DOWNLOAD).on_click(move || {
        download::text(&format!("{}.json", keeper.name()), "application/json", &keeper.payload());
    })
}

/// Another window works on the draft.
fn read_only(keeper: &Keeper) -> El {
    let (asking, copying) = (keeper.clone(), keeper.clone());
    let copy = move || {
        if let Ok(id) = copying.save_apart(&words::copy_name(&copying.name())) {
            events::go(&Route::Fill(id.as_str().to_owned()).fragment());
        }
    };
    let said = el("p").attr("role", "status").class("saved-reason").attr("data-saved", "read-only");
    el("div")
        .class("saved is-read-only")
        .child(said.text(words::READ_ONLY))
        .child(button("").on_click(copy).text("另存一份"))
        .child(button("is-quiet").on_click(move || asking.ask()).text("在本窗口编辑"))
}
