//! A date: typed in any usual way, or taken from the browser's calendar beside.

use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, TargetCast};

use crate::answers::Precision;
use crate::check::words;
use crate::ui::piece::{Cx, El, On, View, el, nothing};

use super::{ControlProps, Marks, Typing};

/// A line for a date, with a calendar.
#[derive(PartialEq)]
pub struct DateInput(pub ControlProps);

impl View for DateInput {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let typing = cx.typing(&self.0.place);
        let notice = typing.session.prepared().notice;
        let Some(field) = notice.field_at(&self.0.place) else { return nothing() };
        let marks = Marks::new(&typing.session, field, &self.0);
        let kind = match field.precision {
            Some(Precision::Year) => None,
            Some(Precision::Month) => Some("month"),
            _ => Some("date"),
        };
        let name = words::label(&notice, &self.0.place);
        let picker = kind.filter(|_| !typing.session.read_only()).map(|kind| calendar(&typing, kind, &name));
        let line = marks.on(typing.bind(typing.line("text")));
        el("span").class("line is-date").child(line).some(picker).into()
    }
}

/// The browser's own calendar under a drawn one. It is no stop for the Tab key: typing is the quicker way there.
/// A browser that does not know the kind shows a plain line instead, which the sheet hides.
fn calendar(typing: &Typing, kind: &'static str, name: &str) -> El {
    let typing = typing.clone();
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
