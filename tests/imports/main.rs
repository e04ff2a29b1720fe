//! Filled Word forms as people mail them, read back.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "what cannot be read back has failed")]

mod changed;
mod corpus;
mod drawn;
#[path = "../kit.rs"]
mod kit;
mod random;
mod written;
