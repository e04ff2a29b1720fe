//! What shape a Rust value has as a tree, as data: the same lists of keys and words from which it is read (`read`) say so.
//! Not here: holding a tree against it (`fit`).

use std::ops::RangeInclusive;

use super::Json;

/// A shape that a tree can have. What is inside of it is asked for when it is looked at, for shapes go in circles: a
/// column is a field.
#[derive(Debug, Clone)]
pub enum JsonShape {
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
    List(fn() -> JsonShape),
    /// A table of such values under keys of any name.
    Map(fn() -> JsonShape),
    /// A table of these keys.
    Keys(&'static [ShapeKey]),
    /// A table whose word under its first key says which keys it has beside those that all have.
    Kinds {
        /// The key of the word, and those that all have.
        all: &'static [ShapeKey],
        /// What each word adds.
        more: &'static [(&'static str, &'static [ShapeKey])],
    },
    /// A text instead, or this.
    TextOr(fn() -> JsonShape),
    /// This, or nothing.
    Maybe(fn() -> JsonShape),
}

/// A key of a table.
#[derive(Debug, Clone, Copy)]
pub struct ShapeKey {
    /// Its name.
    pub name: &'static str,
    /// Whether it must stand there.
    pub must: bool,
    /// The shape of its value.
    pub shape: fn() -> JsonShape,
}

/// A value that has a shape.
pub trait Shaped {
    /// The shape.
    fn shape() -> JsonShape;
}

impl ShapeKey {
    /// A key that must stand there. Its shape is that of the place in the Rust value to which the function leads; the
    /// function is never called.
    pub const fn must<S, T: Shaped>(name: &'static str, _: fn(&S) -> Option<&T>) -> Self {
        Self { name, must: true, shape: T::shape }
    }

    /// A key that may be left out.
    pub const fn may<S, T: Shaped>(name: &'static str, _: fn(&S) -> Option<&T>) -> Self {
        Self { name, must: false, shape: T::shape }
    }
}

impl Shaped for Json {
    fn shape() -> JsonShape {
        JsonShape::Any
    }
}

impl Shaped for String {
    fn shape() -> JsonShape {
        JsonShape::Text
    }
}

impl Shaped for bool {
    fn shape() -> JsonShape {
        JsonShape::Truth
    }
}

impl Shaped for f64 {
    fn shape() -> JsonShape {
        JsonShape::Number
    }
}

impl Shaped for u32 {
    fn shape() -> JsonShape {
        JsonShape::Whole(0..=i64::from(Self::MAX))
    }
}

/// As large on every machine as it is in the page.
impl Shaped for usize {
    fn shape() -> JsonShape {
        u32::shape()
    }
}

impl Shaped for i32 {
    fn shape() -> JsonShape {
        JsonShape::Whole(i64::from(Self::MIN)..=i64::from(Self::MAX))
    }
}

impl<T: Shaped> Shaped for Option<T> {
    fn shape() -> JsonShape {
        JsonShape::Maybe(T::shape)
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    fn shape() -> JsonShape {
        JsonShape::List(T::shape)
    }
}
