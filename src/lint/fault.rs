//! What can be wrong with a definition, and the sentences that say so.

use std::fmt;

use super::full_width::{Signs, english};
use super::{ExampleOutcome, ExpectedOutcome, GridFault, Redundant, ShapeError, Silence, Thing};
use crate::notice::FORMAT;
use crate::opened::OpenError;
use crate::rules::RuleError;
use crate::scoring::SheetFaultKind;

/// One thing that does not hold together.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Where in the definition, by ids: `rules.name_leader.assert`; empty where only the line is known.
    pub path: String,
    /// The line, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: FaultKind,
}

/// What is wrong with a definition.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    /// The file is none that a definition could stand in.
    Unopened(OpenError),
    /// Not TOML or JSON, an unknown key, or a value of the wrong type.
    Shape(ShapeError),
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
    /// The rows that a passage names stand nowhere in it.
    NoRows,
    /// The field is no table.
    NotATable(String),
    /// The field is to be printed on the form, and stands in no cell of it.
    Unprinted,
    /// A printed table's rows and cells do not fit together.
    Grid(GridFault),
    /// Not the plain name of a Word file beside the definition.
    NotABlank(String),
    /// A form that somebody else than the applicant fills.
    Anothers,
    /// The number must be larger than 0.
    NotPositive,
    /// The number, or how many there are, must not be above this.
    Above(usize),
    /// The expression does not compile.
    Expression(RuleError),
    /// The expression compiles, and says nothing or never what is meant.
    Silent(Silence),
    /// Full-width signs where the plain ones belong: each as it is written and as it should be.
    FullWidth(Signs),
    /// There is no example of this kind.
    NoExample(ExpectedOutcome),
    /// The example, counted from 1, turns out otherwise.
    Example {
        /// What the definition says.
        expected: ExpectedOutcome,
        /// Which one of its kind.
        number: usize,
        /// What the rule says.
        found: ExampleOutcome,
    },
    /// A statistic's example, counted from 1, gives something else.
    Gives {
        /// Which one.
        number: usize,
        /// What the expression gives; empty where it is undecided.
        found: String,
    },
    /// The rules' examples need too much work; this one was not finished, and none behind it was run.
    Cut {
        /// What the definition says of it.
        expected: ExpectedOutcome,
        /// Which one of its kind.
        number: usize,
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
    /// A scoring sheet does not hold together.
    Scoring(SheetFaultKind),
    /// What the applicant is to say reads no answer.
    SameForAll,
    /// It is said twice, or needlessly.
    Redundant(Redundant),
    /// The calendar has no such date, or the clock no such time, in the form that is wanted here.
    NotADate(String),
    /// Nothing is written here.
    Empty,
    /// A sentence must end with a full stop.
    NoEnd,
}

impl Fault {
    /// A fault of the file as a whole.
    pub(super) fn of(error: OpenError) -> Self {
        Self { path: String::new(), line: error.line(), problem: FaultKind::Unopened(error) }
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

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unopened(error) => error.fmt(f),
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
            Self::Grid(fault) => fault.fmt(f),
            Self::NotABlank(name) => write!(f, "{name:?} is not the plain name of a .docx beside the definition"),
            Self::Anothers => f.write_str(
                "is not filled by whoever fills this definition, so that it would be neither printed nor exported: put it into a definition of its own (the recommending union's, which lists applications, has [collects])",
            ),
            Self::NotPositive => f.write_str("must be larger than 0"),
            Self::Above(most) => write!(f, "must not be more than {most}"),
            Self::Expression(error) => error.fmt(f),
            Self::Silent(silence) => silence.fmt(f),
            Self::FullWidth(signs) => f.write_str(&english(signs)),
            Self::NoExample(expected) => write!(f, "there is no example that {}", expected.verb()),
            Self::Example { expected, number, found } => tried(f, *expected, *number, *found),
            Self::Gives { number, found } if found.is_empty() => write!(f, "example {number} is undecided"),
            Self::Gives { number, found } => write!(f, "example {number} gives {found:?}"),
            Self::Cut { expected, number } => cut(f, *expected, *number),
            Self::Stray(place) => write!(f, "an example answers {place:?}, which is not asked"),
            Self::Unfit => f.write_str("means nothing for this kind of field"),
            Self::Missing(key) => write!(f, "needs the key `{key}`"),
            Self::NestedTable => f.write_str("a table cannot be a column"),
            Self::NotANumber(text) => write!(f, "{text:?} is not a plain decimal number"),
            Self::Bounds => f.write_str("the lower bound is above the upper one"),
            Self::Scoring(fault) => fault.fmt(f),
            Self::SameForAll => f.write_str("reads no answer, so it is the same for everybody"),
            Self::Redundant(redundant) => redundant.fmt(f),
            Self::NotADate(text) => write!(f, "{text:?} is not a date or time of the form wanted here"),
            Self::Empty => f.write_str("nothing is written here"),
            Self::NoEnd => f.write_str("the sentence does not end with a full stop"),
        }
    }
}

fn tried(f: &mut fmt::Formatter<'_>, expected: ExpectedOutcome, number: usize, found: ExampleOutcome) -> fmt::Result {
    write!(f, "example {number} should {}, but {}", expected.infinitive(), found.clause())
}

fn cut(f: &mut fmt::Formatter<'_>, expected: ExpectedOutcome, number: usize) -> fmt::Result {
    write!(
        f,
        "the examples need too much work: example {number} that {} was not finished, nor were those after it; \
         make the expressions cheaper, or the examples shorter",
        expected.verb()
    )
}
