//! The page, in Yew. Everything below is told what to show; nothing below knows the page.

mod judged;
pub mod session;
pub mod state;
pub mod watch;
