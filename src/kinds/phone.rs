//! One or more phone numbers.

use super::{Field, FieldKind};
use crate::answers::read::{Choice, FieldContent};

/// The kind.
pub(super) struct Phone;

impl FieldKind for Phone {
    fn keys() -> &'static [&'static str] {
        &["none", "offer", "mobile"]
    }

    fn content<'a>(field: &'a Field, _list: &'a [Choice]) -> FieldContent<'a> {
        FieldContent::Phone { mobile: field.mobile }
    }

    fn line_type() -> &'static str {
        "tel"
    }
}
