//! What journeys share: a server, a driver, the page as a person meets it, and the evidence of a visit.
#![allow(dead_code, unused_imports, reason = "journeys come and go; each uses what it needs")]

mod command;
mod driver;
mod element;
mod evidence;
pub mod film;
pub mod kept;
mod keyboard;
#[path = "../../kit.rs"]
pub mod kit;
pub mod native;
pub mod nginx;
mod notice;
mod page;
pub mod picture;
mod program;
#[path = "../../hosting/samples.rs"]
pub mod samples;
mod screen;
mod site;
mod slip;
mod worker;
mod xvfb;

pub use driver::PLAIN_HOST;
pub use page::Page;
pub use screen::UNIT;

use std::path::PathBuf;

/// Where pictures and saved files go.
fn target() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target")
}
