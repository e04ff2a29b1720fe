//! Rows and columns. It is no text but holds some, so that whoever goes through answers asks first whether a field is one
//! ([`Field::is_table`]).

use super::{Field, FieldKind, Setting, Shape};
use crate::answers::read::{Choice, FieldContent};
use crate::json::Json;
use crate::rules::Type;

/// The kind.
pub(super) struct Table;

impl FieldKind for Table {
    fn keys() -> &'static [&'static str] {
        &["rows", "columns", "unique", "inline"]
    }

    fn content<'a>(_field: &'a Field, _list: &'a [Choice]) -> FieldContent<'a> {
        FieldContent::Text
    }

    fn rule_type(field: &Field) -> Type {
        field.row_type().list()
    }

    fn schema(_field: &Field, _list: Option<&[Choice]>) -> Vec<(&'static str, Json)> {
        vec![("type", Json::text("array"))]
    }

    /// A column that is a table is a fault of its definition; it is shown as a line all the same.
    fn control(_field: &Field, _list: &[Choice], setting: Setting) -> Option<Shape> {
        (setting == Setting::Cell).then_some(Shape::Line)
    }
}

impl Field {
    /// Whether this is a table.
    pub fn is_table(&self) -> bool {
        self.kind == super::Kind::Table
    }

    /// The type of a table's row in rules: a value for each column, in their order.
    pub fn row_type(&self) -> Type {
        Type::record(self.columns.iter().map(|column| (column.id.as_str(), column.rule_type())))
    }
}
