//! The panel for a pasted block: nothing lands before it was seen, and it lands as one step that can be taken back.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Event, KeyboardEvent};
use yew::{Callback, Html, NodeRef};

use crate::answers::Place;
use crate::answers::paste::has_table;
use crate::ui::anchor;
use crate::ui::piece::{Cx, On, View, button, el, list, nothing};
use crate::ui::table::focus;
use crate::ui::table::hands::{Pasted, pasted};
use crate::ui::table::row::text_at;
use crate::ui::watch::Watch;

use super::block::Block;
use super::landing::Landing;
use super::seen::seen;
use super::words;

/// The panel.
#[derive(Clone, PartialEq)]
pub struct Panel {
    /// The table's id.
    pub table: Rc<str>,
    /// What was pasted and where; without it the panel has a box to paste into.
    pub from: Option<Pasted>,
    /// Called when the panel has done its work, or is not wanted.
    pub on_close: Callback<()>,
}

impl View for Panel {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let block = self.block(cx);
        let node = cx.kept(NodeRef::default);
        let (begun, from, panel) = (block.clone(), self.from.clone(), node.clone());
        // The panel takes the focus whenever it is opened.
        cx.effect(self.from.clone(), move || {
            begun.begin(from);
            focus::soon(move || panel.cast());
            None
        });
        let notice = block.session.notice();
        let Some(table) = notice.field(&self.table) else { return nothing() };
        let first = self.from.as_ref().and_then(|from| from.place.row).unwrap_or(0);
        let (shown, refusal) = match block.plan.get() {
            _ if block.read.get().is_some() => (waiting(&block), Some(el("p").text("正在读取表格……"))),
            Some(Ok(plan)) => (seen(&block, &notice, table, &plan, first), None),
            Some(Err(refusal)) => (cancel(&block), Some(el("p").text(words::refusal(refusal)))),
            None => (cancel(&block), None),
        };
        let title = format!("粘贴到“{}”", table.label);
        let section = el("section").class("paste").label(title.clone()).attr("tabindex", "-1").node(&node);
        section
            .on(On::KeyDown, escaping(&block))
            .child(el("h4").text(title))
            .some(self.from.is_none().then(|| paste_box(&block)))
            .child(el("div").attr("role", "status").some(refusal))
            .child(shown)
            .into()
    }
}

impl Panel {
    fn block(&self, cx: &mut Cx<'_>) -> Block {
        Block {
            session: cx.session(Watch::Table(self.table.clone())),
            table: self.table.clone(),
            plan: cx.state(|| None),
            landing: cx.state(|| Landing::Append),
            read: cx.state(|| None),
            errand: cx.kept(RefCell::default),
            whole: self
                .from
                .as_ref()
                .filter(|from| from.html.is_empty() && !from.text.contains('\t'))
                .map(|from| from.text.clone()),
            redraw: cx.redraw(),
            on_close: self.on_close.clone(),
            back: self.from.as_ref().map_or_else(|| Place::field(&self.table), |from| from.place.clone()),
        }
    }
}

fn cancel(block: &Block) -> Html {
    el("div").class("buttons").child(block.cancel()).into()
}

/// While the worker reads; it may be long in coming, and the text is at hand.
fn waiting(block: &Block) -> Html {
    let (by_text, text) = (block.clone(), block.read.get());
    let press = button("").text("不等，按纯文字读取").on_click(move || {
        drop(by_text.errand.take());
        by_text.take_text(text.as_deref().unwrap_or_default(), by_text.back.column.as_deref());
    });
    el("div").class("buttons").child(press).child(block.cancel()).into()
}

fn escaping(block: &Block) -> Callback<KeyboardEvent> {
    let block = block.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() && event.key_code() != 229 {
            block.close();
        }
    })
}

/// The box for those who cannot paste into a cell.
fn paste_box(block: &Block) -> Html {
    let id = format!("{}-paste", anchor::control(&Place::field(&block.table)));
    let label = el("label").attr("for", id.clone()).text("在 Excel、WPS 或 Word 中选中若干行并复制，再粘贴到这里：");
    let (typed, dropped) = (block.clone(), block.clone());
    let typed = Callback::from(move |event: Event| {
        let text = text_at(&event);
        if text.is_empty() { typed.plan.set(None) } else { typed.take_text(&text, None) }
    });
    let dropped = Callback::from(move |event: Event| {
        // A document with a table says more than the text, which would stand in the box.
        if let Some((text, html)) = pasted(&event).filter(|(_, html)| has_table(html)) {
            event.prevent_default();
            dropped.take(text.into(), &html, None);
        }
    });
    let area = el("textarea").class("input paste-box").id(id).attr("rows", "4").attr("spellcheck", "false");
    let area = area.attr("autocomplete", "off").on(On::Input, typed).on(On::Paste, dropped);
    list([label.into(), area.into()])
}
