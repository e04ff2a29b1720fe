//! How the text of a field is read, as its definition says.

use crate::answers::Precision;
use crate::answers::read::{Content, Entry, Reading};
use crate::notice::{Field, Kind, Notice};

/// How the text of a field or column is read.
pub fn reading<'a>(notice: &'a Notice, field: &'a Field) -> Reading<'a> {
    Reading { content: content(notice, field), none: field.none }
}

fn content<'a>(notice: &'a Notice, field: &'a Field) -> Content<'a> {
    match field.kind {
        Kind::Text | Kind::Table => Content::Text,
        Kind::LongText => Content::LongText,
        Kind::Person => Content::Person,
        Kind::Number => Content::Number { unit: field.unit.as_deref(), decimals: field.decimals },
        Kind::Date => Content::Date { finest: Precision::Day, coarsest: field.precision.unwrap_or(Precision::Year) },
        Kind::Choice => Content::Choice { list: entries(notice, field), open: field.open },
        Kind::Choices => Content::Choices { list: entries(notice, field), open: field.open },
        Kind::Phone => Content::Phone { mobile: field.mobile },
        Kind::Email => Content::Email,
        Kind::Tick => Content::Tick,
    }
}

/// The choices a field offers.
pub fn entries<'a>(notice: &'a Notice, field: &'a Field) -> Vec<Entry<'a>> {
    let list = field.list.as_ref().and_then(|id| notice.list(id));
    let options = list.map_or(&[][..], |list| list.options.as_slice());
    options.iter().map(|choice| Entry { name: &choice.name, aliases: &choice.aliases }).collect()
}
