//! Whether a field must be filled, in words beside its label.

use yew::prelude::*;

use crate::answers::Place;
use crate::notice::{Severity, Stage};
use crate::ui::hooks::use_session;
use crate::ui::session::Session;
use crate::ui::subscriptions::Topic;

/// Which field.
#[derive(Properties, PartialEq)]
pub struct OptionalProps {
    /// Where it stands.
    pub place: Place,
}

/// 「选填」 beside a field that need not be filled, for nearly everything must; 「必填」 while another answer demands it.
#[component]
pub fn Optional(props: &OptionalProps) -> Html {
    let session = use_session(Topic::Place(props.place.clone()));
    let words = if is_demanded(&session, &props.place) { "（必填）" } else { "（选填）" };
    html! { <span class="field-optional soft">{ words }</span> }
}

/// Whether another answer demands that a field be filled which is empty.
pub fn is_demanded(session: &Session, place: &Place) -> bool {
    let work = session.work();
    let is_empty = work.answers.text(place).is_empty() && work.answers.rows(&place.field).is_empty();
    let demands = || {
        let found = session.assessment().findings_at(place);
        found.iter().any(|it| it.severity == Severity::Error && it.stage == Stage::Fill)
    };
    is_empty && demands()
}
