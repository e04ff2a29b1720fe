//! Properties of the rule language over generated expressions: it reads what it prints, it never panics, what is known stays
//! known when more is filled in, and on their common part it agrees with another implementation of CEL.
//! Not here: examples of each operator and function; they stand in `src/rules/tests`.

#![expect(clippy::unwrap_used, reason = "a property fails by panicking, also in what prepares it")]

mod expressions;
mod forms;
mod monotone;
mod peer;
mod reading;
mod robust;

use proptest::test_runner::Config;

/// Cases per property; a failing one prints its smallest form and is then written down as an example.
fn cases(cases: u32) -> Config {
    Config { failure_persistence: None, cases, ..Config::default() }
}
