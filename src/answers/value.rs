//! What an answer means to a rule: exact, typed, and honest about not being filled.
//! Not here: reading typed text (`answers::read`) and operators (`rules`).

use std::rc::Rc;

use rust_decimal::Decimal;

use super::Date;

/// A value a rule computes with. Cloning is cheap.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Not filled, not readable, or not decided by what is filled.
    Unknown,
    /// 「无」: the applicant says that there is none.
    Nothing,
    /// What is not asked of this applicant: no answer is missing, and none counts.
    Absent,
    /// 是 or 否.
    Bool(bool),
    /// An exact decimal in the field's own unit.
    Number(Decimal),
    /// A text without surrounding white space, never empty.
    Text(Rc<str>),
    /// A calendar date known to the day, the month or the year.
    Date(Date),
    /// Values of one type: table rows, honours, ticks of a multiple choice.
    List(Rc<[Value]>),
    /// A value for each field of a table row or of a group, in the order of its type.
    Record(Rc<[Value]>),
}

impl Value {
    /// A text value; an empty text is unknown, because an empty cell says nothing.
    pub fn text(text: &str) -> Self {
        match text.trim() {
            "" => Self::Unknown,
            filled => Self::Text(filled.into()),
        }
    }

    /// Whether there is a value, 「无」 included.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown | Self::Absent)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<Decimal> for Value {
    fn from(value: Decimal) -> Self {
        Self::Number(value)
    }
}
