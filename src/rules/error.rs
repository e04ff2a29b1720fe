//! What can be wrong with a rule's source.
//! Not here: evaluation, which has no errors but [`super::Exhausted`].

use std::fmt;

use super::Type;

/// A source that is not a rule, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleError {
    /// Where, in characters from the start of the source.
    pub offset: usize,
    /// What.
    pub kind: RuleErrorKind,
}

/// What is wrong with a source.
#[derive(Debug, Clone, PartialEq)]
pub enum RuleErrorKind {
    /// The source is longer than [`super::MAX_SOURCE`] characters.
    TooLong,
    /// The expression nests deeper than [`super::MAX_DEPTH`].
    TooDeep,
    /// A character that begins nothing in the language.
    UnexpectedCharacter,
    /// A text literal without its closing quote on the same line.
    UnfinishedText,
    /// A backslash followed by no escape of CEL.
    BadEscape,
    /// A number with more digits than a decimal holds, or run together with letters.
    BadNumber,
    /// Something else is expected here, or the source ends too early.
    UnexpectedToken,
    /// A word that CEL keeps for itself.
    ReservedWord,
    /// No function or method has this name.
    UnknownFunction,
    /// The function takes another number of arguments, or stands on the wrong side of the dot.
    BadCall,
    /// The first argument of a macro must be a plain new name.
    NotAVariable,
    /// `has` takes a name or a field.
    NotAField,
    /// `date` takes a literal `"YYYY"`, `"YYYY-MM"` or `"YYYY-MM-DD"` that the calendar has.
    NotADate,
    /// `addWorkdays` counts by a calendar, and the scope has none.
    NoCalendar,
    /// Nothing has this name.
    UnknownName,
    /// The record has no such field.
    UnknownField,
    /// An empty list whose element type does not follow from its surroundings.
    UntypedList,
    /// Another type is expected.
    Mismatch {
        /// What is expected.
        expected: Type,
        /// What is there.
        found: Type,
    },
    /// The operator or function takes no value of this type.
    NotAccepted(Type),
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at character {}: {}", self.offset, self.kind)
    }
}

impl fmt::Display for RuleErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "the expression is too long",
            Self::TooDeep => "the expression nests too deeply",
            Self::UnexpectedCharacter => "this character means nothing here",
            Self::UnfinishedText => "the text has no closing quote on its line",
            Self::BadEscape => "no such escape in a text",
            Self::BadNumber => "not a plain decimal number of at most 28 digits",
            Self::UnexpectedToken => "something else is expected here",
            Self::ReservedWord => "this word is reserved",
            Self::UnknownFunction => "no such function",
            Self::BadCall => "the function is not called this way",
            Self::NotAVariable => "a plain name for each element is expected here",
            Self::NotAField => "`has` takes a name or a field",
            Self::NotADate => "not a literal date",
            Self::NoCalendar => "working days need the notice's `[calendar]`",
            Self::UnknownName => "no such name",
            Self::UnknownField => "no such field",
            Self::UntypedList => "nothing tells what this empty list is a list of",
            Self::Mismatch { expected, found } => return write!(f, "expected {expected}, found {found}"),
            Self::NotAccepted(found) => return write!(f, "{found} does not go here"),
        })
    }
}

impl std::error::Error for RuleError {}
