//! What the browser offers, each thing behind a small function. Only this room and `ui` know web-sys.

pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod composition;
pub mod database;
pub mod download;
pub mod edit_lock;
pub mod events;
pub mod files;
pub mod fonts;
pub mod history;
pub mod idle;
pub mod load;
pub mod measure;
pub mod office;
pub mod persistence;
pub mod picture;
pub mod print;
pub mod random;
pub mod second_part;
pub mod size;
pub mod slices;
pub mod storage;
pub mod wait;
