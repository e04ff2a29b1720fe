//! The frame of the page: which screen is shown, the drafts it can open, and the way between them.

mod app;
mod arriving;
mod draft_screen;
mod head;
mod keep_past;
mod public;
mod rest;
mod saved;
mod screen;
mod undo_buttons;

pub use app::start;
