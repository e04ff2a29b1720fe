//! The page, in Yew. Everything below is told what to show; nothing below knows the page.

pub mod anchor;
mod judged;
pub mod keeper;
pub mod route;
pub mod session;
pub mod state;
pub mod watch;
