//! What is set aside: recently deleted, damaged and newer drafts. Nothing goes without the person's press.

use crate::browser::{clock, download};
use crate::drafts::{Deleted, Listing, RawText, words};
use crate::ui::app_state::AppState;
use crate::ui::piece::{El, button, el};

use super::{named, section as titled};

/// Drafts that do not open: damaged, or saved by a newer program; nothing where there are none.
pub fn aside(listing: &Listing) -> Option<El> {
    let mut cards = Vec::new();
    for draft in &listing.damaged {
        cards.push(raw(draft.id.as_str(), words::DAMAGED, &draft.texts));
    }
    for draft in &listing.newer {
        cards.push(raw(draft.id.as_str(), words::NEWER, &draft.texts));
    }
    (!cards.is_empty()).then(|| titled("aside", "打不开的草稿").child(el("ul").class("cards").all(cards)))
}

fn raw(id: &str, sentence: &'static str, texts: &[RawText]) -> El {
    let save = |(nth, raw): (usize, &RawText)| {
        let (name, text) = (format!("{id}-{}.txt", nth + 1), raw.text.clone());
        button("").text(format!("下载原始数据 {}", nth + 1)).on_click(move || {
            download::text(&name, "text/plain", &text);
        })
    };
    let presses = el("p").class("buttons").all(texts.iter().enumerate().map(save));
    el("li").class("card").child(el("p").text(sentence)).child(presses)
}

/// Deleted drafts, to be taken back or removed for good; nothing where there are none.
pub fn section(app: &AppState, trash: &[Deleted]) -> Option<El> {
    let lines = trash.iter().map(|draft| line(app, draft));
    let lines = el("ul").class("list-plain").all(lines);
    (!trash.is_empty()).then(|| titled("trash", words::TRASH).child(lines))
}

fn line(app: &AppState, draft: &Deleted) -> El {
    let press = |for_good: bool| {
        let (app, id) = (app.clone(), draft.id.clone());
        move || {
            // What the store refuses stays listed, which says it.
            let _ =
                if for_good { app.drafts.empty(&id, clock::millis()) } else { app.drafts.restore(&id).map(|()| true) };
            app.refresh.emit(());
        }
    };
    let id = draft.id.as_str().to_owned();
    let name = if draft.name.is_empty() { words::ENCRYPTED } else { &draft.name };
    let buttons = el("span")
        .class("buttons")
        .child(named(button(""), "恢复", name).on_click(press(false)))
        .child(named(button("is-quiet"), "彻底删除", name).on_click(press(true)));
    let words = el("span").text(format!("{name}（删除于 {}）", clock::words(draft.at)));
    el("li").class("trash-line").child(words).child(buttons).key(id)
}
