//! A person's name.

use super::{ControlWidth, Field, FieldKind, Quality};
use crate::answers::read::{Choice, FieldContent};

/// The kind.
pub(super) struct Person;

impl FieldKind for Person {
    fn keys() -> &'static [&'static str] {
        &["none", "offer"]
    }

    fn content<'a>(_field: &'a Field, _list: &'a [Choice]) -> FieldContent<'a> {
        FieldContent::Person
    }

    fn qualities() -> &'static [Quality] {
        &[Quality::Words, Quality::Person]
    }

    fn width(_field: &Field, _list: &[Choice]) -> ControlWidth {
        ControlWidth::Person
    }
}
