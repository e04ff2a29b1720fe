//! Journeys of a person through the built page in a real browser: `make test`, or after `make build`
//! `cargo test --test journeys`. Not here: anything that plain tests of a room can tell.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a journey that cannot go on has failed"
)]

mod arriving;
mod collecting;
mod exports;
mod filling;
mod firefox;
mod keeping;
mod later;
mod materials;
mod notice_file;
mod once;
mod opening;
mod packing;
mod pictures;
mod printing;
mod proving;
mod sending;
mod single;
mod support;
mod tables;
mod whole;
mod word;
mod writing;
