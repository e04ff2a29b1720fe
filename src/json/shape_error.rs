//! Why a text has not the shape that it should have, as data; and the English for it.
//! Not here: finding that out (`fit`), where in the text it is, and the Chinese for it (`lint`).

use std::fmt;

/// Why a text has not the shape that it should have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShapeError {
    /// A key that does not stand here, and the one that is probably meant.
    UnknownKey {
        /// The key.
        key: String,
        /// One that stands here and looks alike.
        near: Option<&'static str>,
    },
    /// A key of things of another kind.
    OtherKind {
        /// The key.
        key: String,
        /// The kind of the thing in which it stands.
        kind: &'static str,
    },
    /// A key that must stand here.
    MissingKey(&'static str),
    /// A word that does not stand here.
    UnknownWord {
        /// The word.
        word: String,
        /// Those that do.
        words: &'static [&'static str],
    },
    /// A value of another kind.
    Kind {
        /// What must be there.
        expected: Expected,
        /// What is there.
        found: Found,
    },
    /// A key that stands twice; which one, where that is known.
    Twice(Option<String>),
    /// Nested too deeply.
    Deep,
    /// It ends before everything is closed.
    Cut,
    /// Not TOML or JSON at all; what its reader says.
    Syntax(String),
}

/// What a value must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// `true` or `false`.
    Truth,
    /// A number.
    Number,
    /// A whole number.
    Whole,
    /// A whole number in these bounds.
    Between(i64, i64),
    /// A list.
    List,
    /// A table of keys.
    Keys,
    /// A text, or a list of them.
    TextOrList,
    /// A text, or a table of keys.
    TextOrKeys,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A text.
    Text(String),
    /// `true` or `false`.
    Truth(bool),
    /// A whole number, by its text.
    Whole(String),
    /// Another number, by its text.
    Fraction(String),
    /// A date without quotation marks, which TOML has.
    Date(String),
    /// A list.
    List,
    /// A table of keys.
    Keys,
    /// `null`
    Null,
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey { key, near: None } => write!(f, "unknown field `{key}`"),
            Self::UnknownKey { key, near: Some(near) } => write!(f, "unknown field `{key}`; did you mean `{near}`?"),
            Self::OtherKind { key, kind } => write!(f, "what is of the kind `{kind}` has no field `{key}`"),
            Self::MissingKey(key) => write!(f, "missing field `{key}`"),
            Self::UnknownWord { word, words } => {
                write!(f, "unknown variant `{word}`, expected one of `{}`", words.join("`, `"))
            }
            Self::Kind { expected: expected @ Expected::Between(..), found } => {
                write!(f, "invalid value: {found}, expected {expected}")
            }
            Self::Kind { expected, found } => write!(f, "invalid type: {found}, expected {expected}"),
            Self::Twice(Some(key)) => write!(f, "the key `{key}` stands twice"),
            Self::Twice(None) => f.write_str("a key stands twice"),
            Self::Deep => f.write_str("nested too deeply"),
            Self::Cut => f.write_str("the text ends before everything in it is closed"),
            Self::Syntax(said) => f.write_str(said),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "a string",
            Self::Truth => "a boolean",
            Self::Number => "a number",
            Self::Whole => "a whole number",
            Self::Between(least, most) => return write!(f, "a whole number from {least} to {most}"),
            Self::List => "a sequence",
            Self::Keys => "a map",
            Self::TextOrList => "a line or a list of lines",
            Self::TextOrKeys => "a text, or a table with name and aliases",
        })
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "string {text:?}"),
            Self::Truth(truth) => write!(f, "boolean `{truth}`"),
            Self::Whole(number) => write!(f, "integer `{number}`"),
            Self::Fraction(number) => write!(f, "floating point `{number}`"),
            Self::Date(date) => write!(f, "datetime `{date}`"),
            Self::List => f.write_str("sequence"),
            Self::Keys => f.write_str("map"),
            Self::Null => f.write_str("null"),
        }
    }
}
