//! How the text of a field is read.
use crate::answers::read::Reading;
use crate::notice::{Field, Notice};
/// How the text of a field is read.
pub fn reading(_notice: &Notice, _field: &Field) -> Reading {
    Reading
}
