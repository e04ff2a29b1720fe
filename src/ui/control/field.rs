//! The control of a field in the form.

use yew::prelude::*;

use crate::answers::Place;
use crate::kinds::{Setting, Shape};
use crate::ui::hooks::use_session;
use crate::ui::subscriptions::Topic;

use super::combobox::Combobox;
use super::group::Group;
use super::line::Line;
use super::long_text::LongText;
use super::shape::shape;

/// Which control.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ControlProps {
    /// Where it writes.
    pub place: Place,
    /// The id of the label in sight; without one the control says its full name itself.
    #[prop_or_default]
    pub label_id: Option<AttrValue>,
    /// The ids of what describes it; without a word its notes.
    #[prop_or_default]
    pub described: Option<AttrValue>,
}

/// The control at a place; nothing where the notice has no such field.
#[component]
pub fn Control(props: &ControlProps) -> Html {
    let session = use_session(Topic::All);
    let notice = session.notice();
    let shape = notice.field_at(&props.place).and_then(|field| shape(&notice, field, Setting::Form));
    let props = props.clone();
    match shape {
        Some(Shape::Line) => html! { <Line ..props /> },
        Some(Shape::Area) => html! { <LongText ..props /> },
        Some(Shape::Combobox) => html! { <Combobox ..props /> },
        Some(Shape::Radios | Shape::Boxes) => html! { <Group ..props /> },
        Some(Shape::Select) | None => Html::default(),
    }
}
