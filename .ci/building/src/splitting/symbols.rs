//! What the linker's symbols stand for.

use std::collections::HashMap;

use wasmparser::{Linking, SymbolInfo};

use super::module::Module;
use crate::Failure;

/// Where a static value lies.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value {
    /// Its first address.
    pub begin: u32,
    /// The address behind it.
    pub end: u32,
}

/// What a symbol stands for, where that matters here.
#[derive(Clone, Copy)]
pub enum Symbol {
    /// A function's number.
    Function(u32),
    /// A static value.
    Value(Value),
}

/// The linker's functions and static values, by their symbols' numbers.
pub fn symbols(linked: &Module<'_>) -> Result<HashMap<u32, Symbol>, Failure> {
    let mut symbols = HashMap::new();
    for part in linked.linking.clone().ok_or("the linked program has no section linking")? {
        let Linking::SymbolTable(table) = part? else { continue };
        for (index, symbol) in (0..).zip(table) {
            let found = match symbol? {
                SymbolInfo::Func { index, .. } => Some(Symbol::Function(index)),
                SymbolInfo::Data { symbol: Some(place), .. } => {
                    let segment = linked.data.get(usize::try_from(place.index)?);
                    segment.map(|segment| {
                        let begin = segment.begin.wrapping_add(place.offset);
                        Symbol::Value(Value { begin, end: begin.wrapping_add(place.size) })
                    })
                }
                _ => None,
            };
            symbols.extend(found.map(|found| (index, found)));
        }
    }
    Ok(symbols)
}
