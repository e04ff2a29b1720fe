//! The card above a sheet: what it is for, and what stands on it.
//! Not here: what its presses do (`room`).

use std::cell::RefCell;
use std::rc::Rc;

use yew::Html;

use crate::collect::Collecting;
use crate::ui::piece::{Cx, El, View, el, nothing};
use crate::ui::reading::Reading;
use crate::ui::shelf;
use crate::ui::shell::{Desk, absent};
use crate::ui::watch::Watch;

use super::entries::Entry;
use super::gather;
use super::room::Room;

/// The card's title, which takes the focus when what was pressed is gone.
pub const TITLE: &str = "collect-title";

/// The card; nothing in a sheet that is only read, and until the notice it lists is here.
#[derive(PartialEq)]
pub struct Card;

impl View for Card {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let desk = cx.above::<Desk>();
        let entries = cx.state(Vec::<Entry>::new);
        let reading = Reading::new(cx);
        let redraw = cx.redraw();
        let sheet = session.notice();
        let source = sheet.collects.as_ref().map(|it| it.from.clone()).unwrap_or_default();
        let wanted = source.clone();
        cx.effect((), move || {
            shelf::when_here(&wanted, move |_| redraw.now());
            None
        });
        let made = cx.kept(|| RefCell::new(None::<Collecting>));
        if made.borrow().is_none() {
            *made.borrow_mut() = gather::collecting(&sheet);
        }
        // Looked for once: the store is not worth a look after every field.
        let kept = cx.kept(|| desk.map(|desk| (gather::drafts(&desk.drafts, &source), desk)));
        if session.read_only() || shelf::is_coming(&source) {
            return nothing();
        }
        let Some(collecting) = made.borrow().clone() else { return lost(&source).into() };
        let room = Room { session, collecting: Rc::new(collecting), source, entries, reading };
        let files = room.files();
        let drafts = kept.as_ref().as_ref().and_then(|(kept, desk)| room.drafts(kept, desk));
        let ways = el("div").class("collect-ways buttons").child(files).some(drafts);
        room.dropped(frame(&room.source)).child(ways).child(room.reading.shown()).some(room.found()).into()
    }
}

/// The card where the notice cannot be had.
fn lost(source: &str) -> El {
    frame(source).child(el("p").attr("role", "alert").class("callout is-error").text(absent(source)))
}

fn frame(source: &str) -> El {
    let title = el("h2").class("once-title").id(TITLE).attr("tabindex", "-1").text("从申报文件取入");
    let words = format!(
        "选择申报单位发来的“{}”申报文件（.json），可以一次选几个，也可以拖到这里。取入前先列出来核对，已填的行不会改动。",
        gather::title(source)
    );
    let said = el("p").class("soft").text(words);
    el("section").class("once collect sheet").attr("aria-labelledby", TITLE).child(title).child(said)
}
