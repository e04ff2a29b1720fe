//! The desk: how far it is, then the chapters.

use yew::Html;

use super::chapter::ChapterSheet;
use super::overview::Overview;
use super::unplaced::unplaced;
use crate::ui::anchor;
use crate::ui::fill::Taken;
use crate::ui::piece::{Cx, View, el};
use crate::ui::watch::Watch;

/// The desk.
#[derive(PartialEq)]
pub struct Desk;

impl View for Desk {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::All);
        let arriving = session.clone();
        cx.effect((), move || {
            arriving.arrive().iter().for_each(anchor::go_to);
            None
        });
        let notice = session.notice();
        let sheet = |id: &str| ChapterSheet { id: id.to_owned().into() }.keyed(id);
        el("main")
            .id("main")
            .class("page writing")
            .attr("tabindex", "-1")
            .child(Overview.show())
            .all(notice.outline.iter().map(|chapter| sheet(&chapter.id)))
            .some(unplaced(&session.work().answers))
            .child(Taken.show())
            .into()
    }
}
