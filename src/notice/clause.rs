//! The notice's own words.

/// A clause, verbatim.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// Its number with its source, as cited: 填表说明·9, 通知·一4.
    pub id: String,
    /// Its words to the letter; a test compares them with the notice.
    pub text: String,
}
