//! Rooms whose code is not in the first download. `.ci/split` moves into the second one whatever is reached only through
//! functions named `later`: such a room has one, which shows it, and that function is named nowhere but in a [`Later`] or
//! in [`once_here`] or [`if_here`].
//! The split fails where one of them is called directly, so nothing can run before it is there.

use yew::{Callback, Html};

use crate::browser::later::{self, Arrival, arrival, on_arrival, want};
use crate::ui::piece::{Cx, Undo, View, button, el, nothing};
use crate::ui::route::Route;

/// A room that may still be on its way: the room itself once it is there, until then a sentence in its place.
pub struct Later<T> {
    /// Shows the room.
    pub open: fn(&T) -> Html,
    /// What the room is told.
    pub told: T,
    /// What stands in its place until then.
    pub until: Until,
}

/// What stands in the place of a room that is on its way.
#[derive(Clone, PartialEq)]
pub enum Until {
    /// A screen that says so.
    Screen,
    /// A sentence within a screen; the call puts it away.
    Sentence(Callback<()>),
    /// Nothing, for the person does not wait for it.
    Nothing,
    /// Nothing while it comes; a sentence where it was lost.
    Failure,
    /// The same at the head of a form, which is not checked before.
    Unchecked,
}

/// What is said where the check was lost.
const UNCHECKED: &str = "检查用的程序没有下载完整：可以照常填写和保存，只是所填内容暂时没有检查。请检查网络后点“重试”；多次不行，请刷新本页。";

impl Later<()> {
    /// A whole screen.
    pub fn screen(open: fn(&()) -> Html) -> Self {
        Self::screen_of(open, ())
    }
}

impl<T> Later<T> {
    /// A whole screen that is told something.
    pub fn screen_of(open: fn(&T) -> Html, told: T) -> Self {
        Self { open, told, until: Until::Screen }
    }
}

impl<T: PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.open, other.open) && self.told == other.told && self.until == other.until
    }
}

impl<T: PartialEq + 'static> View for Later<T> {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        match heard(cx) {
            Arrival::Here => (self.open)(&self.told),
            Arrival::Coming => waiting(false, &self.until),
            Arrival::Failed => waiting(true, &self.until),
        }
    }
}

/// Does something whose code comes in the second part, once it is there.
pub fn once_here<T: 'static>(deed: fn(&T), told: T) {
    // Known only when it runs, or the compiler would put the deed's code here.
    let deed = std::hint::black_box(deed);
    later::once_here(move || deed(&told));
}

/// What a function of the second part gives; nothing until that part is there.
pub fn if_here<T, R>(function: fn(&T) -> R, told: &T) -> Option<R> {
    // Known only when it runs, as in `once_here`.
    let function = std::hint::black_box(function);
    (arrival() == Arrival::Here).then(|| function(told))
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
fn waiting(failed: bool, until: &Until) -> Html {
    let (frame, close) = match until {
        Until::Screen => (el("main").id("main").class("page").attr("tabindex", "-1"), None),
        Until::Sentence(close) => (el("section"), Some(close.clone())),
        Until::Nothing => return nothing(),
        Until::Failure | Until::Unchecked if !failed => return nothing(),
        Until::Failure => (el("section"), None),
        Until::Unchecked => (el("section").class("callout is-warning"), None),
    };
    let home = || el("a").class("button").attr("href", Route::Home.fragment()).text("返回首页");
    let home = (*until == Until::Screen).then(home);
    let failure = match until {
        Until::Unchecked => UNCHECKED,
        _ => "这一部分没有下载完整。请检查网络后点“重试”；多次不行，请刷新本页，已填的内容会保留。",
    };
    let close = close.map(|close| button("").text("取消").on_click(move || close.emit(())));
    let retry = failed.then(|| button("is-primary").text("重试").on_click(want));
    let said = el("p").attr("role", "status").text(if failed { failure } else { "正在打开…" });
    frame.class("later").child(said).child(el("div").class("buttons").some(retry).some(close).some(home)).into()
}
