//! 申报: official forms of Chinese trade unions, filled in and checked in the browser.
//! Not here: anything about a single notice; that is data under `src/notices`.

pub mod answers;
pub mod drafts;
pub mod rules;
