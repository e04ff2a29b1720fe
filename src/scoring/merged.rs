//! Several reviewers' files as one: nothing is dropped, and the order in which they come changes nothing.

use super::Scores;

/// Why marks are not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeError {
    /// They were given on another sheet.
    OtherSheet,
}

impl MergeError {
    /// What a person reads.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::OtherSheet => "这个文件是按另一张考核表打的分，没有并入。请核对考核表是不是同一张。",
        }
    }
}

impl Scores {
    /// Takes in other marks on the same sheet. What contradicts something then stands in [`Scores::conflicts`].
    pub fn merge(&mut self, other: Self) -> Result<(), MergeError> {
        if self.sheet != other.sheet {
            return Err(MergeError::OtherSheet);
        }
        self.marks.extend(other.marks);
        self.choices.extend(other.choices);
        self.settle();
        Ok(())
    }
}
