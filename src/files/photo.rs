//! Where a photo was taken: whether it says so, and a copy that does not.

use super::{Format, jpeg, png};

/// Whether a photo says where it was taken; none where that is unknown.
pub fn located(bytes: &[u8]) -> Option<bool> {
    match Format::of(bytes) {
        Format::Jpeg => jpeg::located(bytes),
        Format::Png => png::located(bytes),
        _ => None,
    }
}

/// The same picture, not packed anew, without what it says of where, when and by what it was taken; none where that
/// cannot be done.
pub fn without_location(bytes: &[u8]) -> Option<Vec<u8>> {
    match Format::of(bytes) {
        Format::Jpeg => jpeg::picture_alone(bytes),
        Format::Png => png::picture_alone(bytes),
        _ => None,
    }
}

#[cfg(test)]
#[path = "photo/tests.rs"]
mod tests;
