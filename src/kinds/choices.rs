//! Any of a list.

use super::choice::Choice;
use super::{Field, FieldKind, Quality, Setting, Shape, WithList};
use crate::answers::Value;
use crate::answers::read::{Choice as Listed, FieldContent, choice};
use crate::json::Json;
use crate::rules::Type;

/// The kind.
pub(super) struct Choices;

impl FieldKind for Choices {
    fn keys() -> &'static [&'static str] {
        Choice::keys()
    }

    fn content<'a>(field: &'a Field, list: &'a [Listed]) -> FieldContent<'a> {
        FieldContent::Choices { list, open: field.open }
    }

    fn qualities() -> &'static [Quality] {
        &[Quality::Chosen, Quality::Several]
    }

    fn rule_type(_field: &Field) -> Type {
        Type::Text.list()
    }

    fn schema(field: &Field, list: Option<&[Listed]>) -> Vec<(&'static str, Json)> {
        let one = Choice::schema(field, list).into_iter().map(|(key, value)| (key.to_owned(), value));
        vec![("type", Json::text("array")), ("items", Json::Object(one.collect())), ("uniqueItems", Json::Bool(true))]
    }

    fn demand(name: &str) -> String {
        Choice::demand(name)
    }

    fn shown(_field: &Field, _value: Option<&Value>, text: &str) -> String {
        choice::split(text).collect::<Vec<_>>().join("、")
    }

    fn heard(from: WithList<'_>, to: WithList<'_>, text: &str) -> String {
        Choice::heard(from, to, text)
    }

    fn control(_field: &Field, _list: &[Listed], setting: Setting) -> Option<Shape> {
        Some(if setting == Setting::Form { Shape::Boxes } else { Shape::Area })
    }
}
