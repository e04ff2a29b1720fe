//! One line of text, or a number of a fixed form, which is a text too.

mod code;

use super::{Field, FieldKind, Limits, Quality, Setting, Shape, schema};
use crate::answers::read::{Choice, CodeKind, FieldContent};
use crate::json::Json;

/// The kind.
pub(super) struct Text;

impl FieldKind for Text {
    fn keys() -> &'static [&'static str] {
        &["none", "offer", "min_chars", "max_chars", "about", "code", "digits"]
    }

    fn content<'a>(field: &'a Field, _list: &'a [Choice]) -> FieldContent<'a> {
        match field.is_code() {
            true => FieldContent::Code { kind: field.code, digits: field.digits },
            false => FieldContent::Text,
        }
    }

    fn qualities() -> &'static [Quality] {
        &[Quality::Words]
    }

    fn limits(field: &Field) -> Limits {
        if field.code == Some(CodeKind::BankAccount) { Limits::Card } else { Limits::Length }
    }

    fn schema(field: &Field, _list: Option<&[Choice]>) -> Vec<(&'static str, Json)> {
        if field.is_code() { schema::formed(field, &code::pattern(field)) } else { schema::text() }
    }

    fn control(field: &Field, _list: &[Choice], setting: Setting) -> Option<Shape> {
        Some(if setting == Setting::Form || field.is_code() { Shape::Line } else { Shape::Area })
    }

    fn keyboard(field: &Field, _with_none: bool) -> Option<&'static str> {
        // These two have letters.
        let letters = matches!(field.code, Some(CodeKind::IdCard | CodeKind::CreditCode));
        (field.is_code() && !letters).then_some("numeric")
    }
}
