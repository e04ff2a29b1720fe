//! The page, in Yew. Everything below is told what to show; nothing below knows the page.

pub mod anchor;
pub mod control;
pub mod fill;
mod judged;
pub mod notes;
pub mod route;
pub mod session;
pub mod state;
pub mod table;
pub mod watch;
