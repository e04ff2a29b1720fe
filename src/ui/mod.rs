//! The page, in Yew. Everything below is told what to show; nothing below knows the page.

pub mod anchor;
mod api;
pub mod app_state;
mod collect;
pub mod control;
pub mod errand;
pub mod fill;
mod help;
mod home;
pub mod hooks;
mod judged;
pub mod later;
mod materials;
pub mod notes;
mod notice_file;
mod once;
pub mod open_draft;
mod passphrase;
pub mod piece;
pub mod print;
mod proof;
mod reading;
#[cfg(test)]
mod rendered;
pub mod route;
pub mod send;
pub mod session;
pub mod shelf;
pub mod shell;
pub mod shown;
pub mod state;
mod stored;
pub mod table;
mod versions;
pub mod watch;
pub mod writing;
