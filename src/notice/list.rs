//! Lists that fields offer.

pub use crate::answers::read::Choice;

/// A list of choices. Whether other texts are accepted is the field's own say (`open`).
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// The id fields refer to.
    pub id: String,
    /// The choices in the order they are offered.
    pub options: Vec<Choice>,
}
