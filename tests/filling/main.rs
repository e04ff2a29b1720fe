//! A union's own blank, filled: what is read back are the answers, and all else in the file is what it was.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "what cannot be filled has failed")]

mod archive;
mod back;
mod blanks;
mod drawn;
#[path = "../kit.rs"]
mod kit;
mod refused;
mod rows;
mod texts;
