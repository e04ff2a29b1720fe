//! What every control says of itself to assistive software and to scripts.

use yew::AttrValue;

use crate::check::words;
use crate::notice::{Field, Severity};

use super::ControlProps;
use crate::ui::anchor;
use crate::ui::piece::El;
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
    /// Its `aria-labelledby`, where one does.
    pub label_id: Option<AttrValue>,
    /// Its `aria-describedby`.
    pub described: AttrValue,
    /// Its `aria-invalid`: an error shows under it.
    pub invalid: bool,
    /// Its `aria-required`.
    pub required: bool,
}

impl Marks {
    /// The attributes of the control of a field.
    pub fn new(session: &Session, field: &Field, props: &ControlProps) -> Self {
        let place = &props.place;
        let name = || AttrValue::from(words::label(&session.notice(), place));
        Self {
            id: anchor::control(place).into(),
            place: place.to_string().into(),
            label: if props.label_id.is_none() { Some(name()) } else { None },
            label_id: props.label_id.clone(),
            described: props.described.clone().unwrap_or_else(|| anchor::notes(place).into()),
            invalid: session.findings(place).iter().any(|finding| finding.severity == Severity::Error),
            required: field.is_required(),
        }
    }

    /// Puts them on a control that takes one answer.
    pub fn on(&self, control: El) -> El {
        let yes = |holds: bool| holds.then_some(AttrValue::Static("true"));
        let control = self.on_boxes(control);
        control.attr_some("aria-invalid", yes(self.invalid)).attr_some("aria-required", yes(self.required))
    }

    /// Puts them on a group of boxes; such a group can be neither invalid nor required in the eyes of ARIA.
    pub fn on_boxes(&self, group: El) -> El {
        group
            .id(self.id.clone())
            .attr("data-place", self.place.clone())
            .attr_some("aria-label", self.label.clone())
            .attr("aria-describedby", self.described.clone())
    }

    /// Names a group, which a `<label for>` cannot.
    pub fn named(&self, group: El) -> El {
        group.attr("tabindex", "-1").attr_some("aria-labelledby", self.label_id.clone())
    }
}
