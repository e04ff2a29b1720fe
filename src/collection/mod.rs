//! 收件: the applications that an office received, what the check says of each, which of them belong together, how many there
//! may be, and what was decided. The check's verdict and the officer's decision are two things, and neither changes the other.
//! Not here: reading files (`office`), keeping and showing them (`browser`, `ui`), and what leaves the desk as files
//! (`exports`).

mod application;
mod awaited;
pub mod chart;
mod collected;
mod day;
mod decisions;
mod groups;
mod item;
pub mod ledger;
mod letter;
mod limits;
mod record;
mod related;
mod sent;
mod statistics;
mod summary;
#[cfg(test)]
mod tests;
pub mod words;

pub use application::{ApplicantNames, ConditionCounts, ReceivedApplication};
pub use awaited::{AwaitedApplication, awaited};
pub use collected::Collection;
pub use day::{day, day_of_milliseconds, time_of_milliseconds};
pub use decisions::{DecideError, Decision, DecisionAct, DecisionLog, DecisionState};
pub use groups::{RelatedGroup, relations};
pub use item::{ItemKey, Origin, ReceivedItem};
pub use letter::{LetterItem, ReturnLetter, ReturnedApplication, by_unit, return_letter, text};
pub use limits::{LimitCount, limit_counts};
pub use record::Record;
pub use related::{Relation, Versions, related, unit as unit_key};
pub use sent::SentLetter;
pub use statistics::{COUNTED, StatisticBar, StatisticChart, statistics};
pub use summary::{SummarySheet, summary_sheet};
