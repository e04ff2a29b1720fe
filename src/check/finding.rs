//! What the check has to say: plain data. Sentences are made in `words`.

use std::rc::Rc;

use crate::answers::read::{Offer, Reason};
use crate::answers::{Map, Place};
use crate::notice::{Severity, Stage};

/// One thing to mend, to look at, or to know.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The id of the rule, condition, material or checklist item, or the constraint's name.
    pub rule: Rc<str>,
    /// What is the matter.
    pub problem: Problem,
    /// How hard it bites.
    pub severity: Severity,
    /// When it bites.
    pub stage: Stage,
    /// Where to mend it.
    pub place: Place,
    /// All places it concerns, the one to mend first.
    pub touches: Vec<Place>,
    /// The clause's id; a finding without one is the tool's own.
    pub clause: Option<Rc<str>>,
    /// What the message names, by blank.
    pub facts: Map<String>,
    /// A fix by one press.
    pub fix: Option<Fix>,
}

/// A text that mends a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Fix {
    /// Where it goes.
    pub place: Place,
    /// What is written there.
    pub text: String,
}

/// What is the matter.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// A cell that must be filled is empty.
    Empty,
    /// The table has fewer filled rows than this.
    FewRows(usize),
    /// The text cannot be read as what the field holds.
    Unreadable(Reason),
    /// The text can only be read by a guess; the guess is the fix.
    Guessed(Offer),
    /// The number is smaller than this.
    Below(String),
    /// The number is larger than this.
    Above(String),
    /// Fewer 字数 than this.
    Short {
        /// How many there are.
        chars: usize,
        /// How many there must be.
        least: usize,
    },
    /// More 字数 than this.
    Long {
        /// How many there are.
        chars: usize,
        /// How many there may be.
        most: usize,
    },
    /// The row repeats an earlier one, counted from 0.
    Repeats(usize),
    /// A rule of the notice does not hold.
    Rule,
    /// A condition is 不符; the parts that are not so, by id.
    Condition(Vec<Rc<str>>),
    /// A material that is due is not ready.
    Material,
    /// A checklist item is not ticked.
    Checklist,
}

impl Problem {
    /// The constraint's name, as a finding's rule id.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Empty => "required",
            Self::FewRows(_) => "rows",
            Self::Unreadable(_) => "form",
            Self::Guessed(_) => "guess",
            Self::Below(_) => "min",
            Self::Above(_) => "max",
            Self::Short { .. } => "min_chars",
            Self::Long { .. } => "max_chars",
            Self::Repeats(_) => "unique",
            Self::Rule | Self::Condition(_) | Self::Material | Self::Checklist => "notice",
        }
    }
}

impl Finding {
    /// Whether it says that something is missing, rather than wrong.
    pub fn is_gap(&self) -> bool {
        matches!(self.problem, Problem::Empty | Problem::FewRows(_) | Problem::Material | Problem::Checklist)
    }
}
