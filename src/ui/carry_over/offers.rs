//! What one draft has for the open one, thing by thing and all at once.

use yew::prelude::*;

use super::card::TITLE;
use super::lines::{doubtful, lines};
use super::rest::rest;
use super::source::CarrySource;
use super::take::take;
use crate::carry::{CarriedItem, Carry, Doubt};
use crate::ui::anchor;
use crate::ui::session::Session;
use crate::ui::shown::shown;

/// The things, by the sections of the open draft's form.
pub fn offers(session: &Session, source: &CarrySource, found: Carry) -> Html {
    let notice = session.notice();
    let head = ["栏目", "现填", "可带入", ""].map(|words| html! { <th scope="col">{ words }</th> });
    let mut parts = Vec::new();
    let mut left: Vec<&CarriedItem> = found.items.iter().collect();
    for section in &notice.sections {
        let here = |item: &CarriedItem| section.fields.iter().any(|field| *field.id == *item.place.field);
        let (items, others) = left.into_iter().partition(|item| here(item));
        left = others;
        parts.push(part(session, source, &section.title, items));
    }
    // What is written beside the form, such as chapters.
    parts.push(part(session, source, "其他内容", left));
    html! {
        <div class="carry-over-offers">
            { all(session, source, &found) }
            if !found.items.is_empty() {
                <table class="carry-over-table">
                    <thead><tr>{ for head }</tr></thead>
                    { for parts }
                </table>
            }
            { rest(&found) }
        </div>
    }
}

/// The things of a section; nothing where there are none.
fn part(session: &Session, source: &CarrySource, title: &str, items: Vec<&CarriedItem>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    let shared = shared(&items);
    let lines = lines(session, source, &items, shared);
    html! {
        <tbody>
            <tr class="carry-over-section">
                <th colspan="4" scope="rowgroup">
                    { shown(title.to_owned()) }
                    { for shared.map(doubtful) }
                </th>
            </tr>
            { lines.into_iter().collect::<Html>() }
        </tbody>
    }
}

/// What is doubtful of every thing in a section is said once.
fn shared(items: &[&CarriedItem]) -> Option<Doubt> {
    let first = items.first()?.doubt?;
    let all = items.len() > 1 && items.iter().all(|item| item.doubt == Some(first));
    all.then_some(first)
}

/// The button that brings over whatever is sure.
fn all(session: &Session, source: &CarrySource, found: &Carry) -> Html {
    let items: Vec<CarriedItem> = found.sure().cloned().collect();
    let count = items.len();
    let words = match (count, found.items.len() - count) {
        (0, 0) => "能带入的都已经带入。".to_owned(),
        (0, more) => format!("空着的栏目都已带入；还有 {more} 处与现填的不同或需要核对，请逐项选择。"),
        (_, 0) => String::new(),
        (_, more) => format!("另有 {more} 处与现填的不同或需要核对，不在其中，请逐项选择。"),
    };
    let note = format!("已从“{}”带入 {count} 处", source.name);
    let session = session.clone();
    let on_take = Callback::from(move |_: MouseEvent| {
        // The button goes with the things; the focus must not go with it.
        anchor::focus(TITLE);
        take(&session, &items, note.clone());
    });
    html! {
        <div class="carry-over-all">
            if count > 0 {
                <button type="button" class="button is-primary" onclick={on_take}>
                    { format!("全部带入（{count} 处）") }
                </button>
            }
            if !words.is_empty() {
                <p class="soft">{ words }</p>
            }
        </div>
    }
}
