//! What the browser offers, each thing behind a small function. Only this room and `ui` know web-sys.

pub mod clipboard;
pub mod clock;
pub mod composition;
pub mod download;
pub mod events;
pub mod files;
pub mod fonts;
pub mod later;
pub mod load;
pub mod measure;
pub mod office;
pub mod picture;
pub mod print;
pub mod slices;
pub mod storage;
