//! Stories of one application: what is written, and what is found. Each rule, condition and material of each notice
//! passes, fails and stays undecided in one of them.
//! Not here: the rules' own examples; the linter runs those.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a story that cannot be told has failed")]

mod cccc_2018;
mod coverage;
mod dalian_2016;
mod demand;
mod files;
#[path = "../kit.rs"]
mod kit;
mod liaoning_2019;
mod liaoning_2019_summaries;
mod money;
mod nanchang_2021;
mod people;
mod story;
mod xiamen_2012;
