//! The types of values, as far as a rule can tell them apart.
//! Not here: which type an expression has (`typing`).

use std::fmt;
use std::rc::Rc;

/// A type. Every type also holds the unknown value and 「无」.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// 是 or 否.
    Bool,
    /// An exact decimal.
    Number,
    /// A text.
    Text,
    /// A date to the day, the month or the year.
    Date,
    /// Values of one type.
    List(Rc<Type>),
    /// Named values, in the order in which a record has them.
    Record(Rc<[(Rc<str>, Type)]>),
}

impl Type {
    /// A list of this type.
    pub fn list(self) -> Self {
        Self::List(Rc::new(self))
    }

    /// A record of these fields.
    pub fn record<'a>(fields: impl IntoIterator<Item = (&'a str, Self)>) -> Self {
        Self::Record(fields.into_iter().map(|(name, kind)| (name.into(), kind)).collect())
    }
}

/// The names a rule may read.
pub trait Scope {
    /// What a name without dots stands for; none where there is no such name.
    fn binding(&self, name: &str) -> Option<Binding>;
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Binding {
    /// A value of the form: its slot and its type.
    Slot(usize, Type),
    /// The table row at hand.
    Row(Type),
    /// Names that begin alike: `leader` of `leader.name` and `leader.birth`.
    Group(Rc<[(Rc<str>, Binding)]>),
}

impl Binding {
    /// The type of its value.
    pub fn kind(&self) -> Type {
        match self {
            Self::Slot(_, kind) | Self::Row(kind) => kind.clone(),
            Self::Group(parts) => Type::Record(parts.iter().map(|(name, part)| (name.clone(), part.kind())).collect()),
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bool => "bool",
            Self::Number => "number",
            Self::Text => "text",
            Self::Date => "date",
            Self::List(element) => return write!(f, "list({element})"),
            Self::Record(_) => "record",
        })
    }
}
