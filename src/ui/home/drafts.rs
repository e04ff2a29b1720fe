//! The person's drafts.

use crate::browser::clock;
use crate::drafts::{Drafts, SaveError, Summary, words};
use crate::json::{self, Json};
use crate::ui::app_state::AppState;
use crate::ui::once::Once;
use crate::ui::piece::{El, button, el};
use crate::ui::route::Route;
use crate::ui::shelf;

use super::{Refusal, named, refusal};

/// The list of drafts; nothing where there are none.
pub fn section(app: &AppState, refused: &Refusal, drafts: &[Summary]) -> Option<El> {
    let cards = drafts.iter().map(|draft| card(app, refused, draft));
    let list = el("ul").class("cards").all(cards);
    (!drafts.is_empty()).then(|| super::section("drafts", "我的草稿").some(refusal(refused)).child(list))
}

/// One draft, to be gone on with, copied or deleted.
fn card(app: &AppState, refused: &Refusal, draft: &Summary) -> El {
    let act = |what: Act| {
        let (app, refused, draft) = (app.clone(), refused.clone(), draft.clone());
        move || {
            refused.set(act_on(&app.drafts, &draft, what).err().map(|error| words::reason(&error).to_owned()));
            app.refresh.emit(());
        }
    };
    let address = Route::Fill(draft.id.as_str().to_owned()).fragment();
    let locking = Route::Passphrase(draft.id.as_str().to_owned()).fragment();
    let buttons = el("div")
        .class("buttons")
        .child(named(el("a").class("button is-primary").attr("href", address.clone()), "继续填写", name(draft)))
        .some((!draft.encrypted).then(|| Once::Onward(draft.clone()).show()))
        .some((!draft.encrypted).then(|| named(button(""), "复制", name(draft)).on_click(act(Act::Copy))))
        .child(named(el("a").class("button is-quiet").attr("href", locking), "口令", name(draft)))
        .child(named(button("is-quiet"), "删除", name(draft)).on_click(act(Act::Delete)));
    el("li").key(draft.id.as_str().to_owned()).class("card draft-card").child(about(draft, address)).child(buttons)
}

/// What a draft is called, what it answers, and how far it is.
fn about(draft: &Summary, address: String) -> El {
    let state = format!("保存于 {}{}", clock::words(draft.saved_at), completeness(&draft.summary));
    el("div")
        .class("draft-main")
        .child(el("h3").child(el("a").attr("href", address).text(name(draft).to_owned())))
        .child(el("p").text(notice_title(&draft.notice)))
        .child(el("p").class("draft-state").text(state))
}

/// What a draft is called; an encrypted one does not tell.
fn name(draft: &Summary) -> &str {
    if draft.encrypted { words::ENCRYPTED } else { &draft.name }
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
    let known = shelf::notices().into_iter().find(|notice| notice.id == id);
    known.map_or_else(|| format!("通知“{id}”"), |notice| notice.title)
}

/// How complete it is: ，已填 12／80 项，需修改 2 项.
fn completeness(summary: &str) -> String {
    let Some(json) = json::from_text(summary) else { return String::new() };
    let (Some(filled), Some(due)) = (number(&json, "filled"), number(&json, "due")) else { return String::new() };
    let mut words = format!("，已填 {filled}／{due} 项");
    if let Some(errors) = number(&json, "errors").filter(|errors| *errors > 0) {
        words.push_str(&format!("，需修改 {errors} 处"));
    }
    words
}

fn number(json: &Json, key: &str) -> Option<u64> {
    match json.get(key) {
        Some(Json::Number(number)) => number.parse().ok(),
        _ => None,
    }
}
