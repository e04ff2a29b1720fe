//! Several lines, at their full height instead of a small box with a scroll bar.

use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::{Callback, Html, NodeRef};

use crate::ui::piece::{Cx, On, View, el, nothing};

use super::{ControlProps, Counter, Marks, Typing};

/// A text area that grows with its text, and counts it.
#[derive(PartialEq)]
pub struct LongText(pub ControlProps);

impl View for LongText {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let typing = cx.typing(&self.0.place);
        let node = typing.node.clone();
        cx.each_time(move || fit(&node, true));
        let notice = typing.session.notice();
        let Some(field) = notice.field_at(&self.0.place) else { return nothing() };
        let marks = Marks::new(&typing.session, field, &self.0);
        let area = el("textarea").class("input").attr("rows", "4").node(&typing.node);
        let area = area.flag("readonly", typing.session.read_only());
        let area = marks.on(area).on(On::Input, grow(&typing)).on(On::Blur, typing.blur());
        el("div").class("long-text").child(area).child(Counter { place: self.0.place.clone() }.show()).into()
    }
}

/// Grows during composition as well; only the text waits for its end.
pub fn grow(typing: &Typing) -> Callback<InputEvent> {
    let (input, node) = (typing.input(), typing.node.clone());
    Callback::from(move |event: InputEvent| {
        let shorter = event.input_type().starts_with("delete");
        input.emit(event);
        fit(&node, shorter);
    })
}

/// Makes the area as high as its text. Letting go of the height first finds a smaller one, but makes the page jump
/// where it stands near its end, so that is done only when text may have gone.
pub fn fit(node: &NodeRef, shrink: bool) {
    let Some(area) = node.cast::<HtmlTextAreaElement>() else { return };
    // A height the browser refuses leaves a box that is too small, with its text in it.
    if shrink {
        let _ = area.style().remove_property("height");
    }
    if area.scroll_height() > area.client_height() {
        let border = area.offset_height() - area.client_height();
        let _ = area.style().set_property("height", &format!("{}px", area.scroll_height() + border));
    }
}
