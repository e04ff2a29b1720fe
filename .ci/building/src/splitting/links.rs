//! What the linker knew: where every static value lies, what it points to, and what every function names.
//! Not here: reading its notes (`notes`).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use wasmparser::ExternalKind;

use super::module::{Module, Segment};
use super::named::Named;
use super::symbols::{Symbol, Value};

/// Read from the program as linked with `--emit-relocs`.
pub struct Links<'a> {
    /// The program itself.
    pub(super) linked: Module<'a>,
    /// What its symbols stand for, by their numbers.
    pub(super) symbols: HashMap<u32, Symbol>,
    /// The slots that functions are in.
    pub(super) slot_of: HashMap<u32, u32>,
    /// What each function names that is not imported.
    pub(super) named: Vec<Named>,
    /// The functions of each name.
    pub(super) numbers: HashMap<&'a str, Vec<u32>>,
    /// Every static value, in order; several may lie at one place.
    pub values: Vec<Value>,
    /// How long the longest of them is.
    pub(super) longest: u32,
    /// The slots that any function names.
    pub slots_in_code: HashSet<u32>,
    /// The values that any function names, by the address that it names them with.
    pub addresses_in_code: HashMap<u32, BTreeSet<Value>>,
    /// Slots in static values, by the address at which they stand.
    pub slots_at: HashMap<u32, u32>,
    /// Values that static values point to, by the address at which the pointers stand.
    pub pointers_at: HashMap<u32, Value>,
}

impl<'a> Links<'a> {
    /// The table's slots that were taken before the glue, with their functions.
    pub fn slots(&self) -> &BTreeMap<u32, u32> {
        &self.linked.slots
    }

    /// What lay in memory.
    pub fn data(&self) -> &[Segment<'a>] {
        &self.linked.data
    }

    /// The numbers of all functions.
    pub fn functions(&self) -> impl Iterator<Item = u32> + use<> {
        (0..).take(self.linked.types.len())
    }

    /// A function's name.
    pub fn name(&self, function: u32) -> &'a str {
        self.linked.names.get(&function).copied().unwrap_or_default()
    }

    /// The functions of a name.
    pub fn called(&self, name: &str) -> &[u32] {
        self.numbers.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// The function that was given away under a name.
    pub fn exported(&self, name: &str) -> Option<u32> {
        let functions = self.linked.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        functions.filter(|export| export.name == name).map(|export| export.index).next()
    }

    /// What a function names; nothing is known of what is imported.
    pub fn named(&self, function: u32) -> Option<&Named> {
        self.named.get(self.linked.own(function)?)
    }

    /// The static values that an address lies in.
    pub fn containing(&self, address: u32) -> impl Iterator<Item = Value> + use<'_, 'a> {
        let values = self.values.get(..self.values.partition_point(|value| value.begin <= address));
        let near = values.unwrap_or_default().iter().rev();
        let near = near.take_while(move |value| address - value.begin < self.longest);
        near.filter(move |value| address < value.end).copied()
    }
}
