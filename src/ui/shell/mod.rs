//! The frame of the page: which screen is shown, the drafts it can open, and the way between them.

mod app;
mod draft_screen;
mod head;
mod opening;
mod saved;

pub use app::{App, Desk};
pub use opening::{Opened, open_text};
