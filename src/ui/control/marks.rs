//! What every control says of itself to assistive software and to scripts.

use std::rc::Rc;

use yew::virtual_dom::VNode;
use yew::{AttrValue, Html};

use crate::answers::Place;
use crate::check::words;
use crate::notice::{Field, Notice, Severity};

use super::ControlProps;
use super::optional::is_demanded;
use crate::ui::anchor;
use crate::ui::session::Session;
use crate::ui::shown::marked;

/// The attributes of a control.
#[derive(Debug, Clone, PartialEq)]
pub struct Marks {
    /// Its `id`.
    pub id: AttrValue,
    /// Its `data-place`.
    pub place: AttrValue,
    /// Its `aria-label`, where no label in sight names it.
    pub label: Option<AttrValue>,
    /// Its `aria-describedby`, where there is something that does.
    pub described: Option<AttrValue>,
    /// Its `aria-invalid`: an error shows under it.
    pub invalid: bool,
    /// Its `aria-required`.
    pub required: bool,
}

impl Marks {
    /// Those of a field's control in the form.
    pub fn new(session: &Session, field: &Field, props: &ControlProps) -> Self {
        let place = &props.place;
        let invalid = session.findings(place).iter().any(|finding| finding.severity == Severity::Error);
        let described = props.described.clone().unwrap_or_else(|| anchor::messages(place).into());
        let label = props.label_id.is_none().then(|| name(&session.notice(), place));
        let required = field.is_required() || is_demanded(session, place);
        Self { label, required, ..Self::of(field, place, invalid, Some(described)) }
    }

    /// Those of a cell's control, which is described by its notes where it has any.
    pub fn in_cell(notice: &Notice, column: &Field, place: &Place, invalid: bool, noted: bool) -> Self {
        let described = noted.then(|| anchor::messages(place).into());
        Self { label: Some(name(notice, place)), ..Self::of(column, place, invalid, described) }
    }

    fn of(field: &Field, place: &Place, invalid: bool, described: Option<AttrValue>) -> Self {
        Self {
            id: anchor::control(place).into(),
            place: place.to_string().into(),
            label: None,
            described,
            invalid,
            required: field.is_required(),
        }
    }

    /// Puts them on an element.
    pub fn on(self, element: Html) -> Html {
        let VNode::VTag(mut tag) = element else { return element };
        if let Some(tag) = Rc::get_mut(&mut tag) {
            let yes = |holds: bool| holds.then_some(AttrValue::Static("true"));
            let attributes = [
                ("id", Some(self.id)),
                ("data-place", Some(self.place)),
                ("aria-label", self.label.map(marked)),
                ("aria-describedby", self.described),
                ("aria-invalid", yes(self.invalid)),
                ("aria-required", yes(self.required)),
            ];
            for (name, value) in attributes {
                value.into_iter().for_each(|value| tag.add_attribute(name, value));
            }
        }
        VNode::VTag(tag)
    }
}

fn name(notice: &Notice, place: &Place) -> AttrValue {
    words::label(notice, place).into()
}
