//! Rooms whose code is not in the first download. `.ci/split` moves into the second one whatever is reached only through
//! functions named `later`: such a room has one, which shows it, and that function is named nowhere but in a [`Later`].
//! The split fails where one of them is called directly, so nothing can run before it is there.

use yew::{Callback, Html};

use crate::browser::later::{Arrival, arrival, on_arrival, want};
use crate::ui::piece::{Cx, Undo, View, button, el};
use crate::ui::route::Route;

/// A room that may still be on its way: the room itself once it is there, until then a sentence in its place.
pub struct Later<T> {
    /// Shows the room.
    pub open: fn(&T) -> Html,
    /// What the room is told.
    pub told: T,
    /// Puts the sentence away, where the room is only a part of a screen.
    pub close: Option<Callback<()>>,
}

impl Later<()> {
    /// A whole screen.
    pub fn screen(open: fn(&()) -> Html) -> Self {
        Self { open, told: (), close: None }
    }
}

impl<T: PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.open, other.open) && self.told == other.told && self.close == other.close
    }
}

impl<T: PartialEq + 'static> View for Later<T> {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        match heard(cx) {
            Arrival::Here => (self.open)(&self.told),
            Arrival::Coming => waiting(false, self.close.clone()),
            Arrival::Failed => waiting(true, self.close.clone()),
        }
    }
}

/// How the second part stands, drawn again when that changes.
fn heard(cx: &mut Cx<'_>) -> Arrival {
    let state = cx.state(arrival);
    let set = state.clone();
    cx.effect((), move || -> Undo {
        // It may have come since the drawing.
        set.set(arrival());
        let ear = on_arrival(move || set.set(arrival()));
        if arrival() == Arrival::Coming {
            want();
        }
        Some(Box::new(move || drop(ear)))
    });
    state.get()
}

#[inline(never)]
fn waiting(failed: bool, close: Option<Callback<()>>) -> Html {
    let failure = "这一部分没有下载完整。请检查网络后点“重试”；多次不行，请刷新本页，已填的内容会保留。";
    let (whole, words) = (close.is_none(), if failed { failure } else { "正在打开…" });
    let close = close.map(|close| button("").text("取消").on_click(move || close.emit(())));
    let home = whole.then(|| el("a").class("button").attr("href", Route::Home.fragment()).text("返回首页"));
    let retry = failed.then(|| button("is-primary").text("重试").on_click(want));
    let frame = if whole { el("main").id("main").class("page").attr("tabindex", "-1") } else { el("section") };
    let said = el("p").attr("role", "status").text(words);
    frame.class("later").child(said).child(el("div").class("buttons").some(retry).some(close).some(home)).into()
}
