//! Which fields are not asked for now.

use std::rc::Rc;

use super::prepare::field_path;
use super::{Facts, Prepared};

/// The fields whose `when` does not hold, or is not decided yet.
pub fn hidden(prepared: &Prepared, facts: &Facts) -> Vec<Rc<str>> {
    let asked_for = |id: &str| facts.holds(prepared, id) == Some(true);
    let conditional = prepared.notice.fields().filter(|field| field.when.is_some());
    conditional
        .filter(|field| !asked_for(&field_path(None, field, "when")))
        .map(|field| field.id.as_str().into())
        .collect()
}
