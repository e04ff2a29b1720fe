//! Several lines, at their full height instead of a small box with a scroll bar.

use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use super::counter::CounterPart;
use super::input::{Input, Listeners};
use super::typing::use_typing;
use super::{ControlProps, Marks, Typing};
use crate::ui::lazy::{Until, lazy};

/// A text area that grows with its text, and counts it.
#[component]
pub fn LongText(props: &ControlProps) -> Html {
    let typing = use_typing(&props.place);
    let node = typing.node.clone();
    use_effect(move || fit(&node, true));
    let notice = typing.session.notice();
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    let input = Input::bound(&typing, Marks::new(&typing.session, field, props));
    let listeners = Listeners { input: Some(grow(&typing)), ..input.listeners };
    html! {
        <div class="long-text">
            { Input { listeners, ..input }.area("4") }
            { lazy::<CounterPart>(props.place.clone(), Until::Nothing) }
        </div>
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
