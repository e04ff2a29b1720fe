//! The frame of the page: which screen is shown, the drafts it can open, and the way between them.

mod app;
mod arriving;
mod draft_screen;
mod head;
mod history;
mod public;
mod rest;
mod saved;
mod screen;

pub use app::start;
