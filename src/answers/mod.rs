//! What a person writes: answers by place, and the values read from them.
//! Not here: what a notice demands, and any judgement about an answer.

pub mod date;
pub mod length;
pub mod map;
pub mod paste;
pub mod place;
pub mod read;
pub mod sheet;
pub mod value;

pub use date::{Date, Precision};
pub use map::Map;
pub use place::Place;
pub use sheet::{Answers, Row};
pub use value::Value;
