//! The submission file: JSON, versioned, written strictly and read leniently. What a reader cannot place is kept aside.
//! Not here: drafts (`drafts`) and the schema of the file (`exports`).

mod error;
mod read;
mod submission;
mod write;

pub use crate::json::Json;
pub use error::ReadError;
pub use read::{LARGEST, answers, answers_of, head, leaf, parse, read};
pub use submission::{FORMAT, FoundCounts, Submission, SubmissionHead, VERSION};
pub use write::{tree, write};
