//! A draft that was just deleted: in its place a line says so, with the way back and the focus on it. It stays until another
//! draft is deleted, something else is done with the drafts, or home is left; under 最近删除 the draft is from the beginning.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser::clock;
use crate::browser::wait::a_moment;
use crate::drafts::{Deleted, Summary, words};
use crate::ui::app_state::AppState;
use crate::ui::hooks::use_app_state;
use crate::ui::route::Route;
use crate::ui::shown::shown;

use super::{JustDeleted, Refusal, label};

/// Drawings that a restored draft may take to stand in the list again.
const DRAWINGS: usize = 30;

/// What is deleted, and where it is said.
pub struct Deletion {
    pub app: AppState,
    pub draft: Summary,
    /// Where it stands in the list.
    pub at: usize,
    pub deleted: JustDeleted,
    pub refused: Refusal,
}

impl Deletion {
    /// Deletes the draft.
    pub fn run(&self) {
        let Self { app, draft, at, deleted, refused } = self;
        let done = app.drafts.delete(&draft.id, clock::millis());
        deleted.set(done.as_ref().ok().map(|_| format!("{at} {}", draft.id)));
        refused.set(done.err().map(|error| words::reason(&error).to_owned()));
        app.refresh.emit(());
    }
}

/// The list of drafts with the deleted one in its place.
pub fn with_deleted(mut cards: Vec<Html>, trash: &[Deleted], deleted: &JustDeleted) -> Html {
    if let Some((at, draft)) = place(deleted.as_deref(), trash) {
        let key = format!("deleted-{}", draft.id);
        let line = html! {
            <li {key} class="card draft-card"><JustDeletedLine draft={draft.clone()} deleted={deleted.clone()} /></li>
        };
        cards.insert(at.min(cards.len()), line);
    }
    cards.into_iter().collect()
}

/// Where the draft stood that was deleted last, while it is among the deleted ones.
fn place<'a>(deleted: Option<&str>, trash: &'a [Deleted]) -> Option<(usize, &'a Deleted)> {
    let (at, id) = deleted?.split_once(' ')?;
    Some((at.parse().ok()?, trash.iter().find(|deleted| deleted.id.as_str() == id)?))
}

#[derive(Properties, PartialEq)]
struct JustDeletedLineProps {
    draft: Deleted,
    deleted: JustDeleted,
}

#[component]
fn JustDeletedLine(props: &JustDeletedLineProps) -> Html {
    let (app, undo) = (use_app_state(), use_node_ref());
    {
        let undo = undo.clone();
        use_effect_with((), move |()| undo.cast::<HtmlElement>().iter().for_each(focus));
    }
    let name = if props.draft.name.is_empty() { words::ENCRYPTED } else { &props.draft.name };
    let (id, deleted) = (props.draft.id.clone(), props.deleted.clone());
    let on_undo = Callback::from(move |_: MouseEvent| {
        let Some(app) = &app else { return };
        // What the store refuses stays among the deleted ones, which says it.
        if app.drafts.restore(&id).is_ok() {
            deleted.set(None);
            app.refresh.emit(());
            focus_card(Route::Fill(id.as_str().to_owned()).fragment());
        }
    });
    html! {
        <>
            <p class="draft-main" id="just-deleted" role="status">{ shown(format!("已删除“{name}”。")) }</p>
            <div class="buttons">
                <button
                    type="button"
                    class="button"
                    ref={undo}
                    aria-label={label("撤销删除", name)}
                    aria-describedby="just-deleted"
                    onclick={on_undo}
                >
                    { "撤销" }
                </button>
            </div>
        </>
    }
}

/// The focus goes to the draft once it stands in the list again.
fn focus_card(address: String) {
    spawn_local(async move {
        for _ in 0..DRAWINGS {
            a_moment().await;
            let card = gloo::utils::document().query_selector(&format!(".draft-card a[href=\"{address}\"]"));
            if let Some(card) = card.ok().flatten().and_then(|card| card.dyn_into::<HtmlElement>().ok()) {
                return focus(&card);
            }
        }
    });
}

fn focus(element: &HtmlElement) {
    // What cannot take the focus is in view all the same.
    let _ = element.focus();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drafts::DraftId;

    #[test]
    fn a_deleted_draft_keeps_its_place_until_it_is_restored_or_gone() {
        let trash = ["a-1", "b-2"].map(|id| Deleted { id: DraftId::parse(id).unwrap(), name: String::new(), at: 1 });
        assert_eq!(place(Some("3 b-2"), &trash), Some((3, &trash[1])));
        for (deleted, trash) in
            [(None, &trash[..]), (Some("3 c-3"), &trash), (Some("3 b-2"), &trash[..1]), (Some("x"), &trash)]
        {
            assert_eq!(place(deleted, trash), None, "{deleted:?}");
        }
    }
}
