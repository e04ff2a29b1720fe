//! What the check has to say: plain data. Sentences are made in `words`.

use std::rc::Rc;

use crate::answers::read::{Guess, Reason};
use crate::answers::{Map, Place};
use crate::notice::{Severity, Stage};

/// One thing to mend, to look at, or to know.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What is the matter, and whose demand it is.
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

/// What is the matter. The first ones are constraints, which a field's definition makes; the others name the part of the
/// notice whose demand is not met, by its id.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// A cell that must be filled is empty.
    Empty,
    /// The table has fewer filled rows than this.
    FewRows(usize),
    /// The text cannot be read as what the field holds.
    Unreadable(Reason),
    /// The text can only be read by a guess; the guess is the fix.
    Guessed(Guess),
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
    /// Not near so many 字数.
    NotAbout {
        /// How many there are.
        chars: usize,
        /// How many there should be.
        about: usize,
    },
    /// The number of a bank card with a check digit that is not what the others make; other accounts have none.
    Mistyped,
    /// A date of birth that is not before the day ages are reckoned at.
    Birth {
        /// That day, as it is said.
        on: String,
        /// Whether it is the very day, month or year, rather than a later one.
        same: bool,
        /// Whether the form names the day; otherwise it is the deadline.
        filed: bool,
    },
    /// The row repeats an earlier one, counted from 0.
    Repeats(usize),
    /// A rule of the notice does not hold.
    Rule(Rc<str>),
    /// A condition is 不符.
    Condition {
        /// Which.
        id: Rc<str>,
        /// The parts that are not so, by id.
        failed: Vec<Rc<str>>,
    },
    /// A material that is due is not ready.
    Material(Rc<str>),
    /// A checklist item is not ticked.
    Checklist(Rc<str>),
    /// The notice's expressions need too much work for these answers; the first one, by its path, that was not decided.
    Cut(Rc<str>),
}

impl Problem {
    /// What verdict files call it: the constraint's name, or the id of the notice's part.
    fn name(&self) -> &str {
        match self {
            Self::Empty => "required",
            Self::FewRows(_) => "rows",
            Self::Unreadable(_) => "form",
            Self::Guessed(_) => "guess",
            Self::Below(_) => "min",
            Self::Above(_) => "max",
            Self::Short { .. } => "min_chars",
            Self::Long { .. } => "max_chars",
            Self::NotAbout { .. } => "about",
            Self::Mistyped => "code",
            Self::Birth { .. } => "birth",
            Self::Repeats(_) => "unique",
            Self::Rule(id) | Self::Condition { id, .. } | Self::Material(id) | Self::Checklist(id) => id,
            Self::Cut(_) => "work",
        }
    }
}

impl Finding {
    /// What verdict files call it: the constraint's name, or the id of the rule, condition, material or checklist item.
    pub fn name(&self) -> &str {
        self.problem.name()
    }

    /// The other text that the person may have meant, where a guess had two.
    pub fn other_fix(&self) -> Option<Fix> {
        let Problem::Guessed(offer) = self.problem else { return None };
        let fix = self.fix.as_ref()?;
        offer.other(&fix.text).map(|text| Fix { place: fix.place.clone(), text: text.to_owned() })
    }

    /// Whether it says that something is missing, rather than wrong.
    pub fn is_gap(&self) -> bool {
        matches!(self.problem, Problem::Empty | Problem::FewRows(_) | Problem::Material(_) | Problem::Checklist(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_with_two_readings_has_two_fixes() {
        let place = Place::field("income");
        let guessed = |offer| Finding {
            problem: Problem::Guessed(offer),
            severity: Severity::Error,
            stage: Stage::Fill,
            place: place.clone(),
            touches: Vec::new(),
            clause: None,
            facts: Map::default(),
            fix: Some(Fix { place: place.clone(), text: "-85".to_owned() }),
        };
        let other = guessed(Guess::Negative).other_fix();
        assert_eq!(other, Some(Fix { place: place.clone(), text: "85".to_owned() }));
        assert_eq!(guessed(Guess::About).other_fix(), None);
    }
}
