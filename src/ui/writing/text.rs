//! A chapter's text. Unlike a form's field it is not brought into another form when it is left: a person who goes to the
//! offers for a moment finds every blank line and the caret where they were.

use web_sys::FocusEvent;
use yew::{Callback, Html};

use super::chapter::BeenThere;
use crate::answers::Place;
use crate::browser::composition;
use crate::ui::control::{ControlProps, Counter, Marks, Typing, fit, grow};
use crate::ui::notes::Notes;
use crate::ui::piece::{Cx, On, View, el, nothing};
use crate::ui::state::Action;

/// The text area of a chapter.
#[derive(PartialEq)]
pub struct ChapterText {
    /// Where it writes.
    pub place: Place,
    /// Set once the person has been in it.
    pub been: BeenThere,
}

impl View for ChapterText {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let typing = cx.typing(&self.place);
        let node = typing.node.clone();
        cx.each_time(move || fit(&node, true));
        let notice = typing.session.notice();
        let Some(field) = notice.field_at(&self.place) else { return nothing() };
        let props = ControlProps { place: self.place.clone(), label_id: None, described: None };
        let area = el("textarea").class("input").attr("rows", "8").node(&typing.node);
        let area = area.flag("readonly", typing.session.read_only());
        let area = Marks::new(&typing.session, field, &props).on(area);
        let area = area.on(On::Input, grow(&typing)).on(On::Blur, left(&typing, &self.been));
        let counter = Counter { place: self.place.clone() }.show();
        let text = el("div").class("long-text").child(area).child(counter);
        el("div").class("writing-text").child(text).child(Notes { place: self.place.clone() }.show()).into()
    }
}

/// What stands there is taken, and its findings show.
fn left(typing: &Typing, been: &BeenThere) -> Callback<FocusEvent> {
    let (typing, been) = (typing.clone(), been.clone());
    Callback::from(move |_| {
        composition::forget();
        typing.take();
        been.set(true);
        typing.session.act(Action::Leave(typing.place.clone()));
    })
}
