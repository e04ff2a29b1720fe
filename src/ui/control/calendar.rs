//! The browser's own calendar under a drawn one. It is no stop for the Tab key: typing is the quicker way there.
//! A browser that does not know the kind shows a plain line instead, which the sheet hides.

use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, TargetCast};

use crate::answers::Place;
use crate::check::words;
use crate::ui::piece::{Cx, El, On, View, el};

use super::Typing;

/// The calendar beside the line of a place.
#[derive(Clone, PartialEq)]
pub struct Calendar {
    /// The place.
    pub place: Place,
    /// The browser's word for what is picked: `date` or `month`.
    pub kind: &'static str,
}

/// Shows it.
pub fn later(calendar: &Calendar) -> Html {
    calendar.clone().show()
}

impl View for Calendar {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let typing = cx.typing(&self.place);
        let name = words::label(&typing.session.notice(), &self.place);
        calendar(typing, self.kind, &name).into()
    }
}

fn calendar(typing: Typing, kind: &'static str, name: &str) -> El {
    let pick = Callback::from(move |event: Event| {
        let picked = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
        if !picked.is_empty() {
            typing.write(&picked);
        }
    });
    let line = el("path").attr("d", "M3 4.5h14v12H3zM3 8h14M7 2.5v3M13 2.5v3").attr("fill", "none");
    let line = line.attr("stroke", "currentColor").attr("stroke-width", "1.5");
    let sign = el("svg").class("calendar-sign").attr("viewBox", "0 0 20 20").attr("width", "20").attr("height", "20");
    let sign = sign.attr("aria-hidden", "true").attr("focusable", "false").child(line);
    let input = el("input").class("calendar-input").attr("type", kind).attr("tabindex", "-1");
    let input = input.label(format!("从日历选择{name}")).on(On::Change, pick);
    el("span").class("calendar").child(sign).child(input)
}
