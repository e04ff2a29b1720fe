//! What can be said of answers without a check: the page shows a form before the code of the check has come.

use std::rc::Rc;

use crate::answers::{Answers, Date};
use crate::notice::{Field, Notice, Section};

use super::Assessment;

impl Assessment {
    /// What holds whatever the check will say. A field that is asked only in some cases is hidden until then, unless
    /// something is written in it: what is shown must not vanish again, nor what was typed be out of sight.
    pub fn unchecked(notice: &Notice, answers: &Answers, today: Option<Date>) -> Self {
        let conditional = |(section, field): &(&Section, &Field)| section.when.is_some() || field.when.is_some();
        let empty = |field: &Field| answers.field(&field.id).is_empty() && answers.rows(&field.id).is_empty();
        let fields =
            notice.sections.iter().flat_map(|section| section.fields.iter().map(move |field| (section, field)));
        let hidden = fields.filter(conditional).filter(|(_, field)| empty(field));
        Self {
            hidden: hidden.map(|(_, field)| field.id.as_str().into()).collect(),
            forms: forms(notice),
            days_left: days_left(notice, today),
            ..Self::default()
        }
    }

    /// Whether the check has said this.
    pub fn is_checked(&self) -> bool {
        !self.progress.is_empty()
    }
}

/// The forms of whoever fills the notice in; none where it depends on the answers which of them apply.
fn forms(notice: &Notice) -> Vec<Rc<str>> {
    let own = notice.own_forms();
    if own.iter().any(|form| form.when.is_some()) {
        return Vec::new();
    }
    own.iter().map(|form| form.id.as_str().into()).collect()
}

/// The days until the last day; negative once it has passed.
pub(super) fn days_left(notice: &Notice, today: Option<Date>) -> Option<i64> {
    let last = Date::from_iso(&notice.last_day()?)?;
    last.days_since(today?)
}
