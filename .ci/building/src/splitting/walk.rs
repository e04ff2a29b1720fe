//! Walks through one function's code: what it refers to, and the same code with other numbers for what it calls.
//! wasm-encoder knows every instruction; here stands only what the numbers in them mean.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::fmt::Display;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{Function, Instruction, MemArg};
use wasmparser::{FunctionBody, Operator};

use crate::Failure;

/// What one function's code refers to.
#[derive(Default)]
pub struct Walk {
    /// The functions that it calls.
    pub calls: BTreeSet<u32>,
    /// The globals that it reads or writes.
    pub globals: BTreeSet<u32>,
    /// Every number that may be an address or a slot of the table.
    pub numbers: BTreeSet<u32>,
    /// The code as if all calls went to one function, which says how alike two bodies are.
    pub likeness: Vec<u8>,
}

impl Walk {
    /// Walks through a body.
    pub fn of(body: &FunctionBody<'_>) -> Result<Self, Failure> {
        let mut walk = Self::default();
        walk.likeness = encoded(&mut walk, body)?.into_raw_body();
        Ok(walk)
    }
}

impl Reencode for Walk {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        self.calls.insert(function);
        Ok(0)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error> {
        self.globals.insert(global);
        Ok(global)
    }

    fn mem_arg(&mut self, place: wasmparser::MemArg) -> Result<MemArg, Error> {
        // Memory has 32 bits of addresses, so nothing is cut off.
        self.numbers.insert(place.offset as u32);
        utils::mem_arg(self, place)
    }

    fn instruction<'a>(&mut self, instruction: Operator<'a>) -> Result<Instruction<'a>, Error> {
        match instruction {
            Operator::I32Const { value } => {
                self.numbers.insert(value.cast_unsigned());
            }
            // The optimiser joins a text's address and its length into one number, for both are written at once.
            Operator::I64Const { value } => {
                self.numbers.extend([value as u32, (value >> 32) as u32]);
            }
            _ => {}
        }
        utils::instruction(self, instruction)
    }
}

/// Calls that go to where the functions stand now.
pub struct Renumbered<F>(pub F);

impl<F: Fn(u32) -> Option<u32>> Reencode for Renumbered<F> {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<String>> {
        (self.0)(function).ok_or_else(|| Error::UserError(format!("function {function} is not in this part")))
    }
}

/// A body in the words of whoever renumbers it.
pub fn encoded<R: Reencode<Error: Display>>(renumber: &mut R, body: &FunctionBody<'_>) -> Result<Function, Failure> {
    let said = |error: Error<R::Error>| error.to_string();
    let mut function = renumber.new_function_with_parsed_locals(body).map_err(said)?;
    let mut reader = body.get_operators_reader()?;
    while !reader.eof() {
        function.instruction(&renumber.parse_instruction(&mut reader).map_err(said)?);
    }
    Ok(function)
}
