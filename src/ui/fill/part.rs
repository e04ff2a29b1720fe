//! A part of a condition: computed from what is filled, with the way there, or chosen by the person.

use web_sys::MouseEvent;
use yew::{AttrValue, Callback, Html, html};

use super::condition::state_word;
use super::make_up;
use crate::answers::Place;
use crate::browser::events;
use crate::check::{State, words};
use crate::notice::{Condition, Notice, Part};
use crate::ui::anchor;
use crate::ui::control::{Control, ControlProps};
use crate::ui::later::{Later, Until};
use crate::ui::notes::Notes;
use crate::ui::piece::{Cx, El, On, View, el, nothing};
use crate::ui::route::mending;
use crate::ui::watch::Watch;

/// What a part is told.
#[derive(Debug, Clone, PartialEq)]
pub struct PartProps {
    /// The condition's id.
    pub condition: AttrValue,
    /// Which of its parts.
    pub index: usize,
    /// The part's state.
    pub state: State,
}

/// A part that follows from what is filled.
#[derive(PartialEq)]
pub struct ComputedPart(pub PartProps);

impl View for ComputedPart {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::All);
        let notice = session.notice();
        let Some((_, part)) = found(&notice, &self.0) else { return nothing() };
        let text = el("p").class("part-text").text(part.text.clone());
        let fix = part.fix.as_ref().filter(|_| self.0.state == State::Unmet);
        el("li")
            .class("part is-computed")
            .child(el("div").class("part-row").child(text).child(state_word(self.0.state)))
            .some(fix.map(|fix| el("p").class("part-fix").text(fix.clone())))
            .child(looks_at(&notice, part))
            .into()
    }
}

/// A part that the person answers.
#[derive(PartialEq)]
pub struct TickedPart(pub PartProps);

impl View for TickedPart {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let notice = session.notice();
        let Some((condition, part)) = found(&notice, &self.0) else { return nothing() };
        let place = Place::field(&condition.tick(part));
        let label_id = AttrValue::from(format!("{}-label", anchor::control(&place)));
        let text = el("p").class("part-text").id(label_id.clone()).text(part.text.clone());
        let control = Control(ControlProps { place: place.clone(), label_id: Some(label_id), described: None });
        el("li")
            .class("part")
            .child(el("div").class("part-row").child(text).child(control.show()))
            .all(part.shows.iter().map(|column| made_up(column)))
            .child(html! { <Notes {place} /> })
            .into()
    }
}

fn found<'a>(notice: &'a Notice, props: &PartProps) -> Option<(&'a Condition, &'a Part)> {
    let condition = notice.conditions.iter().find(|condition| *condition.id == *props.condition)?;
    Some((condition, condition.parts.get(props.index)?))
}

/// How a column is made up, which helps to judge; nothing is missing without.
fn made_up(column: &str) -> Html {
    Later { open: make_up::later, told: AttrValue::from(column.to_owned()), until: Until::Nothing }.show()
}

/// Links to the places a computed part looks at.
fn looks_at(notice: &Notice, part: &Part) -> El {
    let mut line = el("p").class("part-looks soft").text("按所填内容判断：");
    for (index, place) in part.touches.iter().filter_map(|place| place.parse::<Place>().ok()).enumerate() {
        line = line.text(if index > 0 { "、" } else { "" }).child(link(words::label(notice, &place), place));
    }
    line
}

/// A link that goes to a place.
pub fn link(text: String, place: Place) -> El {
    let href = format!("#{}", anchor::control(&place));
    let go = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let (here, there) = (events::fragment(), mending(&events::fragment(), &place));
        if here == there {
            anchor::go_to(&place);
        } else {
            events::go(&there);
        }
    });
    el("a").attr("href", href).on(On::Click, go).text(text)
}
