//! Filled Word forms as people mail them, read back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail so")]

mod corpus;
#[path = "../kit.rs"]
mod kit;
mod written;
