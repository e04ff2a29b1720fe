//! What can be wrong with a definition, and the sentences that say so.

use std::fmt;

use super::{Expected, Foreign, Outcome, Shape, Thing};
use crate::notice::FORMAT;
use crate::rules::RuleError;

/// One thing that does not hold together.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Where in the definition, by ids: `rules.name_leader.assert`; empty where only the line is known.
    pub path: String,
    /// The line, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a definition.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// Larger than a definition can be.
    TooLarge,
    /// Another kind of file.
    Foreign(Foreign),
    /// Not TOML or JSON, an unknown key, or a value of the wrong type.
    Shape(Shape),
    /// Written for a program that reads this newer format.
    Newer(i64),
    /// Two things of one kind have this id.
    Duplicate(String),
    /// Not an id: lower-case letters, digits and `_`, in groups joined by points where groups are allowed.
    BadId(String),
    /// The id is a group of other ids, or a name that the rule language keeps.
    TakenId(String),
    /// No such thing has this id.
    Unknown(Thing, String),
    /// The template's blank names nothing.
    UnknownBlank(String),
    /// A bracket stands without its partner, or in another bracket.
    Brackets,
    /// The rows that are told stand nowhere.
    NoRows,
    /// The field is no table.
    NotATable(String),
    /// The field is to be printed on the form, and stands in no cell of it.
    Unprinted,
    /// A row of the grid covers so many columns instead of all.
    Grid {
        /// Columns that its cells and the merges from above cover.
        covered: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// The merged cell reaches below the table's last row.
    BelowGrid,
    /// The side of a cell lies on the table's frame, which is always drawn.
    Frame,
    /// The number must be larger than 0.
    NotPositive,
    /// The number, or how many there are, must not be above this.
    Above(usize),
    /// The expression does not compile.
    Expression(RuleError),
    /// The rule has no example of this kind.
    NoExample(Expected),
    /// The example, counted from 1, turns out otherwise.
    Example {
        /// What the definition says.
        expected: Expected,
        /// Which one of its kind.
        number: usize,
        /// What the rule says.
        found: Outcome,
    },
    /// An example answers something that the notice does not ask.
    Stray(String),
    /// The key means nothing to a field of this kind.
    Unfit,
    /// The key is needed here.
    Missing(&'static str),
    /// A table cannot stand in a table.
    NestedTable,
    /// Not an exact decimal.
    NotANumber(String),
    /// The lower bound is above the upper one.
    Bounds,
    /// The calendar has no such date, or the clock no such time, in the form that is wanted here.
    NotADate(String),
    /// Nothing is written here.
    Empty,
    /// A sentence must end with a full stop.
    NoEnd,
}

impl Fault {
    /// A fault of the file as a whole.
    pub(super) fn of(problem: Problem) -> Self {
        let line = if let Problem::Foreign(Foreign::NotUtf8(line)) = problem { Some(line) } else { None };
        Self { path: String::new(), line, problem }
    }
}

impl fmt::Display for Fault {
    /// `path: what is wrong`, in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        self.problem.fmt(f)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => f.write_str("larger than a definition can be (1 MiB)"),
            Self::Foreign(foreign) => foreign.fmt(f),
            Self::Shape(shape) => shape.fmt(f),
            Self::Newer(format) => write!(f, "format {format} is newer than this program, which reads {FORMAT}"),
            Self::Duplicate(id) => write!(f, "the id {id:?} stands twice"),
            Self::BadId(id) => write!(f, "{id:?} is not an id of lower-case letters, digits and `_`"),
            Self::TakenId(id) => write!(f, "the id {id:?} is also a group of ids, or a name of the rule language"),
            Self::Unknown(Thing::Notice, id) => write!(f, "there is no notice {id:?} beside this file or built in"),
            Self::Unknown(thing, id) => write!(f, "there is no {} {id:?}", thing.english()),
            Self::UnknownBlank(name) => write!(f, "the blank {{{name}}} names nothing"),
            Self::Brackets => f.write_str("a bracket stands without its partner, or in another bracket"),
            Self::NoRows => f.write_str("lacks the blank {rows}"),
            Self::NotATable(id) => write!(f, "{id:?} is not a table"),
            Self::Unprinted => f.write_str("prints on the form, but stands in no cell"),
            Self::Grid { covered, columns } => write!(f, "covers {covered} columns of {columns}"),
            Self::BelowGrid => f.write_str("reaches below the last row"),
            Self::Frame => f.write_str("leaves out a line of the table's frame, which is always drawn"),
            Self::NotPositive => f.write_str("must be larger than 0"),
            Self::Above(most) => write!(f, "must not be more than {most}"),
            Self::Expression(error) => error.fmt(f),
            Self::NoExample(expected) => write!(f, "the rule has no example that {}", expected.verb()),
            Self::Example { expected, number, found } => {
                write!(f, "example {number} should {}, but {}", expected.infinitive(), found.clause())
            }
            Self::Stray(place) => write!(f, "an example answers {place:?}, which is not asked"),
            Self::Unfit => f.write_str("means nothing for this kind of field"),
            Self::Missing(key) => write!(f, "needs the key `{key}`"),
            Self::NestedTable => f.write_str("a table cannot be a column"),
            Self::NotANumber(text) => write!(f, "{text:?} is not a plain decimal number"),
            Self::Bounds => f.write_str("the lower bound is above the upper one"),
            Self::NotADate(text) => write!(f, "{text:?} is not a date or time of the form wanted here"),
            Self::Empty => f.write_str("nothing is written here"),
            Self::NoEnd => f.write_str("the sentence does not end with a full stop"),
        }
    }
}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the file is empty",
            Self::Archive => "a Word or Excel file or a zip archive, not a definition",
            Self::OldOffice => "a Word or Excel file, not a definition",
            Self::Pdf => "a PDF, not a definition",
            Self::Utf16 => "not UTF-8 (UTF-16?)",
            Self::NotUtf8(_) => "not UTF-8",
            Self::Submission => "a submission, not a definition",
        })
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey { key, near: None } => write!(f, "unknown field `{key}`"),
            Self::UnknownKey { key, near: Some(near) } => write!(f, "unknown field `{key}`; did you mean `{near}`?"),
            Self::MissingKey(key) => write!(f, "missing field `{key}`"),
            Self::UnknownWord { word, words } => {
                write!(f, "unknown variant `{word}`, expected one of `{}`", words.join("`, `"))
            }
            Self::Kind { expected, found } => write!(f, "invalid type: {found}, expected {expected}"),
            Self::Twice(Some(key)) => write!(f, "the key `{key}` stands twice"),
            Self::Twice(None) => f.write_str("a key stands twice"),
            Self::Block => f.write_str("the block lacks a key of its kind or has a key of another kind"),
            Self::Deep => f.write_str("nested too deeply"),
            Self::Syntax(said) => f.write_str(said),
        }
    }
}
