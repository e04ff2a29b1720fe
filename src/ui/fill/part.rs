//! A part of a condition: computed from what is filled, with the way there, or chosen by the person.

use yew::prelude::*;

use super::condition::state_word;
use super::make_up;
use crate::answers::Place;
use crate::browser::events;
use crate::check::{Fulfilment, words};
use crate::notice::{Condition, ConditionPart, Notice};
use crate::ui::anchor;
use crate::ui::control::Control;
use crate::ui::field_messages::FieldMessages;
use crate::ui::hooks::use_session;
use crate::ui::lazy::{Until, lazy};
use crate::ui::route::mending;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// Which part of a condition, and how it stands.
#[derive(Properties, PartialEq)]
pub struct PartProps {
    /// The condition's id.
    pub condition: AttrValue,
    /// Which of its parts.
    pub index: usize,
    /// The part's state.
    pub state: Fulfilment,
}

/// A part that follows from what is filled.
#[component]
pub fn ComputedPart(props: &PartProps) -> Html {
    let session = use_session(Topic::All);
    let notice = session.notice();
    let Some((_, part)) = found(&notice, props) else { return Html::default() };
    let fix = part.fix.as_ref().filter(|_| props.state == Fulfilment::Unmet);
    html! {
        <li class="part is-computed">
            <div class="part-row">
                <p class="part-text">{ shown(part.text.clone()) }</p>
                { state_word(props.state) }
            </div>
            if let Some(fix) = fix {
                <p class="part-fix">{ shown(fix.clone()) }</p>
            }
            { looks_at(&session, &notice, part) }
        </li>
    }
}

/// A part that the person answers.
#[component]
pub fn TickedPart(props: &PartProps) -> Html {
    let notice = use_session(Topic::Assessment).notice();
    let Some((condition, part)) = found(&notice, props) else { return Html::default() };
    let place = Place::field(&condition.tick(part));
    let label_id = AttrValue::from(format!("{}-label", anchor::control(&place)));
    html! {
        <li class="part">
            <div class="part-row">
                <p class="part-text" id={label_id.clone()}>{ shown(part.text.clone()) }</p>
                <Control place={place.clone()} label_id={label_id} />
            </div>
            { part.shows.iter().map(|column| made_up(column)).collect::<Html>() }
            <FieldMessages {place} />
        </li>
    }
}

fn found<'a>(notice: &'a Notice, props: &PartProps) -> Option<(&'a Condition, &'a ConditionPart)> {
    let condition = notice.conditions.iter().find(|condition| *condition.id == *props.condition)?;
    Some((condition, condition.parts.get(props.index)?))
}

/// How a column is made up, which helps to judge; nothing is missing without.
fn made_up(column: &str) -> Html {
    lazy::<make_up::MakeUpPart>(AttrValue::from(column.to_owned()), Until::Nothing)
}

/// Links to the places a computed part looks at.
fn looks_at(session: &Session, notice: &Notice, part: &ConditionPart) -> Html {
    let places = part.touches.iter().filter_map(|place| place.parse::<Place>().ok());
    let links = places.enumerate().map(|(index, place)| {
        let link = link(session, words::label(notice, &place), place);
        html! { <>{ if index > 0 { "、" } else { "" } }{ link }</> }
    });
    html! { <p class="part-looks soft">{ "按所填内容判断：" }{ links.collect::<Html>() }</p> }
}

/// A link that goes to a place.
pub fn link(session: &Session, text: String, place: Place) -> Html {
    let session = session.clone();
    let href = format!("#{}", anchor::control(&place));
    let on_click = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let (here, there) = (events::fragment(), mending(&events::fragment(), &place));
        if here == there {
            session.go_to(&place);
        } else {
            session.set_out(&place);
            events::go(&there);
        }
    });
    html! { <a {href} onclick={on_click}>{ shown(text) }</a> }
}
