//! Any of a list: boxes to tick, all in sight as on paper.

use yew::{AttrValue, Html};

use crate::answers::read::choice;
use crate::ui::piece::{Cx, El, Redraw, View, el, nothing};
use crate::ui::session::Session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

use super::picks::toggled;
use super::{ControlProps, Marks, options};

/// A group of boxes.
#[derive(PartialEq)]
pub struct Boxes(pub ControlProps);

impl View for Boxes {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Place(self.0.place.clone()));
        let redraw = cx.redraw();
        let notice = session.notice();
        let Some(field) = notice.field_at(&self.0.place) else { return nothing() };
        let marks = Marks::new(&session, field, &self.0);
        let options = options(&notice, field);
        let boxes = options.iter().map(|name| self.one(&session, &redraw, &options, name));
        marks.named(marks.on_boxes(el("div").class("choices").attr("role", "group"))).all(boxes).into()
    }
}

impl Boxes {
    fn one(&self, session: &Session, redraw: &Redraw, options: &[AttrValue], name: &AttrValue) -> El {
        let ticked = choice::split(&session.text(&self.0.place)).any(|text| text == name.as_str());
        let (tick, place, redraw) = (session.clone(), self.0.place.clone(), redraw.clone());
        let (options, toggles) = (options.to_vec(), name.clone());
        let change = move || {
            let text = toggled(&options, &tick.text(&place), &toggles);
            tick.act(Action::Type { place: place.clone(), text });
            tick.act(Action::Leave(place.clone()));
            redraw.now();
        };
        let input = el("input").attr("type", "checkbox").checked(ticked).flag("disabled", session.read_only());
        el("label").class("choice").child(input.on_change(change)).child(el("span").text(name.clone()))
    }
}
