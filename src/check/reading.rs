//! How the text of a field is read, as its definition says.

use crate::answers::read::{Choice, Reading};
use crate::notice::{Field, Notice};

/// How the text of a field or column is read.
pub fn reading<'a>(notice: &'a Notice, field: &'a Field) -> Reading<'a> {
    with_list(field, choices(notice, field))
}

/// The same where the choices that the field offers are at hand.
pub(super) fn with_list<'a>(field: &'a Field, list: &'a [Choice]) -> Reading<'a> {
    Reading { content: field.content(list), none: field.none }
}

/// The choices a field offers.
pub fn choices<'a>(notice: &'a Notice, field: &Field) -> &'a [Choice] {
    let list = field.list.as_ref().and_then(|id| notice.list(id));
    list.map_or(&[][..], |list| list.options.as_slice())
}
