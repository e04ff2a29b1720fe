//! How saving stands, in words; a failure with the way out.

use yew::prelude::*;

use crate::browser::{clock, download, events};
use crate::drafts::{Access, SaveState, words};
use crate::ui::keeper::Keeper;
use crate::ui::route::Route;

use super::Desk;
use super::draft_screen::Open;

/// The state of saving, and what to do about it.
#[component]
pub fn Saved() -> Html {
    let open = use_context::<Open>();
    let desk = use_context::<Desk>();
    let update = use_force_update();
    let watched = open.as_ref().map(|open| open.keeper.clone());
    use_effect_with(watched, move |keeper| {
        let keeper = keeper.clone();
        let number = keeper.as_ref().map(|keeper| {
            let update = update.clone();
            keeper.watch(Callback::from(move |()| update.force_update()))
        });
        move || {
            if let (Some(keeper), Some(number)) = (keeper, number) {
                keeper.unwatch(number);
            }
        }
    });
    let (Some(open), Some(desk)) = (open, desk) else { return Html::default() };
    if let Access::ReadOnly { .. } = open.keeper.access() {
        return read_only(&open);
    }
    let state = open.keeper.state();
    let clock = if let SaveState::Saved { at } = state { clock::words(at) } else { String::new() };
    let failed = matches!(state, SaveState::Failed(_));
    html! {
        <div class={classes!("saved", failed.then_some("is-failed"))}>
            <span role="status" class="saved-state" data-saved={kind(&state)}>{ words::state(&state, &clock) }</span>
            if let SaveState::Failed(error) = &state { <p class="saved-reason">{ words::reason(error) }</p> }
            if !desk.lasting { <p class="saved-reason">{ words::MEMORY_ONLY }</p> }
            if failed || !desk.lasting {
                <button type="button" class="button" onclick={download(&open.keeper)}>{ words::DOWNLOAD }</button>
            }
        </div>
    }
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

fn download(keeper: &Keeper) -> Callback<MouseEvent> {
    let keeper = keeper.clone();
    Callback::from(move |_| {
        download::text(&format!("{}.json", keeper.name()), "application/json", &keeper.payload());
    })
}

/// Another window works on the draft.
fn read_only(open: &Open) -> Html {
    let (asking, copying) = (open.keeper.clone(), open.keeper.clone());
    let ask = Callback::from(move |_: MouseEvent| asking.ask());
    let copy = Callback::from(move |_: MouseEvent| {
        if let Ok(id) = copying.save_apart(&words::copy_name(&copying.name())) {
            events::go(&Route::Fill(id.as_str().to_owned()).fragment());
        }
    });
    html! {
        <div class="saved is-read-only">
            <p role="status" class="saved-reason" data-saved="read-only">{ words::READ_ONLY }</p>
            <button type="button" class="button" onclick={copy}>{ "另存一份" }</button>
            <button type="button" class="button is-quiet" onclick={ask}>{ "在本窗口编辑" }</button>
        </div>
    }
}
