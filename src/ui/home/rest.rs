//! What home has below the notices: opening a notice's file, opening submissions, holding a file against its 核验单, what
//! is set aside, and taking everything away.

use yew::{Callback, Html, html};

use crate::ui::app_state::AppState;
use crate::ui::notice_file::Panel;
use crate::ui::piece::{Cx, El, State, View, button, el, list, nothing};
use crate::ui::proof::Compare;
use crate::ui::shelf;
use crate::ui::stored::Wipe;

use super::{open_file, section, trash};

/// Shows it.
pub fn later(_: &()) -> Html {
    Rest.show()
}

#[derive(PartialEq)]
struct Rest;

impl View for Rest {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let app = cx.above::<AppState>();
        let opening = cx.state(|| false);
        let Some(app) = app else { return nothing() };
        let listing = app.drafts.list().unwrap_or_default();
        let (aside, trash) = (trash::aside(&listing), trash::section(&app, &listing.trash));
        let or_nothing = |section: Option<El>| section.map_or_else(nothing, Into::into);
        let wipe = html! { <Wipe drafts={listing.count()} notices={shelf::kept_count()} /> };
        list([
            notice_file(&opening).into(),
            open_file::OpenFile.show(),
            html! { <Compare /> },
            or_nothing(aside),
            or_nothing(trash),
            wipe,
        ])
    }
}

/// The press that opens a notice from a file, and the panel once it was pressed.
fn notice_file(opening: &State<bool>) -> El {
    let (turning, closing, open) = (opening.clone(), opening.clone(), opening.get());
    let press = button("")
        .attr("aria-expanded", if open { "true" } else { "false" })
        .text("打开通知文件")
        .on_click(move || turning.set(!turning.get()));
    let words = "上面没有的通知，可以打开发文单位给的通知文件（.toml 或 .json）。";
    section("notice-files", "其他通知")
        .child(el("p").text(words))
        .child(el("p").class("buttons").child(press))
        .some(open.then(|| html! { <Panel done={Callback::from(move |()| closing.set(false))} /> }))
}
