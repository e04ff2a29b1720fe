//! A chapter: the outline's own sentences, the text, and what could be taken over.

use std::cell::Cell;
use std::rc::Rc;

use yew::{AttrValue, Html};

use super::offers::offers;
use super::text::ChapterText;
use crate::answers::Place;
use crate::notice::{Chapter, Point};
use crate::ui::piece::{Cx, El, View, el, nothing};
use crate::ui::watch::Watch;

/// A chapter's sheet.
#[derive(PartialEq)]
pub struct ChapterSheet {
    /// The chapter's id.
    pub id: AttrValue,
}

/// Whether the person has been in the text, so that its caret stands where they want it.
pub type BeenThere = Rc<Cell<bool>>;

impl View for ChapterSheet {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let been: BeenThere = cx.kept(|| Cell::new(false));
        let notice = session.notice();
        let Some(chapter) = notice.outline.iter().find(|chapter| *chapter.id == *self.id) else {
            return nothing();
        };
        let told = session.told(chapter);
        let title_id = title_id(&chapter.id);
        let title = el("h2").class("section-title").id(title_id.clone()).attr("tabindex", "-1");
        let text = ChapterText { place: Place::field(&chapter.place()), been: been.clone() };
        let side = el("div").class("writing-side").child(asked(chapter)).child(offers(&session, chapter, &told, &been));
        el("section")
            .class("sheet writing-chapter")
            .attr("aria-labelledby", title_id)
            .child(el("div").class("section-head").child(title.text(chapter.title.clone())))
            .child(el("div").class("writing-sheet").child(text.show()).child(side))
            .into()
    }
}

/// The id of a chapter's heading.
pub fn title_id(chapter: &str) -> String {
    crate::ui::anchor::section(&["outline-", chapter, "-title"].concat())
}

/// What the outline asks for, to the letter.
fn asked(chapter: &Chapter) -> El {
    let words = chapter.text.as_ref().map(|text| el("p").text(text.clone()));
    let point = |point: &Point| el("p").text(point.text.clone());
    el("div")
        .class("writing-asked")
        .child(el("h3").class("writing-subtitle").text("提纲原文"))
        .child(el("blockquote").class("writing-quote").some(words).all(chapter.points.iter().map(point)))
}
