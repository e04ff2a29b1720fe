//! The person's drafts.

use yew::prelude::*;

use crate::answers::Date;
use crate::browser::clock;
use crate::drafts::{Drafts, SaveError, Summary, words};
use crate::ui::app_state::AppState;
use crate::ui::carry_over::CarryOver;
use crate::ui::route::Route;

use super::draft_line::about;
use super::{Refusal, button, label, refusal};

/// The list of drafts; nothing where there are none.
pub fn section(app: &AppState, refused: &Refusal, drafts: &[Summary], today: Option<Date>) -> Html {
    if drafts.is_empty() {
        return Html::default();
    }
    let cards = drafts.iter().map(|draft| card(app, refused, draft, today));
    let content = html! {
        <>
            { refusal(refused) }
            <ul class="cards">{ cards.collect::<Html>() }</ul>
        </>
    };
    super::section("drafts", "我的草稿", None, content)
}

/// One draft, to be gone on with, copied or deleted.
fn card(app: &AppState, refused: &Refusal, draft: &Summary, today: Option<Date>) -> Html {
    let on_press = |action: fn(&Drafts, &Summary) -> Result<(), SaveError>| {
        let (app, refused, draft) = (app.clone(), refused.setter(), draft.clone());
        move || {
            let done = action(&app.drafts, &draft);
            refused.set(done.err().map(|error| words::reason(&error).to_owned()));
            app.refresh.emit(());
        }
    };
    let (id, name) = (draft.id.as_str(), name(draft));
    let address = AttrValue::from(Route::Fill(id.to_owned()).fragment());
    html! {
        <li key={id} class="card draft-card">
            { about(draft, address.clone(), today) }
            <div class="buttons">
                { link("button is-primary", address, "继续填写", name) }
                if !draft.encrypted {
                    { CarryOver::Onward(draft.clone()).show() }
                }
                if !draft.encrypted {
                    { button("", "复制", name, on_press(copy)) }
                }
                { link("button is-quiet", Route::Passphrase(id.to_owned()).fragment().into(), "口令", name) }
                { button("is-quiet", "删除", name, on_press(delete)) }
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

fn delete(drafts: &Drafts, draft: &Summary) -> Result<(), SaveError> {
    drafts.delete(&draft.id, clock::millis()).map(drop)
}
