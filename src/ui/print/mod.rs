//! The form as it prints: a preview of the sheets, the choice of paper, and what to know before printing.
//! Not here: where things stand on a page (`paper`).

mod advice;
mod choice;
mod drawing;
mod length;
mod page;
mod sheets;

pub use page::{PrintPage, forms, set_paper};
pub use sheets::sheets_of;
