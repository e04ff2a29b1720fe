//! What the browser offers, each thing behind a small function. Only this room and `ui` know web-sys.

pub mod clock;
pub mod composition;
