//! Journeys of a person through the built page in a real browser: `make test`, or after `make build`
//! `cargo test --test journeys`. Not here: anything that plain tests of a room can tell.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a journey that cannot go on has failed"
)]

mod added;
mod arriving;
mod carry_over;
mod collecting;
mod desk;
mod encrypting;
mod engines;
mod exports;
mod filling;
mod home;
mod hosted;
mod keeping;
mod lazy;
#[path = "../collection/made.rs"]
mod made;
mod materials;
mod notice_file;
mod opened_files;
mod opening;
mod packing;
mod parts;
mod passphrase;
mod pictures;
mod printing;
mod proving;
mod rebuilt;
mod samples;
mod screens;
mod sending;
mod single;
mod starting;
mod stores;
mod support;
mod tables;
mod tray;
mod undoing;
mod whole;
mod widths;
mod windows;
mod word;
mod word_form;
mod writing;

use support::kit;
