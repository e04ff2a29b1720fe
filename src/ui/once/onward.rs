//! 「带入到…」: a draft carried into another notice, as a new draft. The old one stays as it is.

use std::rc::Rc;

use yew::Html;

use super::source::Source;
use crate::browser::events;
use crate::carry::begun;
use crate::drafts::{Summary, words};
use crate::notice::{Notice, builtin_ids};
use crate::ui::piece::{Cx, El, State, View, button, el, list, nothing};
use crate::ui::route::Route;
use crate::ui::shell::{Desk, begin, prepare};

/// Why nothing can be carried over.
const CLOSED: &str = "这份草稿打不开，或本页面没有它所属的通知，没有带入。请先点“继续填写”查看。";

/// The press, and the notices once it was pressed.
#[derive(PartialEq)]
pub struct Onward {
    /// The draft to be carried over.
    pub draft: Summary,
}

impl View for Onward {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let open = cx.state(|| false);
        let refused = cx.state(Option::default);
        let Some(desk) = desk else { return nothing() };
        let turning = open.clone();
        let press = button("")
            .attr("aria-expanded", if open.get() { "true" } else { "false" })
            .label(format!("带入到…：{}", self.draft.name))
            .text("带入到…")
            .on_click(move || turning.set(!turning.get()));
        let panel = open.get().then(|| self.notices(&desk, &refused));
        list([press.into(), panel.map_or_else(nothing, Into::into)])
    }
}

impl Onward {
    fn notices(&self, desk: &Desk, refused: &State<Option<String>>) -> El {
        let words = "用这份草稿填过的内容开始另一份申报；带不进来的放在新草稿的“未归位内容”里，这份草稿不变。";
        let notices = builtin_ids().filter(|id| *id != self.draft.notice).filter_map(prepare);
        let presses = notices.map(|prepared| self.press(desk, refused, prepared.notice));
        let reason = refused.get().map(|reason| el("p").attr("role", "alert").class("refused").text(reason));
        el("div")
            .class("onward")
            .child(el("p").class("soft").text(words))
            .child(el("div").class("buttons").all(presses))
            .some(reason)
    }

    fn press(&self, desk: &Desk, refused: &State<Option<String>>, notice: Rc<Notice>) -> El {
        let title = notice.title.clone();
        let (desk, refused, draft) = (desk.clone(), refused.clone(), self.draft.clone());
        button("is-small")
            .text(title)
            .on_click(move || refused.set(carry_over(&desk, &draft, &notice).err().map(str::to_owned)))
    }
}

/// Makes the new draft and goes there.
fn carry_over(desk: &Desk, draft: &Summary, notice: &Notice) -> Result<(), &'static str> {
    let source = Source::read(&desk.drafts, draft).ok_or(CLOSED)?;
    let answers = begun(source.side(), notice);
    let made = begin(&desk.drafts, notice, &notice.title, &answers).map_err(|error| words::reason(&error))?;
    desk.refresh.emit(());
    events::go(&Route::Fill(made.handle.id().as_str().to_owned()).fragment());
    Ok(())
}
