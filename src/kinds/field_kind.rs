//! What a kind can be asked. A new kind answers the first two questions and those others whose usual answer is not its own.

use super::{ControlWidth, Field, Setting, Shape, schema};
use crate::answers::Value;
use crate::answers::read::{Choice, FieldContent, Guess};
use crate::json::Json;
use crate::rules::Type;

/// A kind. Its functions are asked through the methods of [`Field`].
pub trait FieldKind {
    /// The keys of a definition that it takes beside those which every field has.
    fn keys() -> &'static [&'static str];

    /// How its text is read; `list` is what the field offers.
    fn content<'a>(field: &'a Field, list: &'a [Choice]) -> FieldContent<'a>;

    /// What can be said of it.
    fn qualities() -> &'static [Quality] {
        &[]
    }

    /// The type of its value in rules.
    fn rule_type(_field: &Field) -> Type {
        Type::Text
    }

    /// What a text that cannot be read may mean after all.
    fn meant(_field: &Field, _list: &[Choice], _text: &str) -> Meant {
        Meant::Nothing
    }

    /// What bounds a text that can be read.
    fn limits(_field: &Field) -> Limits {
        Limits::None
    }

    /// What of the JSON Schema describes its value in a submission file.
    fn schema(_field: &Field, _list: Option<&[Choice]>) -> Vec<(&'static str, Json)> {
        schema::text()
    }

    /// What to do where it is empty.
    fn demand(name: &str) -> String {
        format!("请填写“{name}”。")
    }

    /// A sentence that helps before anything is typed, where the notice has none.
    fn hint(_field: &Field) -> &'static str {
        ""
    }

    /// Its text as it prints; the value is known where the text can be read.
    fn shown(_field: &Field, _value: Option<&Value>, text: &str) -> String {
        text.to_owned()
    }

    /// Room to write it by hand.
    fn blank(_field: &Field) -> &'static str {
        "　　　　"
    }

    /// A text of another notice's field as the reader of this one has to hear it.
    fn heard(_from: WithList<'_>, _to: WithList<'_>, text: &str) -> String {
        text.to_owned()
    }

    /// What is carried over of a text that was read.
    fn carried(_field: &Field, text: String) -> String {
        text
    }

    /// Whether two texts that differ may mean the same.
    fn may_agree(_one: &str, _other: &str) -> bool {
        false
    }

    /// The control that serves it; none where it is no text.
    fn control(_field: &Field, _list: &[Choice], _setting: Setting) -> Option<Shape> {
        Some(Shape::Line)
    }

    /// How wide that is.
    fn width(_field: &Field, _list: &[Choice]) -> ControlWidth {
        ControlWidth::Text
    }

    /// What is offered to choose from.
    fn offered(list: &[Choice]) -> Vec<&str> {
        list.iter().map(|choice| choice.name.as_str()).collect()
    }

    /// The `type` of a line. `email` and `number` would keep texts from us that are not yet what they should be.
    fn line_type() -> &'static str {
        "text"
    }

    /// The keys that a telephone shows; `with_none` where a button beside the control gives 「无」.
    fn keyboard(_field: &Field, _with_none: bool) -> Option<&'static str> {
        None
    }

    /// The browser's word for what its calendar picks; none where there is nothing to pick.
    fn picker(_field: &Field) -> Option<&'static str> {
        None
    }

    /// Whether 0 is an answer, so that one press gives it.
    fn takes_zero(_field: &Field) -> bool {
        false
    }

    /// Whether a column of it is added up.
    fn is_summed(_field: &Field) -> bool {
        false
    }
}

/// What can be said of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quality {
    /// Words of one's own, which tell rows apart better than numbers, days and choices.
    Words,
    /// It may have several lines.
    Lines,
    /// A person's name.
    Person,
    /// It was counted for a time, which in another edition is another.
    Count,
    /// A date.
    Day,
    /// It is chosen from a list.
    Chosen,
    /// It holds several texts.
    Several,
}

/// What a text that cannot be read may mean after all. It is asked, never taken: only the check looks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// Nothing that is known.
    Nothing,
    /// This text, and why it is thought so.
    One(String, Guess),
    /// Several choices of a list alike.
    Several,
}

/// What bounds a text that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limits {
    /// Nothing.
    None,
    /// The smallest and the largest number.
    Numbers,
    /// Its length in 字.
    Length,
    /// The check digit of bank cards.
    Card,
}

/// A field with what it offers.
#[derive(Clone, Copy)]
pub struct WithList<'a> {
    /// The field.
    pub field: &'a Field,
    /// Its choices.
    pub list: &'a [Choice],
}
