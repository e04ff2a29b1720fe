//! The card above the form: quiet until it is opened, then the drafts that have something, one of them unfolded.

use std::cell::{Cell, RefCell};

use yew::Html;

use super::offers::offers;
use super::source::{Source, others};
use crate::browser::clock;
use crate::carry::{Carry, Doubt, Item};
use crate::drafts::DraftId;
use crate::ui::anchor;
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, El, Redraw, State, View, button, el, nothing};
use crate::ui::session::Session;
use crate::ui::shelf;
use crate::ui::shell::Desk;
use crate::ui::watch::Watch;

/// The card's title, which takes the focus when what was pressed is gone.
pub const TITLE: &str = "once-title";

/// What of the card is open.
#[derive(Clone, PartialEq)]
enum Shown {
    /// One line.
    Line,
    /// The drafts, one of them unfolded.
    Drafts(Option<DraftId>),
}

/// The card; nothing in a draft that is only read, on a sheet that lists other applications, and where no other draft has anything for an empty field.
#[derive(PartialEq)]
pub struct Card;

impl View for Card {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Undo);
        let (desk, open) = (cx.above::<Desk>(), cx.above::<OpenDraft>());
        let shown = cx.state(|| Shown::Line);
        // Read when the form opens; a closed card is not worth a look after every field.
        let sources = cx.kept(RefCell::<Vec<Source>>::default);
        let due = cx.kept(|| Cell::new(true));
        let redraw = cx.redraw();
        let (Some(desk), Some(open)) = (desk, open) else { return nothing() };
        if session.read_only() || session.notice().collects.is_some() {
            return nothing();
        }
        if due.replace(false) {
            let (found, coming) = others(&desk.drafts, &open.id());
            *sources.borrow_mut() = found.into_iter().filter(|source| fills(&source.carry(&session))).collect();
            for notice in coming {
                let (due, redraw) = (due.clone(), redraw.clone());
                shelf::when_here(&notice, move |here| look_again(here, &due, &redraw));
            }
        }
        let sources = sources.borrow();
        match shown.get() {
            _ if sources.is_empty() => nothing(),
            Shown::Line => line(&shown, &sources).into(),
            Shown::Drafts(chosen) => drafts(&session, &shown, &sources, chosen.as_ref()).into(),
        }
    }
}

/// What cannot be loaded is not asked for again before the form is opened anew.
fn look_again(here: bool, due: &Cell<bool>, redraw: &Redraw) {
    if here {
        due.set(true);
        redraw.now();
    }
}

/// Whether there is something for an empty field, or for a table without rows.
fn fills(found: &Carry) -> bool {
    let fills = |item: &Item| item.present.is_empty() && !matches!(item.doubt, Some(Doubt::Beside | Doubt::Person));
    found.items.iter().any(fills)
}

fn frame() -> El {
    el("section").class("once sheet").attr("aria-labelledby", TITLE)
}

fn title() -> El {
    el("h2").class("once-title").id(TITLE).attr("tabindex", "-1").text("可以从以前的申报带入")
}

fn line(shown: &State<Shown>, sources: &[Source]) -> El {
    let words = match sources {
        [one] => format!("草稿“{}”里填过的内容，这里有的还空着。", one.draft.name),
        several => format!("有 {} 份草稿里填过的内容，这里还空着。", several.len()),
    };
    let chosen = if let [one] = sources { Some(one.draft.id.clone()) } else { None };
    let shown = shown.clone();
    let open = move || {
        anchor::focus(TITLE);
        shown.set(Shown::Drafts(chosen.clone()));
    };
    let open = button("").attr("aria-expanded", "false").text("打开看看").on_click(open);
    let said = el("div").class("once-said").child(title()).child(el("p").class("soft").text(words));
    frame().child(el("div").class("once-head").child(said).child(open))
}

fn drafts(session: &Session, shown: &State<Shown>, sources: &[Source], chosen: Option<&DraftId>) -> El {
    let words = "逐项带入，或一次全部带入。已填的不会被覆盖，每一次带入都可以撤销；原来的草稿不变。";
    let said = el("div").class("once-said").child(title()).child(el("p").class("soft").text(words));
    let closing = shown.clone();
    let close = move || {
        anchor::focus(TITLE);
        closing.set(Shown::Line);
    };
    let close = button("is-quiet").attr("aria-expanded", "true").text("收起").on_click(close);
    let drafts = sources.iter().map(|source| draft(session, shown, source, chosen == Some(&source.draft.id)));
    frame()
        .child(el("div").class("once-head").child(said).child(close))
        .child(el("ul").class("once-drafts list-plain").all(drafts))
}

/// A draft with what it has; unfolded, with every thing.
fn draft(session: &Session, shown: &State<Shown>, source: &Source, open: bool) -> El {
    let found = source.carry(session);
    let draft = &source.draft;
    let count = match found.items.len() {
        0 => "没有可带入的了".to_owned(),
        count => format!("可带入 {count} 处"),
    };
    let about = format!("{}　保存于 {}　{count}", source.notice.title, clock::words(draft.saved_at));
    let about =
        el("div").class("once-said").child(el("h3").text(draft.name.clone())).child(el("p").class("soft").text(about));
    let (turning, id) = (shown.clone(), draft.id.clone());
    let turn = move || turning.set(Shown::Drafts((!open).then(|| id.clone())));
    let words = if open { "收起这份" } else { "查看" };
    let turn = button("is-small")
        .attr("aria-expanded", if open { "true" } else { "false" })
        .label(format!("{words}：{}", draft.name))
        .text(words)
        .on_click(turn);
    let head = el("div").class("once-head").child(about).child(turn);
    el("li")
        .class("once-draft")
        .key(draft.id.to_string())
        .child(head)
        .some(open.then(|| offers(session, source, found)))
}
