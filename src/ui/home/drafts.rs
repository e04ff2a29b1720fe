//! The person's drafts.

use yew::prelude::*;

use crate::browser::clock;
use crate::drafts::{Drafts, SaveError, Summary, words};
use crate::json::{self, Json};
use crate::notice::builtin;
use crate::ui::route::Route;
use crate::ui::shell::Desk;

/// The drafts to list.
#[derive(Properties, PartialEq)]
pub struct DraftListProps {
    /// The latest first.
    pub listing: Vec<Summary>,
}

/// The list of drafts; nothing where there are none.
#[component]
pub fn DraftList(props: &DraftListProps) -> Html {
    let desk = use_context::<Desk>();
    let said = use_state(|| None::<String>);
    let Some(desk) = desk else { return Html::default() };
    if props.listing.is_empty() {
        return Html::default();
    }
    let act = |id: &Summary, what: Act| {
        let (desk, said, draft) = (desk.clone(), said.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            said.set(act_on(&desk.drafts, &draft, what).err().map(|error| words::reason(&error).to_owned()));
            desk.refresh.emit(());
        })
    };
    let line = |draft: &Summary| card(draft, &act(draft, Act::Copy), &act(draft, Act::Delete));
    html! {
        <section aria-labelledby="drafts">
            <h2 id="drafts">{ "我的草稿" }</h2>
            if let Some(reason) = &*said { <p role="alert" class="callout is-error">{ reason }</p> }
            <ul class="cards">{ for props.listing.iter().map(line) }</ul>
        </section>
    }
}

/// One draft, to be gone on with, copied or deleted.
fn card(draft: &Summary, copy: &Callback<MouseEvent>, delete: &Callback<MouseEvent>) -> Html {
    let address = Route::Fill(draft.id.as_str().to_owned()).fragment();
    let state = format!("保存于 {}{}", clock::words(draft.saved_at), completeness(&draft.summary));
    let named = |verb: &str| format!("{verb}：{}", draft.name);
    html! {
        <li class="card draft-card" key={draft.id.as_str().to_owned()}>
            <div class="draft-main">
                <h3><a href={address.clone()}>{ &draft.name }</a></h3>
                <p>{ notice_title(&draft.notice) }</p>
                <p class="draft-state">{ state }</p>
            </div>
            <p class="buttons">
                <a class="button is-primary" href={address} aria-label={named("继续填写")}>{ "继续填写" }</a>
                <button type="button" class="button" onclick={copy} aria-label={named("复制")}>{ "复制" }</button>
                <button type="button" class="button is-quiet" onclick={delete} aria-label={named("删除")}>{ "删除" }</button>
            </p>
        </li>
    }
}

/// What can be done with a draft in the list.
#[derive(Clone, Copy)]
enum Act {
    Copy,
    Delete,
}

fn act_on(drafts: &Drafts, draft: &Summary, what: Act) -> Result<(), SaveError> {
    match what {
        Act::Copy => {
            let copy = drafts.copy(&draft.id, &words::copy_name(&draft.name), clock::millis())?;
            drafts.release(&copy.handle);
        }
        Act::Delete => {
            drafts.delete(&draft.id, clock::millis())?;
        }
    }
    Ok(())
}

fn notice_title(id: &str) -> String {
    match builtin(id) {
        Some(Ok(notice)) => notice.title,
        _ => id.to_owned(),
    }
}

/// How complete it is: ，已填 12／80 项，需修改 2 项.
fn completeness(summary: &str) -> String {
    let number = |json: &Json, key: &str| match json.get(key) {
        Some(Json::Number(number)) => number.parse::<u64>().ok(),
        _ => None,
    };
    let Some(json) = json::from_text(summary) else { return String::new() };
    let (Some(filled), Some(due)) = (number(&json, "filled"), number(&json, "due")) else { return String::new() };
    let errors = number(&json, "errors").filter(|errors| *errors > 0);
    format!("，已填 {filled}／{due} 项{}", errors.map_or_else(String::new, |errors| format!("，需修改 {errors} 处")))
}
