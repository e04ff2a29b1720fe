//! The frame of the page: which screen is shown, the drafts it can open, and the way between them.

mod app;
mod arriving;
mod completeness;
mod draft_screen;
mod head;
mod opening;
mod plain_head;
mod public;
mod saved;

pub use app::start;
pub use opening::{absent, begin, keep, open_text, read_text};
pub use plain_head::plain_head;
