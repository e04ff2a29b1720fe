//! What a person works on, and the one pure reducer that changes it.
//! Not here: effects (saving, focus, downloads) and anything of the browser.

mod action;
mod aside;
mod insert;
mod keys;
mod marks;
mod reduce;
mod rows;
mod several;
#[cfg(test)]
mod tests;
mod undo;
mod work;

pub use action::Action;
pub use insert::caret_behind;
pub use reduce::{Changes, reduce};
pub use undo::{take_up as take_up_steps, written as written_steps};
pub use work::{Undo, Work};
