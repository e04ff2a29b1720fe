//! One line of text: words, names, numbers with their unit, phone numbers, addresses.

use yew::{AttrValue, Html};

use crate::answers::read::CodeKind;
use crate::notice::{Field, Kind};
use crate::ui::piece::{Cx, View, el, nothing};

use super::{ControlProps, Marks};

/// A line to type in.
#[derive(PartialEq)]
pub struct LineInput(pub ControlProps);

impl View for LineInput {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let typing = cx.typing(&self.0.place);
        let notice = typing.session.notice();
        let Some(field) = notice.field_at(&self.0.place) else { return nothing() };
        let marks = Marks::new(&typing.session, field, &self.0);
        let keys = keyboard(field).map(AttrValue::Static);
        let line = typing.bind(typing.line(kind(field)).attr_some("inputmode", keys));
        let unit = field.unit.as_ref().map(|unit| el("span").class("line-unit").text(unit.clone()));
        let around = el("span").class("line").class_if("is-number", field.kind == Kind::Number);
        around.child(marks.on(line)).some(unit).into()
    }
}

/// `email` and `number` would keep texts from us that are not yet what they should be.
fn kind(field: &Field) -> &'static str {
    if field.kind == Kind::Phone { "tel" } else { "text" }
}

/// The keys a telephone shows.
fn keyboard(field: &Field) -> Option<&'static str> {
    match field.kind {
        Kind::Number if field.decimals == Some(0) => Some("numeric"),
        Kind::Number => Some("decimal"),
        Kind::Email => Some("email"),
        // These two have letters.
        _ if matches!(field.code, Some(CodeKind::IdCard | CodeKind::CreditCode)) => None,
        _ if field.is_code() => Some("numeric"),
        _ => None,
    }
}
