//! What a union publishes, as data: the types of a definition file and its loader. The format's reference page is
//! `src/notices/FORMAT.md`.
//! Not here: whether a definition is sound (`lint`) and what follows from it for an answer (`check`).

mod announced;
#[cfg(not(target_arch = "wasm32"))]
mod builtin;
mod carried;
mod cell;
mod clause;
mod collects;
mod condition;
mod form;
mod identity;
mod index;
mod keys;
mod list;
mod load;
mod lookup;
mod material;
mod outline;
mod review;
mod rule;
mod scoring;
mod section;
mod statistic;
mod template;
mod ticks;
mod toml_tree;

pub use crate::kinds::{DatePrint, Examples, Field, Kind, MOST_ROWS, Prints, Rows, near};

pub use announced::{Announced, Unlinted, carried, introduced, linted, standard};
#[cfg(not(target_arch = "wasm32"))]
pub use builtin::{announcements, builtin, builtin_ids, file, sample};
#[cfg(not(target_arch = "wasm32"))]
pub use carried::announcement;
pub use cell::{Align, Cell, GridRow, Side, Valign};
pub use clause::Clause;
pub use collects::Collects;
pub use condition::{ChecklistItem, Condition, ConditionPart};
pub use form::{Block, CoverLine, Form, FormBlock, Lines, PaperSize, PaperSpec, Party};
pub use identity::{Calendar, Contact, Deadline, MailTemplates, Notice, Quota, SubmissionStep, SubmissionTerms};
pub use index::Index;
pub use list::{Choice, List};
pub use load::{FORMAT, LoadError, MOST_FAULTS, Notation, carry, from_json, from_text, from_toml};
pub use material::{Material, MaterialKind, Medium};
pub use outline::{Chapter, Passage, Point, Statement};
pub use review::{CountedBy, Review, ReviewLimit};
pub use rule::{Rule, Severity, Stage, Suggestion};
pub use scoring::{
    Scoring, ScoringBand, ScoringDeduction, ScoringExtras, ScoringGate, ScoringGrade, ScoringHow, ScoringItem,
    ScoringMethod, ScoringRule, WrittenScoring,
};
pub use section::Section;
pub use statistic::{FigureExample, ReviewStatistic};
pub use template::{TemplatePiece, pieces, stretches};
