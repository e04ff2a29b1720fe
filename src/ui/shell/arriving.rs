//! A draft's screens as soon as they can be shown: the page opens before the disk was read and before its notices are loaded.

use yew::{AttrValue, Callback, Html};

use crate::drafts::{DraftId, Drafts, Loaded};
use crate::ui::notice_file::NoticeFile;
use crate::ui::piece::{Cx, View, el, nothing};
use crate::ui::route::Route;
use crate::ui::shelf;

use super::Desk;
use super::draft_screen::DraftScreen;
use super::rest::fetch_rest;

/// The screens of one draft, once they can be shown.
#[derive(PartialEq)]
pub struct Arriving {
    /// The draft's id, as the address has it.
    pub id: AttrValue,
    /// The screen.
    pub route: Route,
}

/// What a draft waits for.
#[derive(Clone, PartialEq)]
enum Awaits {
    /// The disk.
    Disk,
    /// The notice that is being loaded.
    Notice(String),
    /// The notice that nobody here knows; it came from a file.
    File(String),
    /// Nothing; or it does not open anyway.
    Nothing,
}

impl View for Arriving {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let awaits = cx.state(|| Awaits::Disk);
        let Some(desk) = desk else { return nothing() };
        let (looked, drafts, id) = (awaits.clone(), desk.drafts.clone(), self.id.clone());
        cx.effect((desk.ready, desk.stores), move || {
            if desk.ready {
                look(&looked, &drafts, &id);
            }
            None
        });
        let waits = matches!(awaits.get(), Awaits::Disk | Awaits::Notice(_));
        cx.effect(waits, move || {
            if !waits {
                fetch_rest();
            }
            None
        });
        match awaits.get() {
            Awaits::Disk | Awaits::Notice(_) => opening(),
            Awaits::File(notice) => {
                let found = Callback::from(move |()| awaits.set(Awaits::Nothing));
                NoticeFile::Lacking { draft: self.id.to_string(), notice, found }.show()
            }
            Awaits::Nothing => {
                DraftScreen { id: self.id.clone(), route: self.route.clone() }.keyed(self.id.to_string())
            }
        }
    }
}

/// Stands in a screen's place for a moment.
pub(super) fn opening() -> Html {
    let words = el("p").attr("role", "status").text("正在打开…");
    el("main").class("page").id("main").child(words).into()
}

fn look(awaits: &crate::ui::piece::State<Awaits>, drafts: &Drafts, id: &str) {
    let Some(notice) = notice_of(drafts, id) else { return awaits.set(Awaits::Nothing) };
    if !shelf::knows(&notice) {
        return awaits.set(Awaits::File(notice));
    }
    if !shelf::is_coming(&notice) {
        return awaits.set(Awaits::Nothing);
    }
    awaits.set(Awaits::Notice(notice.clone()));
    let arrived = awaits.clone();
    // Where it cannot be had, the screen says so.
    shelf::when_here(&notice, move |_| arrived.set(Awaits::Nothing));
}

fn notice_of(drafts: &Drafts, id: &str) -> Option<String> {
    match drafts.load(&DraftId::parse(id)?) {
        Ok(Loaded::Draft(draft)) => Some(draft.handle.notice().to_owned()),
        _ => None,
    }
}
