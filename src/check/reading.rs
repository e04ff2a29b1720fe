//! How the text of a field is read, as its definition says.

use crate::answers::Precision;
use crate::answers::read::{Choice, FieldContent, Reading};
use crate::notice::{Field, Kind, Notice};

/// How the text of a field or column is read.
pub fn reading<'a>(notice: &'a Notice, field: &'a Field) -> Reading<'a> {
    with_list(field, choices(notice, field))
}

/// The same where the choices that the field offers are at hand.
pub(super) fn with_list<'a>(field: &'a Field, list: &'a [Choice]) -> Reading<'a> {
    let content = match field.kind {
        Kind::Text if field.is_code() => FieldContent::Code { kind: field.code, digits: field.digits },
        Kind::Text | Kind::Table => FieldContent::Text,
        Kind::LongText => FieldContent::LongText,
        Kind::Person => FieldContent::Person,
        Kind::Number => FieldContent::Number { unit: field.unit.as_deref(), decimals: field.decimals },
        Kind::Date => {
            FieldContent::Date { finest: Precision::Day, coarsest: field.precision.unwrap_or(Precision::Year) }
        }
        Kind::Choice => FieldContent::Choice { list, open: field.open },
        Kind::Choices => FieldContent::Choices { list, open: field.open },
        Kind::Phone => FieldContent::Phone { mobile: field.mobile },
        Kind::Email => FieldContent::Email,
        Kind::Tick => FieldContent::Tick,
    };
    Reading { content, none: field.none }
}

/// The choices a field offers.
pub fn choices<'a>(notice: &'a Notice, field: &Field) -> &'a [Choice] {
    let list = field.list.as_ref().and_then(|id| notice.list(id));
    list.map_or(&[][..], |list| list.options.as_slice())
}
