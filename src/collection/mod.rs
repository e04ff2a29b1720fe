//! 收件: the applications that an office received, what the check says of each, which of them belong together, how many there
//! may be, and what was decided. The check's verdict and the officer's decision are two things, and neither changes the other.
//! Not here: reading files (`office`), keeping and showing them (`browser`, `ui`), and the recommending union's sheet, which takes
//! rows of applications (`collect`).

mod application;
mod choice;
mod collected;
mod comparable;
mod decisions;
pub mod file;
mod item;
mod keep_error;
#[cfg(test)]
mod keeping_tests;
pub mod ledger;
mod limits;
mod merge;
mod record;
mod related;
#[cfg(test)]
mod tests;
mod texts;
pub mod words;

pub use application::{ApplicantNames, ConditionCounts, ReceivedApplication};
pub use choice::{LedgerChoice, LedgerLine, LedgerMark, LedgerVerdict, recommenders};
pub use collected::Collection;
pub use comparable::comparable;
pub use decisions::{DecideError, Decision, DecisionAct, DecisionLog, DecisionState};
pub use item::{ItemKey, Origin, ReceivedItem};
pub use keep_error::KeepError;
pub use limits::{LimitCount, limit_counts};
pub use merge::CollectionMerge;
pub use record::Record;
pub use related::{Relation, Versions, related, unit as unit_name};
pub use texts::{CollectionTexts, renewed_row};
