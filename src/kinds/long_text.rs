//! A text of several lines.

use super::{Field, FieldKind, Limits, Quality, Setting, Shape};
use crate::answers::read::{Choice, FieldContent};

/// The kind.
pub(super) struct LongText;

impl FieldKind for LongText {
    fn keys() -> &'static [&'static str] {
        &["none", "offer", "min_chars", "max_chars", "about"]
    }

    fn content<'a>(_field: &'a Field, _list: &'a [Choice]) -> FieldContent<'a> {
        FieldContent::LongText
    }

    fn qualities() -> &'static [Quality] {
        &[Quality::Words, Quality::Lines]
    }

    fn limits(_field: &Field) -> Limits {
        Limits::Length
    }

    fn control(_field: &Field, _list: &[Choice], _setting: Setting) -> Option<Shape> {
        Some(Shape::Area)
    }
}
