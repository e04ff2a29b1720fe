//! The program of an expression: every name resolved to where its value stands.
//! Not here: making it (`typing`), running it (`evaluate`).

use super::{Function, Macro, Operator};
use crate::answers::Value;

/// A step of a program. Its values have the types that the scope promised, or are unknown or 「无」.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Code {
    /// A number, text, truth value or date.
    Literal(Value),
    /// A value of the form, by its slot.
    Slot(usize),
    /// The table row at hand.
    Row,
    /// The variable of a macro around this, the innermost being 0.
    Variable(usize),
    /// A field of a record, by its place among the record's fields.
    Field(Box<Code>, usize),
    /// A group of the form's values.
    Group(Vec<Code>),
    /// `a[0]`
    Index(Box<Code>, Box<Code>),
    /// `[a, b]`
    List(Vec<Code>),
    /// `!a`
    Not(Box<Code>),
    /// `-a`
    Negate(Box<Code>),
    /// `a + b`
    Binary(Operator, Box<Code>, Box<Code>),
    /// `a ? b : c`
    Choice(Box<Code>, Box<Code>, Box<Code>),
    /// `has(a)`
    Has(Box<Code>),
    /// `f(a, b)`
    Call(Function, Vec<Code>),
    /// `a.all(x, b)`: the list, and the body, in which `x` is [`Code::Variable`] 0.
    Macro(Macro, Box<Code>, Box<Code>),
}

/// A macro that asks whether a text stands in a column of the form's rows: `rows.exists(r, r.name == row.name)`.
pub(super) struct Among<'a> {
    /// The rows' slot.
    pub slot: usize,
    /// The column, by its place in the row.
    pub column: usize,
    /// The text; it does not depend on the macro's variable.
    pub sought: &'a Code,
}

impl Code {
    /// What a macro over this list with this body asks, where it is of that kind.
    pub fn among<'a>(&self, which: Macro, body: &'a Code) -> Option<Among<'a>> {
        match (which, self, body) {
            (Macro::Exists | Macro::ExistsOne, Self::Slot(slot), Self::Binary(Operator::Equal, left, sought)) => {
                let column = left.column()?;
                sought.stands_outside().then_some(Among { slot: *slot, column, sought })
            }
            _ => None,
        }
    }

    /// The column, where this is one of the innermost variable.
    fn column(&self) -> Option<usize> {
        match self {
            Self::Field(of, column) if **of == Self::Variable(0) => Some(*column),
            _ => None,
        }
    }

    /// Whether this is a value at hand that the innermost variable has no part in.
    fn stands_outside(&self) -> bool {
        match self {
            Self::Slot(_) | Self::Row => true,
            Self::Variable(distance) => *distance > 0,
            Self::Field(of, _) => of.stands_outside(),
            _ => false,
        }
    }
}
