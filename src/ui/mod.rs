//! The page, in Yew. Everything below is told what to show; nothing below knows the page.

pub mod anchor;
mod api;
mod collect;
pub mod control;
pub mod errand;
pub mod fill;
mod help;
mod home;
mod judged;
pub mod keeper;
pub mod later;
mod materials;
pub mod notes;
mod notice_file;
mod once;
pub mod piece;
pub mod print;
mod proof;
pub mod route;
pub mod send;
pub mod session;
pub mod shelf;
pub mod shell;
pub mod state;
pub mod table;
pub mod watch;
pub mod writing;
