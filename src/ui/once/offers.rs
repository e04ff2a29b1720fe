//! What one draft has for the open one, thing by thing and all at once.

use super::card::TITLE;
use super::lines::{doubtful, lines};
use super::rest::rest;
use super::source::Source;
use super::take::take;
use crate::carry::{Carry, Doubt, Item};
use crate::ui::anchor;
use crate::ui::piece::{El, button, el};
use crate::ui::session::Session;

/// The things, by the sections of the open draft's form.
pub fn offers(session: &Session, source: &Source, found: Carry) -> El {
    let notice = session.notice();
    let head = ["栏目", "现填", "可带入", ""].map(|words| el("th").attr("scope", "col").text(words));
    let mut table = el("table").class("once-table").child(el("thead").child(el("tr").all(head)));
    let mut left: Vec<&Item> = found.items.iter().collect();
    for section in &notice.sections {
        let here = |item: &Item| section.fields.iter().any(|field| *field.id == *item.place.field);
        let (items, others) = left.into_iter().partition(|item| here(item));
        left = others;
        table = table.some(part(session, source, &section.title, items));
    }
    // What is written beside the form, such as chapters.
    table = table.some(part(session, source, "其他内容", left));
    let table = (!found.items.is_empty()).then_some(table);
    let all = all(session, source, &found);
    el("div").class("once-offers").child(all).some(table).child(rest(&found))
}

/// The things of a section; nothing where there are none.
fn part(session: &Session, source: &Source, title: &str, items: Vec<&Item>) -> Option<El> {
    if items.is_empty() {
        return None;
    }
    let shared = shared(&items);
    let title = el("th").attr("colspan", "4").attr("scope", "rowgroup").text(title.to_owned());
    let head = el("tr").class("once-section").child(title.some(shared.map(doubtful)));
    Some(el("tbody").child(head).all(lines(session, source, &items, shared)))
}

/// What is doubtful of every thing in a section is said once.
fn shared(items: &[&Item]) -> Option<Doubt> {
    let first = items.first()?.doubt?;
    let all = items.len() > 1 && items.iter().all(|item| item.doubt == Some(first));
    all.then_some(first)
}

/// The press that brings over whatever is sure.
fn all(session: &Session, source: &Source, found: &Carry) -> El {
    let items: Vec<Item> = found.sure().cloned().collect();
    let more = found.items.len() - items.len();
    let words = match (items.len(), more) {
        (0, 0) => "这份草稿能带入的都已经带入。".to_owned(),
        (0, more) => format!("空着的栏目都已带入；还有 {more} 处与现填的不同或需要核对，请逐项选择。"),
        (_, 0) => String::new(),
        (_, more) => format!("另有 {more} 处与现填的不同或需要核对，不在其中，请逐项选择。"),
    };
    let note = format!("已从“{}”带入 {} 处", source.draft.name, items.len());
    let count = items.len();
    let session = session.clone();
    let put = move || {
        // The press goes with the things; the focus must not go with it.
        anchor::focus(TITLE);
        take(&session, &items, note.clone());
    };
    let press = button("is-primary").text(format!("全部带入（{count} 处）")).on_click(put);
    let press = (count > 0).then_some(press);
    let words = (!words.is_empty()).then(|| el("p").class("soft").text(words));
    el("div").class("once-all").some(press).some(words)
}
