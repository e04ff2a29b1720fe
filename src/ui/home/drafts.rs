//! The person's drafts.

use yew::prelude::*;

use crate::answers::Date;
use crate::browser::clock;
use crate::drafts::{Drafts, Listing, SaveError, Summary, words};
use crate::ui::app_state::AppState;
use crate::ui::carry_over::{Onward, OnwardFrom};
use crate::ui::route::Route;

use super::deleted::{Deletion, with_deleted};
use super::draft_line::about;
use super::{JustDeleted, Refusal, button, label, refusal};

/// The list of drafts; nothing where there are none.
pub fn section(
    app: &AppState,
    refused: &Refusal,
    deleted: &JustDeleted,
    listing: &Listing,
    today: Option<Date>,
) -> Html {
    if listing.drafts.is_empty() && deleted.is_none() {
        return Html::default();
    }
    let cards = listing.drafts.iter().enumerate();
    let cards: Vec<Html> = cards.map(|(at, draft)| card(app, refused, deleted, draft, at, today)).collect();
    let cards = with_deleted(cards, &listing.trash, deleted);
    let content = html! {
        <>
            { refusal(refused) }
            <ul class="cards">{ cards }</ul>
        </>
    };
    super::section("drafts", "我的草稿", None, content)
}

/// One draft, to be gone on with, copied or deleted.
fn card(
    app: &AppState,
    refused: &Refusal,
    deleted: &JustDeleted,
    draft: &Summary,
    at: usize,
    today: Option<Date>,
) -> Html {
    let on_copy = {
        let (app, refused, deleted, draft) = (app.clone(), refused.setter(), deleted.setter(), draft.clone());
        move || {
            let done = copy(&app.drafts, &draft);
            refused.set(done.err().map(|error| words::reason(&error).to_owned()));
            deleted.set(None);
            app.refresh.emit(());
        }
    };
    let (app, refused, deleted) = (app.clone(), refused.clone(), deleted.clone());
    let deletion = Deletion { app, draft: draft.clone(), at, deleted, refused };
    let on_delete = move || deletion.run();
    let (id, name) = (draft.id.as_str(), name(draft));
    let address = AttrValue::from(Route::Fill(id.to_owned()).fragment());
    html! {
        <li key={id} class="card draft-card">
            { about(draft, address.clone(), today) }
            <div class="buttons">
                { link("button is-primary", address, "继续填写", name) }
                if !draft.encrypted {
                    <Onward from={OnwardFrom::Draft(draft.clone())} />
                }
                if !draft.encrypted {
                    { button("", "复制", name, on_copy) }
                }
                { link("button is-quiet", Route::Passphrase(id.to_owned()).fragment().into(), "口令", name) }
                { button("is-quiet", "删除", name, on_delete) }
            </div>
        </li>
    }
}

fn link(class: &'static str, address: AttrValue, verb: &'static str, name: &str) -> Html {
    html! { <a {class} href={address} aria-label={label(verb, name)}>{ verb }</a> }
}

/// What a draft is called; an encrypted one keeps its name to itself.
pub fn name(draft: &Summary) -> &str {
    if draft.encrypted { words::ENCRYPTED } else { &draft.name }
}

fn copy(drafts: &Drafts, draft: &Summary) -> Result<(), SaveError> {
    let copy = drafts.copy(&draft.id, &words::copy_name(&draft.name), clock::millis())?;
    drafts.release(&copy.handle);
    Ok(())
}
