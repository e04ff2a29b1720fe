//! What is set aside: recently deleted, damaged and newer drafts. Nothing goes without the person's press.

use yew::prelude::*;

use crate::answers::Date;
use crate::browser::{clock, download, past};
use crate::drafts::{Deleted, Listing, RawText, words};
use crate::ui::app_state::AppState;
use crate::ui::shown::shown;

use super::{button, section as titled};

/// Drafts that do not open: damaged, or saved by a newer program; nothing where there are none.
pub fn aside(listing: &Listing) -> Html {
    let damaged = listing.damaged.iter().map(|draft| raw(draft.id.as_str(), words::DAMAGED, &draft.texts));
    let newer = listing.newer.iter().map(|draft| raw(draft.id.as_str(), words::NEWER, &draft.texts));
    if listing.damaged.is_empty() && listing.newer.is_empty() {
        return Html::default();
    }
    let cards = html! { <ul class="cards">{ damaged.chain(newer).collect::<Html>() }</ul> };
    titled("aside", "打不开的草稿", None, cards)
}

fn raw(id: &str, sentence: &'static str, texts: &[RawText]) -> Html {
    let save = |(nth, raw): (usize, &RawText)| {
        let (name, text) = (format!("{id}-{}.txt", nth + 1), raw.text.clone());
        let on_save = Callback::from(move |_: MouseEvent| {
            download::text(&name, "text/plain", &text);
        });
        let words = format!("下载原始数据 {}", nth + 1);
        html! { <button type="button" class="button" onclick={on_save}>{ words }</button> }
    };
    html! {
        <li class="card">
            <p>{ sentence }</p>
            <p class="buttons">{ texts.iter().enumerate().map(save).collect::<Html>() }</p>
        </li>
    }
}

/// Deleted drafts, to be taken back or removed for good; nothing where there are none.
pub fn section(app: &AppState, trash: &[Deleted], today: Option<Date>) -> Html {
    if trash.is_empty() {
        return Html::default();
    }
    let lines = trash.iter().map(|draft| line(app, draft, today));
    titled("trash", words::TRASH, None, html! { <ul class="list-plain">{ lines.collect::<Html>() }</ul> })
}

fn line(app: &AppState, draft: &Deleted, today: Option<Date>) -> Html {
    let on_press = |for_good: bool| {
        let (app, id) = (app.clone(), draft.id.clone());
        move || {
            // What the store refuses stays listed, which says it.
            let done =
                if for_good { app.drafts.empty(&id, clock::millis()) } else { app.drafts.restore(&id).map(|()| true) };
            if for_good && done == Ok(true) {
                // What it was before goes with it; what is left of that is read by nobody.
                past::of(&app.stores).iter().for_each(|past| past.forget(&id, Box::new(drop)));
            }
            app.refresh.emit(());
        }
    };
    let name = if draft.name.is_empty() { words::ENCRYPTED } else { &draft.name };
    html! {
        <li class="trash-line" key={draft.id.as_str()}>
            <span>{ shown(format!("{name}（删除于 {}）", clock::words(draft.at, today))) }</span>
            <span class="buttons">
                { button("", "恢复", name, on_press(false)) }
                { button("is-quiet", "彻底删除", name, on_press(true)) }
            </span>
        </li>
    }
}
