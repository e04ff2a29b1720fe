//! One of a few, and 是 or 否: all in sight, one press, and a way back to 未填.

use yew::{AttrValue, Callback, Html};

use crate::notice::Kind;
use crate::ui::anchor;
use crate::ui::piece::{Cx, El, View, button, el, nothing};
use crate::ui::state::Action;
use crate::ui::watch::Watch;

use super::{ControlProps, Marks, options};

/// A group of radio buttons.
#[derive(PartialEq)]
pub struct Radios(pub ControlProps);

impl View for Radios {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Place(self.0.place.clone()));
        let redraw = cx.redraw();
        let notice = session.notice();
        let Some(field) = notice.field_at(&self.0.place) else { return nothing() };
        let marks = Marks::new(&session, field, &self.0);
        let names = if field.kind == Kind::Tick { vec!["是".into(), "否".into()] } else { options(&notice, field) };
        let stored = session.text(&self.0.place);
        let read_only = session.read_only();
        let place = self.0.place.clone();
        let choose = Callback::from(move |text: AttrValue| {
            session.act(Action::Type { place: place.clone(), text: text.to_string() });
            session.act(Action::Leave(place.clone()));
            redraw.now();
        });
        let one = |name: AttrValue| {
            let input = el("input").attr("type", "radio").attr("name", marks.id.clone()).flag("disabled", read_only);
            let (choose, chosen) = (choose.clone(), name.clone());
            let input = input.checked(*stored == *name).on_change(move || choose.emit(chosen.clone()));
            el("label").class("choice").child(input).child(el("span").text(name))
        };
        let group = marks.named(marks.on(el("div").class("choices").attr("role", "radiogroup")));
        let back = (!stored.is_empty() && !read_only).then(|| clear(&choose, marks.id.clone()));
        group.all(names.into_iter().map(one)).some(back).into()
    }
}

/// Back to 未填. The button goes with the choice, so the focus moves to the group before.
fn clear(choose: &Callback<AttrValue>, group: AttrValue) -> El {
    let choose = choose.clone();
    button("is-quiet choices-clear").text("清除").on_click(move || {
        anchor::focus(&group);
        choose.emit("".into());
    })
}
