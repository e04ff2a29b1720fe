//! A single box that says 是 or nothing: 已备齐, 已办妥.

use yew::{AttrValue, Html};

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::piece::{Cx, View, el};
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// A box to tick.
#[derive(PartialEq)]
pub struct TickBox {
    /// Where it writes.
    pub place: Place,
    /// Its words.
    pub label: AttrValue,
    /// The id of what it speaks of, where its own words do not say.
    pub described: Option<AttrValue>,
}

impl View for TickBox {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Place(self.place.clone()));
        let redraw = cx.redraw();
        let input = el("input").attr("type", "checkbox").id(anchor::control(&self.place));
        let input =
            input.attr("data-place", self.place.to_string()).attr_some("aria-describedby", self.described.clone());
        let input = input.checked(session.text(&self.place) == "是").flag("disabled", session.read_only());
        let place = self.place.clone();
        let change = move || {
            let text = if session.text(&place) == "是" { "" } else { "是" };
            session.act(Action::Type { place: place.clone(), text: text.to_owned() });
            session.act(Action::Leave(place.clone()));
            redraw.now();
        };
        let words = el("span").text(self.label.clone());
        el("label").class("choice").child(input.on_change(change)).child(words).into()
    }
}
