//! Tables on the screen.
pub mod paste;
pub mod sums;
