//! 是 or 否.

use super::{ControlWidth, Field, FieldKind, Setting, Shape, schema};
use crate::answers::read::{Choice, FieldContent};
use crate::json::Json;
use crate::rules::Type;

/// Both answers.
const ANSWERS: [&str; 2] = ["是", "否"];

/// The kind.
pub(super) struct Tick;

impl FieldKind for Tick {
    fn keys() -> &'static [&'static str] {
        &["offer"]
    }

    fn content<'a>(_field: &'a Field, _list: &'a [Choice]) -> FieldContent<'a> {
        FieldContent::Tick
    }

    fn rule_type(_field: &Field) -> Type {
        Type::Bool
    }

    fn schema(_field: &Field, _list: Option<&[Choice]>) -> Vec<(&'static str, Json)> {
        schema::text().into_iter().chain([("enum", schema::texts(ANSWERS))]).collect()
    }

    fn control(_field: &Field, _list: &[Choice], setting: Setting) -> Option<Shape> {
        Some(if setting == Setting::Form { Shape::Radios } else { Shape::Select })
    }

    fn width(_field: &Field, _list: &[Choice]) -> ControlWidth {
        ControlWidth::Short
    }

    fn offered(_list: &[Choice]) -> Vec<&str> {
        ANSWERS.into()
    }
}
