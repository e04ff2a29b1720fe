//! 收件: the applications that an office received, what the check says of each, which of them belong together, how many there
//! may be, and what was decided. The check's verdict and the officer's decision are two things, and neither changes the other.
//! Not here: reading files (`office`), keeping and showing them (`browser`, `ui`), and what leaves the desk as files
//! (`exports`).

mod application;
mod awaited;
pub mod chart;
mod choice;
mod collected;
mod comparable;
mod day;
mod decisions;
pub mod file;
mod groups;
mod item;
mod keep_error;
#[cfg(test)]
mod keeping_tests;
pub mod ledger;
mod letter;
mod limits;
mod merge;
mod record;
mod related;
mod sent;
mod slips;
mod statistics;
mod summary;
#[cfg(test)]
mod tests;
mod texts;
pub mod words;

pub use application::{ApplicantNames, ConditionCounts, ReceivedApplication};
pub use awaited::{AwaitedApplication, awaited};
pub use choice::{LedgerChoice, LedgerLine, LedgerMark, LedgerVerdict, recommenders};
pub use collected::Collection;
pub use comparable::comparable;
pub use day::{day, day_of_milliseconds, time_of_milliseconds};
pub use decisions::{DecideError, Decision, DecisionAct, DecisionLog, DecisionState};
pub use groups::{RelatedGroup, relations};
pub use item::{ItemKey, Origin, ReceivedItem};
pub use keep_error::KeepError;
pub use letter::{LetterItem, ReturnLetter, ReturnedApplication, by_unit, return_letter, text as letter_text};
pub use limits::{LimitCount, limit_counts};
pub use merge::CollectionMerge;
pub use record::Record;
pub use related::{Relation, Versions, related, unit as unit_name};
pub use sent::SentLetter;
pub use slips::SeenSlip;
pub use statistics::{COUNTED, StatisticBar, StatisticChart, statistics};
pub use summary::{SummarySheet, summary_sheet};
pub use texts::{CollectionTexts, letter_name, renewed_row, slip_name};
