//! What is kept on this computer: what, where, how large; whether the browser may clear it; and taking it all away.

mod list;
mod persistence;
mod wipe;

use yew::Html;

use crate::ui::piece::{Cx, View, el, list, nothing};
use crate::ui::route::Route;
use crate::ui::shelf;
use crate::ui::shell::Desk;

pub use wipe::Wipe;

/// Shows the screen; see `ui::later`.
pub fn later(_: &()) -> Html {
    Stored.show()
}

#[derive(PartialEq)]
struct Stored;

impl View for Stored {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let Some(desk) = cx.above::<Desk>() else { return nothing() };
        let listing = desk.drafts.list().unwrap_or_default();
        let home = el("a").class("head-home").attr("href", Route::Home.fragment()).text("‹ 首页");
        let privacy = el("a").attr("href", Route::Privacy.fragment()).text("填写的内容到哪里去");
        let main = el("main")
            .id("main")
            .class("page")
            .attr("tabindex", "-1")
            .child(el("h1").text("本机保存的内容"))
            .child(el("p").child(privacy))
            .child(list::list(&desk, &listing))
            .child(persistence::Ask.show())
            .child(Wipe { drafts: listing.count(), notices: shelf::kept_count() }.show());
        list([el("header").class("head is-plain").child(home).into(), main.into()])
    }
}
