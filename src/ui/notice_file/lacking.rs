//! A draft whose notice is not on this computer. Nothing of it is lost: it opens once the notice's file is opened, and can
//! be downloaded until then.

use yew::{Callback, Html};

use crate::browser::download;
use crate::drafts::{Draft, DraftId, Loaded, words};
use crate::ui::piece::{Cx, El, View, button, el, nothing};
use crate::ui::route::Route;
use crate::ui::shelf;
use crate::ui::shell::Desk;

use super::panel::Panel;

/// The screen in the draft's place.
#[derive(PartialEq)]
pub struct Lacking {
    /// The draft's id.
    pub draft: String,
    /// The notice it answers.
    pub notice: String,
    /// The notice is here now.
    pub found: Callback<()>,
}

impl View for Lacking {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        // It may only not have been taken up yet, or another tab has opened its file.
        desk.iter().for_each(|desk| {
            shelf::take_up(&desk.drafts);
        });
        let (here, found) = (shelf::knows(&self.notice), self.found.clone());
        cx.effect(here, move || {
            if here {
                found.emit(());
            }
            None
        });
        let Some(desk) = desk.filter(|_| !here) else { return nothing() };
        let draft = DraftId::parse(&self.draft).and_then(|id| match desk.drafts.load(&id) {
            Ok(Loaded::Draft(draft)) => Some(*draft),
            _ => None,
        });
        let Some(draft) = draft else { return nothing() };
        let said = format!(
            "草稿“{}”属于通知“{}”，这台电脑上没有这份通知。草稿没有丢失：打开通知文件后就能接着填写。",
            draft.name, self.notice
        );
        let home = el("a").class("button").attr("href", Route::Home.fragment()).text("返回首页");
        el("main")
            .class("page")
            .id("main")
            .attr("tabindex", "-1")
            .child(el("h1").text("缺少这份草稿的通知"))
            .child(el("p").attr("role", "alert").text(said))
            .child(Panel { wanted: Some(self.notice.clone()), done: self.found.clone() }.show())
            .child(el("p").class("buttons").child(keep(draft)).child(home))
            .into()
    }
}

/// The draft as it is stored, to be taken along.
fn keep(draft: Draft) -> El {
    button("").text(words::DOWNLOAD).on_click(move || {
        download::text(&format!("{}.json", draft.name), "application/json", &draft.payload);
    })
}
