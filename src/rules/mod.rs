//! The rule language: a bounded, typed subset of CEL with exact decimals in which a missing value is unknown.
//! The language itself is described in `README.md` beside this file.
//!
//! A rule goes through [`Program::compile`] once (parsed, names resolved, types checked) and then through [`evaluate`]
//! as often as answers change. Nothing here panics on any source or any value, and every evaluation is bounded.
//! Not here: what a rule's result means (`check`) and the sentences a person reads.

mod apply;
mod arithmetic;
mod budget;
mod calendar;
mod code;
mod compare;
mod comprehension;
mod error;
mod evaluate;
mod function;
mod known;
mod numbers;
mod operator;
mod parse;
mod print;
mod program;
mod reads;
mod resolve;
mod syntax;
mod text_literal;
mod texts;
mod token;
mod types;
mod typing;

pub use budget::{Budget, Exhausted};
pub use error::{RuleError, RuleErrorKind};
pub use evaluate::{Inputs, evaluate};
pub use function::Function;
pub use operator::Operator;
pub use parse::{MAX_DEPTH, MAX_SOURCE, parse};
pub use program::Program;
pub use reads::Dependency;
pub use syntax::{Expr, Macro, Node};
pub use texts::{ColumnPlace, Columns};
pub use types::{Binding, Scope, Type};

#[cfg(test)]
mod tests;
