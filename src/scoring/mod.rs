//! 评审: 考核表 as data and its reckoning: what answers propose, what reviewers give alone until they submit it, whose marks count,
//! and which places and grades follow. Everything is exact; what is not marked is absent, which is not 0; ties are ties.
//! Not here: how a notice writes its sheet (`notice`), files for other programs (`exports`), and screens (`ui`).

mod candidate;
mod exact;
mod fault;
mod file;
mod filled;
mod from_conditions;
mod gates;
mod grades;
mod how;
mod mark_error;
mod marks;
mod mean;
mod merged;
mod proposed;
mod ranked;
mod record;
mod scores;
mod self_marks;
mod sheet;
mod sheet_record;
mod sound;
mod standing;
mod tally;
#[cfg(test)]
mod tests;
pub mod words;

pub use candidate::Candidate;
pub use exact::exact;
pub use fault::{SheetFault, SheetFaultKind};
pub use file::{FORMAT, MarksError, MarksFile, VERSION};
pub use filled::{FilledColumn, FilledSelfMarks, FilledSheet, filled};
pub use from_conditions::from_conditions;
pub use gates::gates;
pub use mark_error::MarkError;
pub use marks::{GivenMark, MarkSheet, Marker, Reviewer, Unlocking};
pub use mean::MeanPoints;
pub use merged::MergeError;
pub use proposed::{NoPoints, Proposal, proposals, proposed};
pub use ranked::{Ranking, ScoreRank, ranked};
pub use record::record_name;
pub use scores::Scores;
pub use self_marks::{SelfMark, SelfMarks, self_marks};
pub use sheet::{ScoreItem, ScoreSheet};
pub use sound::faults;
pub use standing::{Standing, VersionChoice};
pub use tally::{Tally, TotalState, tallies};
