//! 申报: official forms of Chinese trade unions, filled in and checked in the browser.
//! Not here: anything about a single notice; that is data under `src/notices`.

pub mod answers;
pub mod attached;
#[cfg(feature = "page")]
pub mod browser;
pub mod carry;
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod collect;
pub mod drafts;
pub mod encryption;
pub mod exports;
pub mod json;
pub mod lint;
pub mod notice;
pub mod office;
pub mod opened;
pub mod paper;
pub mod proof;
pub mod rules;
#[cfg(feature = "page")]
pub mod ui;
pub mod unseen;
pub mod wire;
