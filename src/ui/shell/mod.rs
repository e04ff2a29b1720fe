//! The frame of the page: which screen is shown, the drafts it can open, and the way between them.

mod app;
mod arriving;
mod draft_screen;
mod head;
mod opening;
mod saved;

pub use app::{Desk, start};
pub use draft_screen::Open;
pub use opening::{Opened, absent, begin, notice_of, open_text, read_text};
