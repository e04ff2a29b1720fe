//! A draft's screens as soon as its notice is here; the page opens before its notices are loaded.

use yew::{AttrValue, Callback, Html};

use crate::drafts::{DraftId, Drafts, Loaded};
use crate::ui::notice_file::NoticeFile;
use crate::ui::piece::{Cx, View, el, nothing};
use crate::ui::route::Route;
use crate::ui::shelf;

use super::Desk;
use super::draft_screen::DraftScreen;

/// The screens of one draft, once they can be shown.
#[derive(PartialEq)]
pub struct Arriving {
    /// The draft's id, as the address has it.
    pub id: AttrValue,
    /// The screen.
    pub route: Route,
}

impl View for Arriving {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let Some(Desk { drafts, .. }) = cx.above::<Desk>() else { return nothing() };
        let lacking = cx.state(|| lacking(&drafts, &self.id));
        let awaited = cx.state(|| awaited(&drafts, &self.id));
        let arrived = awaited.clone();
        cx.effect((), move || {
            if let Some(notice) = arrived.get() {
                // Where it cannot be had, the screen says so.
                shelf::when_here(&notice, move |_| arrived.set(None));
            }
            None
        });
        if awaited.get().is_some() {
            let words = el("p").attr("role", "status").text("正在打开…");
            return el("main").class("page").id("main").child(words).into();
        }
        if let Some(notice) = lacking.get() {
            let found = Callback::from(move |()| lacking.set(None));
            return NoticeFile::Lacking { draft: self.id.to_string(), notice, found }.show();
        }
        DraftScreen { id: self.id.clone(), route: self.route.clone() }.keyed(self.id.to_string())
    }
}

/// The notice that a draft answers and nobody here knows; it came from a file.
fn lacking(drafts: &Drafts, id: &str) -> Option<String> {
    Some(notice_of(drafts, id)?).filter(|notice| !shelf::knows(notice))
}

fn notice_of(drafts: &Drafts, id: &str) -> Option<String> {
    match drafts.load(&DraftId::parse(id)?) {
        Ok(Loaded::Draft(draft)) => Some(draft.handle.notice().to_owned()),
        _ => None,
    }
}

/// The notice a draft waits for; none where it is here, or where the draft does not open anyway.
fn awaited(drafts: &Drafts, id: &str) -> Option<String> {
    Some(notice_of(drafts, id)?).filter(|notice| shelf::is_coming(notice))
}
