//! Parts of the JSON Schema that several kinds share.

use super::Field;
use crate::json::Json;

/// A text of whatever form.
pub(super) fn text() -> Vec<(&'static str, Json)> {
    vec![("type", Json::text("string"))]
}

/// A text that is nothing but what the pattern says, or 「无」 where that is an answer.
pub(super) fn formed(field: &Field, pattern: &str) -> Vec<(&'static str, Json)> {
    let whole = if field.none { format!("^({pattern}|无)$") } else { format!("^({pattern})$") };
    vec![("type", Json::text("string")), ("pattern", Json::Text(whole))]
}

/// A list of texts.
pub(super) fn texts<'a>(items: impl IntoIterator<Item = &'a str>) -> Json {
    Json::List(items.into_iter().map(Json::text).collect())
}
