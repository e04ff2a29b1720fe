//! A part of a condition: computed from what is filled, with the way there, or chosen by the person.

use yew::prelude::*;

use super::condition::state_word;
use super::distribution::distribution;
use crate::answers::{Date, Place};
use crate::check::{State, words};
use crate::notice::{Notice, Part};
use crate::ui::anchor;
use crate::ui::control::Control;
use crate::ui::notes::Notes;
use crate::ui::session::{Session, use_session};
use crate::ui::watch::Watch;

/// What a part is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PartProps {
    /// The condition's id.
    pub condition: AttrValue,
    /// Which of its parts.
    pub index: usize,
    /// The part's state.
    pub state: State,
}

/// A part that follows from what is filled.
#[component]
pub fn ComputedPart(props: &PartProps) -> Html {
    let session = use_session(Watch::All);
    let notice = session.prepared().notice;
    let Some((_, part)) = found(&notice, props) else { return Html::default() };
    html! {
        <li class="part is-computed">
            <div class="part-row">
                <p class="part-text">{ &part.text }</p>
                { state_word(props.state) }
            </div>
            if let (State::Unmet, Some(fix)) = (props.state, &part.fix) {
                <p class="part-fix">{ fix }</p>
            }
            <p class="part-looks soft">{ "按所填内容判断：" }{ looks_at(&notice, part) }</p>
        </li>
    }
}

/// A part that the person answers.
#[component]
pub fn TickedPart(props: &PartProps) -> Html {
    let session = use_session(Watch::Assessment);
    let notice = session.prepared().notice;
    let Some((condition, part)) = found(&notice, props) else { return Html::default() };
    let place = Place::field(&condition.tick(part));
    let label_id = AttrValue::from(format!("{}-label", anchor::control(&place)));
    html! {
        <li class="part">
            <div class="part-row">
                <p class="part-text" id={label_id.clone()}>{ &part.text }</p>
                <Control place={place.clone()} {label_id} />
            </div>
            { for part.shows.iter().filter_map(|column| make_up(&session, &notice, column)) }
            <Notes {place} />
        </li>
    }
}

fn found<'a>(notice: &'a Notice, props: &PartProps) -> Option<(&'a crate::notice::Condition, &'a Part)> {
    let condition = notice.conditions.iter().find(|condition| *condition.id == *props.condition)?;
    Some((condition, condition.parts.get(props.index)?))
}

/// Links to the places a computed part looks at.
fn looks_at(notice: &Notice, part: &Part) -> Html {
    let places = part.touches.iter().filter_map(|place| place.parse::<Place>().ok());
    let links = places.enumerate().map(|(index, place)| {
        html! { <>{ if index > 0 { "、" } else { "" } }{ link(words::label(notice, &place), place) }</> }
    });
    links.collect()
}

/// A link that goes to a place.
pub fn link(text: String, place: Place) -> Html {
    let href = format!("#{}", anchor::control(&place));
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        anchor::go_to(&place);
    });
    html! { <a {href} {onclick}>{ text }</a> }
}

/// 「学历：大学本科 5 人、大学专科 3 人」 of a column such as `members.education`.
fn make_up(session: &Session, notice: &Notice, column: &str) -> Option<Html> {
    let (table, column) = column.rsplit_once('.')?;
    let field = notice.field(table)?.column(column)?;
    let work = session.work();
    let rows = work.answers.rows(table).iter().filter(|row| !row.is_empty());
    let texts: Vec<&str> = rows.map(|row| row.text(column)).collect();
    let written = notice.reckoned_at.as_ref().and_then(|id| Date::from_iso(work.answers.text(&Place::field(id))));
    let on = written.or_else(|| notice.last_day().and_then(|day| Date::from_iso(&day)));
    let shown = distribution(field, &texts, on)?;
    Some(html! { <p class="part-make-up soft numbers">{ shown }</p> })
}
