//! A block from a spreadsheet, seen before it lands.

mod aims;
mod block;
mod cells;
mod choose_landing;
mod landing;
mod panel;
mod plan;
mod preview;
mod seen;
#[cfg(test)]
mod tests;
mod words;

pub use panel::Panel;
