//! Why a file is not a submission. What a person reads about it, `opened` says.

use std::fmt;

use super::read::LARGEST;
use super::{FORMAT, VERSION};

/// Why a file is not a submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// Larger than a submission can be.
    TooLarge,
    /// Not JSON, or nested too deeply.
    NotJson {
        /// The line, counted from 1; 0 where it has no lines.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// JSON as far as it goes, but it ends too early.
    Cut {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// An object holds a key twice, so that it is not clear what is meant.
    DuplicateKey(String),
    /// JSON, but not a submission.
    NotASubmission,
    /// Written by a newer program.
    Newer(u32),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "larger than {LARGEST} bytes"),
            Self::NotJson { line, column } => write!(f, "line {line}, column {column}: not JSON"),
            Self::Cut { line, column } => write!(f, "line {line}, column {column}: not JSON, for it ends too early"),
            Self::DuplicateKey(key) => write!(f, "key {key:?} stands twice in one object"),
            Self::NotASubmission => write!(f, "not a submission file (no \"format\": {FORMAT:?})"),
            Self::Newer(version) => write!(f, "version {version} is newer than this program, which reads {VERSION}"),
        }
    }
}
