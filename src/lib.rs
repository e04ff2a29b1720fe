//! 申报: official forms of Chinese trade unions, filled in and checked in the browser.
//! Not here: anything about a single notice; that is data under `src/notices`.
//!
//! # The rooms
//! Arrows point down this list; `tests/tidy.rs` holds them.
//! - What people write and unions publish: [`answers`], [`kinds`], [`notice`], [`rules`], with [`json`], [`magic`] and [`unseen`] beneath them.
//! - What follows from both: [`check`], [`paper`], [`carry`], [`collect`], [`files`], [`proof`], [`collection`],
//!   [`scoring`], [`lint`].
//! - What goes in and out: [`wire`], [`opened`], [`imports`], [`extract`], [`exports`], [`filling`],
//!   [`office`], [`drafts`], [`encryption`].
//! - Who shows it: `cli` natively, `browser` and `ui` in the page.
//!
//! # What always holds
//! - [`check::assess`] is total, pure and deterministic: no clock, no storage, no failure; today is an argument.
//! - What is particular to a kind of field stands in [`kinds`]; everyone else asks the field, and names no kind.
//! - Texts are kept as they were typed; nothing but a person's press changes a meaning.
//! - An empty cell is unknown, not zero; numbers are exact decimals.
//! - Only `browser` and `ui` know a browser; only [`office`], which the worker links, reads heavy formats and calls those who write them.
//! - Everything from a stranger is bounded before it is read, and refused in a sentence.

pub mod answers;
#[cfg(feature = "page")]
pub mod browser;
pub mod carry;
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod collect;
pub mod collection;
pub mod drafts;
pub mod encryption;
pub mod exports;
pub mod extract;
pub mod files;
pub mod filling;
pub mod imports;
pub mod json;
pub mod kinds;
pub mod lint;
pub mod magic;
pub mod notice;
pub mod office;
pub mod opened;
pub mod paper;
pub mod proof;
pub mod rules;
pub mod scoring;
#[cfg(feature = "page")]
pub mod ui;
pub mod unseen;
pub mod wire;

#[cfg(test)]
extern crate self as shenbao;
#[cfg(test)]
#[path = "../tests/kit.rs"]
mod kit;
