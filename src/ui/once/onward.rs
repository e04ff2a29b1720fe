//! 「带入到…」: a draft carried into another notice, as a new draft. The old one stays as it is.

use yew::Html;

use super::source::{Source, sheets};
use crate::browser::events;
use crate::carry::begun;
use crate::drafts::{Summary, words};
use crate::ui::piece::{Cx, El, State, View, button, el, list, nothing};
use crate::ui::route::Route;
use crate::ui::shelf;
use crate::ui::shell::{Desk, absent, begin};

/// Why the last press did nothing.
type Refused = State<Option<String>>;

/// The press, and the notices once it was pressed; nothing for a sheet that lists applications.
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
        let Some(desk) = desk.filter(|_| !sheets().contains(&self.draft.notice)) else { return nothing() };
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
    fn notices(&self, desk: &Desk, refused: &Refused) -> El {
        let words = "用这份草稿填过的内容开始另一份申报；带不进来的放在新草稿的“未归位内容”里，这份草稿不变。";
        let notices =
            shelf::notices().into_iter().filter(|notice| notice.id != self.draft.notice && notice.collects.is_none());
        let presses = notices.map(|notice| self.press(desk, refused, notice.id, notice.title));
        let reason = refused.get().map(|reason| el("p").attr("role", "alert").class("refused").text(reason));
        el("div")
            .class("onward")
            .child(el("p").class("soft").text(words))
            .child(el("div").class("buttons").all(presses))
            .some(reason)
    }

    /// Carries the draft over as soon as both notices are loaded.
    fn press(&self, desk: &Desk, refused: &Refused, id: String, title: String) -> El {
        let (desk, refused, draft) = (desk.clone(), refused.clone(), self.draft.clone());
        let press = move || {
            if shelf::is_coming(&id) || shelf::is_coming(&draft.notice) {
                refused.set(Some("正在取通知…".to_owned()));
            }
            let source = draft.notice.clone();
            let (desk, refused, draft, target) = (desk.clone(), refused.clone(), draft.clone(), id.clone());
            shelf::when_here(&source, move |_| {
                let id = target.clone();
                shelf::when_here(&id, move |_| refused.set(carry_over(&desk, &draft, &target).err()));
            });
        };
        button("is-small").text(title).on_click(press)
    }
}

/// Makes the new draft and goes there.
fn carry_over(desk: &Desk, draft: &Summary, target: &str) -> Result<(), String> {
    let notice = shelf::notice(target).ok_or_else(|| absent(target))?;
    shelf::notice(&draft.notice).ok_or_else(|| absent(&draft.notice))?;
    let source = Source::read(&desk.drafts, draft).ok_or(words::DAMAGED)?;
    let answers = begun(source.side(), &notice);
    let made = begin(&desk.drafts, &notice, &notice.title, &answers).map_err(|error| words::reason(&error))?;
    desk.refresh.emit(());
    events::go(&Route::Fill(made.handle.id().as_str().to_owned()).fragment());
    Ok(())
}
