//! What shape a Rust value has as a tree, as data: the same lists of keys and words from which it is read (`read`) say so.
//! Not here: holding a tree against it (`fit`).

use std::ops::RangeInclusive;

use super::Json;

/// A shape that a tree can have. What is inside of it is asked for when it is looked at, for shapes go in circles: a
/// column is a field.
#[derive(Debug, Clone)]
pub enum Form {
    /// Any tree at all.
    Any,
    /// A text.
    Text,
    /// `true` or `false`.
    Truth,
    /// A number.
    Number,
    /// A whole number in these bounds.
    Whole(RangeInclusive<i64>),
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list of these.
    List(fn() -> Form),
    /// A table of such values under keys of any name.
    Map(fn() -> Form),
    /// A table of these keys.
    Keys(&'static [Key]),
    /// A table whose word under its first key says which keys it has beside those that all have.
    Kinds {
        /// The key of the word, and those that all have.
        all: &'static [Key],
        /// What each word adds.
        more: &'static [(&'static str, &'static [Key])],
    },
    /// A text instead, or this.
    TextOr(fn() -> Form),
    /// This, or nothing.
    Maybe(fn() -> Form),
}

/// A key of a table.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// Whether it must stand there.
    pub must: bool,
    /// The shape of its value.
    pub form: fn() -> Form,
}

/// A value that has a shape.
pub trait Formed {
    /// The shape.
    fn form() -> Form;
}

impl Key {
    /// A key that must stand there. Its shape is that of the place in the Rust value to which the function leads; the
    /// function is never called.
    pub const fn must<S, T: Formed>(name: &'static str, _: fn(&S) -> Option<&T>) -> Self {
        Self { name, must: true, form: T::form }
    }

    /// A key that may be left out.
    pub const fn may<S, T: Formed>(name: &'static str, _: fn(&S) -> Option<&T>) -> Self {
        Self { name, must: false, form: T::form }
    }
}

impl Formed for Json {
    fn form() -> Form {
        Form::Any
    }
}

impl Formed for String {
    fn form() -> Form {
        Form::Text
    }
}

impl Formed for bool {
    fn form() -> Form {
        Form::Truth
    }
}

impl Formed for f64 {
    fn form() -> Form {
        Form::Number
    }
}

impl Formed for u32 {
    fn form() -> Form {
        Form::Whole(0..=i64::from(Self::MAX))
    }
}

/// As large on every machine as it is in the page.
impl Formed for usize {
    fn form() -> Form {
        u32::form()
    }
}

impl Formed for i32 {
    fn form() -> Form {
        Form::Whole(i64::from(Self::MIN)..=i64::from(Self::MAX))
    }
}

impl<T: Formed> Formed for Option<T> {
    fn form() -> Form {
        Form::Maybe(T::form)
    }
}

impl<T: Formed> Formed for Vec<T> {
    fn form() -> Form {
        Form::List(T::form)
    }
}
