//! What a submission file holds.

use crate::answers::Answers;

/// The word that makes a JSON file a submission.
pub const FORMAT: &str = "shenbao/submission";

/// The version this program writes, and the newest it reads.
pub const VERSION: u32 = 1;

/// A submission, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// What it says of itself.
    pub head: SubmissionHead,
    /// The answers.
    pub answers: Answers,
}

/// What a file says of itself before its answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SubmissionHead {
    /// The notice's id.
    pub notice: String,
    /// The notice's edition.
    pub edition: Option<i32>,
    /// The digest of the definition it was made under; empty where the file names none.
    pub digest: String,
    /// The application's name; empty where the file names none.
    pub name: String,
}

/// What the check found when the file was made. Readers recompute it and trust no file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundCounts {
    /// How many errors.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// The check's sentence.
    pub summary: String,
}
