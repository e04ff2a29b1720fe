//! What every control says of itself to assistive software and to scripts.

use yew::prelude::*;

use crate::check::words;
use crate::notice::{Field, Severity};

use super::ControlProps;
use crate::ui::anchor;
use crate::ui::session::Session;

/// The attributes of a control.
#[derive(Debug, Clone, PartialEq)]
pub struct Marks {
    /// Its `id`.
    pub id: AttrValue,
    /// Its `data-place`.
    pub place: AttrValue,
    /// Its `aria-label`, where no label in sight names it.
    pub label: Option<AttrValue>,
    /// Its `aria-describedby`.
    pub described: AttrValue,
    /// Its `aria-invalid`: an error shows under it.
    pub invalid: Option<AttrValue>,
    /// Its `aria-required`.
    pub required: Option<AttrValue>,
}

impl Marks {
    /// The attributes of the control of a field.
    pub fn new(session: &Session, field: &Field, props: &ControlProps) -> Self {
        let place = &props.place;
        let name = || AttrValue::from(words::label(&session.prepared().notice, place));
        let wrong = session.findings(place).iter().any(|finding| finding.severity == Severity::Error);
        let yes = |holds: bool| holds.then_some(AttrValue::Static("true"));
        Self {
            id: anchor::control(place).into(),
            place: place.to_string().into(),
            label: if props.label_id.is_none() { Some(name()) } else { None },
            described: props.described.clone().unwrap_or_else(|| anchor::notes(place).into()),
            invalid: yes(wrong),
            required: yes(field.is_required()),
        }
    }
}
