//! Choices that stand open, all in sight and one press each: radio buttons for one of a few and for 是 or 否, with a way
//! back to 未填; boxes for any of a list, as on paper.

use yew::prelude::*;

use crate::answers::Place;
use crate::answers::read::choice;
use crate::kinds::{Setting, Shape};
use crate::ui::anchor;
use crate::ui::hooks::use_session;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

use super::picks::toggled;
use super::shape::{names, shape};
use super::{ControlProps, Marks};

/// A group of radio buttons or boxes.
#[component]
pub fn Group(props: &ControlProps) -> Html {
    let session = use_session(Topic::Place(props.place.clone()));
    let redraw = use_force_update();
    let notice = session.notice();
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    let boxes = shape(&notice, field, Setting::Form) == Some(Shape::Boxes);
    let (names, stored) = (names(&notice, field), session.text(&props.place));
    let marks = Marks::new(&session, field, props);
    let id = marks.id.clone();
    // In the eyes of ARIA a group of boxes can be neither invalid nor required.
    let marks = Marks { invalid: marks.invalid && !boxes, required: marks.required && !boxes, ..marks };
    let (read_only, place) = (session.read_only(), props.place.clone());
    let choose = Callback::from(move |text: String| {
        write(&session, &place, text);
        redraw.force_update();
    });
    let choice = |name: &&str| {
        let chosen = if boxes { choice::split(&stored).any(|text| text == *name) } else { stored == *name };
        let next = if boxes { toggled(&names, &stored, name) } else { (*name).to_owned() };
        let on_change = choose.reform(move |_: Event| next.clone());
        let kind = if boxes { "checkbox" } else { "radio" };
        let group = (!boxes).then(|| id.clone());
        html! {
            <label class="choice">
                <input type={kind} name={group} disabled={read_only} checked={chosen} onchange={on_change} />
                <span>{ shown((*name).to_owned()) }</span>
            </label>
        }
    };
    let can_clear = !boxes && !stored.is_empty() && !read_only;
    marks.on(html! {
        <div
            class="choices"
            role={if boxes { "group" } else { "radiogroup" }}
            tabindex="-1"
            aria-labelledby={props.label_id.clone()}
        >
            { names.iter().map(choice).collect::<Html>() }
            if can_clear {
                { clear(&choose, id.clone()) }
            }
        </div>
    })
}

/// Writes what is chosen, and shows what there is to say about it.
pub(super) fn write(session: &Session, place: &Place, text: String) {
    session.act(Action::Type { place: place.clone(), text });
    session.act(Action::Leave(place.clone()));
}

/// Back to 未填. The button goes with the choice, so the focus moves to the group before.
fn clear(choose: &Callback<String>, group: AttrValue) -> Html {
    let on_click = choose.reform(move |_: MouseEvent| {
        anchor::focus(&group);
        String::new()
    });
    html! { <button type="button" class="button is-quiet choices-clear" onclick={on_click}>{ "清除" }</button> }
}
