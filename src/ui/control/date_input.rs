//! A date: typed in any usual way, or taken from the browser's calendar beside.
//! Not here: that calendar (`calendar`), which comes a moment later.

use yew::Html;

use crate::answers::Precision;
use crate::ui::later::{Later, Until};
use crate::ui::piece::{Cx, View, el, nothing};

use super::calendar::{self, Calendar};
use super::{ControlProps, Marks};

/// A line for a date, with a calendar.
#[derive(PartialEq)]
pub struct DateInput(pub ControlProps);

impl View for DateInput {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let typing = cx.typing(&self.0.place);
        let notice = typing.session.notice();
        let Some(field) = notice.field_at(&self.0.place) else { return nothing() };
        let marks = Marks::new(&typing.session, field, &self.0);
        let kind = match field.precision {
            Some(Precision::Year) => None,
            Some(Precision::Month) => Some("month"),
            _ => Some("date"),
        };
        let picker = kind.filter(|_| !typing.session.read_only()).map(|kind| {
            let told = Calendar { place: self.0.place.clone(), kind };
            Later { open: calendar::later, told, until: Until::Nothing }.show()
        });
        let line = marks.on(typing.bind(typing.line("text")));
        el("span").class("line is-date").child(line).some(picker).into()
    }
}
