//! What each function of the linked program names.
//!
//! wasm-opt moves what they name, but not without a call: code goes where it was called from (inlining), a number that all
//! callers hand over goes into the function that they call. So whatever a function of the packed program names was named
//! by one that runs with it: itself, what it calls, or who calls it, and what those call.

use std::collections::BTreeSet;

use wasmparser::{FunctionBody, Operator};

use super::symbols::Value;
use crate::Failure;

/// What one function names.
#[derive(Default)]
pub struct Named {
    /// The functions that it calls.
    pub calls: BTreeSet<u32>,
    /// The slots of the table that it knows.
    pub slots: BTreeSet<u32>,
    /// The static values of which it knows an address.
    pub values: BTreeSet<Value>,
}

impl Named {
    /// What a body calls; slots and values are not yet known, for in code they are mere numbers.
    pub fn calls(body: &FunctionBody<'_>) -> Result<Self, Failure> {
        let mut named = Self::default();
        for operator in body.get_operators_reader()? {
            if let Operator::Call { function_index } = operator? {
                named.calls.insert(function_index);
            }
        }
        Ok(named)
    }
}
