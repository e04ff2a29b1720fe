//! The types of values, as far as a rule can tell them apart.
//! Not here: which type an expression has (`typing`).

use std::collections::BTreeMap;
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
    /// Named values.
    Record(Rc<BTreeMap<Rc<str>, Type>>),
}

impl Type {
    /// A list of this type.
    pub fn list(self) -> Self {
        Self::List(Rc::new(self))
    }

    /// A record of these fields.
    pub fn record<'a>(fields: impl IntoIterator<Item = (&'a str, Self)>) -> Self {
        Self::Record(Rc::new(fields.into_iter().map(|(name, kind)| (name.into(), kind)).collect()))
    }
}

/// The names a rule may read.
pub trait Scope {
    /// The type of a name without dots; none where there is no such name.
    fn type_of(&self, name: &str) -> Option<Type>;
}

impl Scope for BTreeMap<Rc<str>, Type> {
    fn type_of(&self, name: &str) -> Option<Type> {
        self.get(name).cloned()
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
