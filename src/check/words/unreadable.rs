//! Sentences about texts that cannot be read.
use crate::answers::read::Reason;
use crate::notice::Field;
/// What is wrong, and what to do.
pub fn sentences(name: &str, _field: Option<&Field>, _reason: &Reason) -> (String, String) {
    (name.to_owned(), String::new())
}
