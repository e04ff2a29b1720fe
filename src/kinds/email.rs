//! An e-mail address.

use super::{Field, FieldKind, schema};
use crate::answers::read::{Choice, FieldContent};
use crate::json::Json;

/// The kind.
pub(super) struct Email;

impl FieldKind for Email {
    fn keys() -> &'static [&'static str] {
        &["none", "offer"]
    }

    fn content<'a>(_field: &'a Field, _list: &'a [Choice]) -> FieldContent<'a> {
        FieldContent::Email
    }

    /// As browsers accept it, by the expression that the WHATWG HTML standard gives.
    fn schema(field: &Field, _list: Option<&[Choice]>) -> Vec<(&'static str, Json)> {
        let label = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
        schema::formed(field, &format!("[a-zA-Z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{label}(\\.{label})*"))
    }

    fn keyboard(_field: &Field, _with_none: bool) -> Option<&'static str> {
        Some("email")
    }
}
