//! One of a few, and 是 or 否: all in sight, one press, and a way back to 未填.

use yew::prelude::*;

use crate::notice::Kind;
use crate::ui::anchor;
use crate::ui::session::use_session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

use super::{ControlProps, Marks, options};

/// A group of radio buttons.
#[component]
pub fn Radios(props: &ControlProps) -> Html {
    let session = use_session(Watch::Place(props.place.clone()));
    let update = use_force_update();
    let notice = session.prepared().notice;
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    let marks = Marks::new(&session, field, props);
    let names = if field.kind == Kind::Tick { vec!["是".into(), "否".into()] } else { options(&notice, field) };
    let stored = session.text(&props.place);
    let choose = {
        let (session, place) = (session.clone(), props.place.clone());
        Callback::from(move |text: AttrValue| {
            session.act(Action::Type { place: place.clone(), text: text.to_string() });
            session.act(Action::Leave(place.clone()));
            update.force_update();
        })
    };
    let one = |name: AttrValue| {
        let (choose, chosen) = (choose.clone(), name.clone());
        html! {
            <label class="choice">
                <input type="radio" name={marks.id.clone()} checked={*stored == *name} disabled={session.read_only()}
                    onchange={move |_| choose.emit(chosen.clone())} />
                <span>{ name }</span>
            </label>
        }
    };
    html! {
        <div class="choices" role="radiogroup" tabindex="-1" id={marks.id.clone()} data-place={marks.place.clone()}
            aria-label={marks.label.clone()} aria-labelledby={props.label_id.clone()}
            aria-describedby={marks.described.clone()} aria-invalid={marks.invalid.clone()} aria-required={marks.required.clone()}>
            { for names.into_iter().map(one) }
            if !stored.is_empty() && !session.read_only() {
                { clear(&choose, marks.id.clone()) }
            }
        </div>
    }
}

/// Back to 未填. The button goes with the choice, so the focus moves to the group before.
fn clear(choose: &Callback<AttrValue>, group: AttrValue) -> Html {
    let choose = choose.clone();
    let onclick = Callback::from(move |_| {
        anchor::focus(&group);
        choose.emit("".into());
    });
    html! { <button type="button" class="button is-quiet choices-clear" {onclick}>{ "清除" }</button> }
}
