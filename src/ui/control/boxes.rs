//! Any of a list: boxes to tick, all in sight as on paper.

use yew::prelude::*;

use crate::answers::read::choice;
use crate::ui::session::use_session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

use super::picks::toggled;
use super::{ControlProps, Marks, options};

/// A group of boxes.
#[component]
pub fn Boxes(props: &ControlProps) -> Html {
    let session = use_session(Watch::Place(props.place.clone()));
    let update = use_force_update();
    let notice = session.prepared().notice;
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    let marks = Marks::new(&session, field, props);
    let options = options(&notice, field);
    let stored = session.text(&props.place);
    let one = |name: &AttrValue| {
        let (session, place, update) = (session.clone(), props.place.clone(), update.clone());
        let (options, name) = (options.clone(), name.clone());
        let ticked = choice::split(&stored).any(|text| text == name.as_str());
        let words = name.clone();
        let disabled = session.read_only();
        let onchange = Callback::from(move |_| {
            let text = toggled(&options, &session.text(&place), &name);
            session.act(Action::Type { place: place.clone(), text });
            session.act(Action::Leave(place.clone()));
            update.force_update();
        });
        html! {
            <label class="choice">
                <input type="checkbox" checked={ticked} {disabled} {onchange} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <div class="choices" role="group" tabindex="-1" id={marks.id} data-place={marks.place}
            aria-label={marks.label} aria-labelledby={props.label_id.clone()} aria-describedby={marks.described}>
            { for options.iter().map(one) }
        </div>
    }
}
