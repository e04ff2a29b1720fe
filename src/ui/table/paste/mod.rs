//! A block from a spreadsheet, seen before it lands.

pub mod cells;
pub mod landing;
pub mod plan;

#[cfg(test)]
mod tests;
