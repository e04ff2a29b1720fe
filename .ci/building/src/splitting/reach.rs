//! Which functions and static values can be used before a gate was passed.
//!
//! Everything that code or data names counts as used; a number that merely looks like an address or a slot does, too.
//! What is left is named by nobody but by what lies behind the gates, so it cannot run before they open.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wasmparser::ExternalKind;

use super::links::{Links, Value};
use super::module::Module;
use super::walk::Walk;
use crate::Failure;

/// What is used before a gate was passed.
#[derive(Default)]
pub struct Reach {
    /// The functions.
    pub functions: BTreeSet<u32>,
    /// The static values.
    pub values: BTreeSet<Value>,
}

impl Reach {
    /// Begins at everything the page can call, and passes no gate.
    pub fn find(
        module: &Module<'_>,
        links: &Links<'_>,
        walks: &[Walk],
        gates: &BTreeMap<u32, &str>,
    ) -> Result<Self, Failure> {
        let called =
            module.exports.iter().filter(|export| export.kind == ExternalKind::Func).map(|export| export.index);
        // Slots that appeared after linking are the glue's; who names them is not known.
        let late = module.slots.iter().filter(|(slot, _)| !links.knows(**slot)).map(|(_, function)| *function);
        let todo = called.chain(late).collect();
        let mut search = Search { module, links, gates, pointers: HashMap::new(), todo, found: Self::default() };
        search.pointers = search.pointers();
        while let Some(function) = search.todo.pop() {
            let Some(walk) = module.own(function).and_then(|own| walks.get(own)) else { continue };
            if !gates.contains_key(&function) && search.found.functions.insert(function) {
                search.visit(function, walk)?;
            }
        }
        Ok(search.found)
    }
}

struct Search<'a> {
    module: &'a Module<'a>,
    links: &'a Links<'a>,
    gates: &'a BTreeMap<u32, &'a str>,
    /// The addresses inside a static value at which pointers stand.
    pointers: HashMap<Value, BTreeSet<u32>>,
    todo: Vec<u32>,
    found: Reach,
}

impl<'a> Search<'a> {
    fn pointers(&self) -> HashMap<Value, BTreeSet<u32>> {
        let mut found: HashMap<Value, BTreeSet<u32>> = HashMap::new();
        for address in self.links.slots_at.keys().chain(self.links.pointers_at.keys()) {
            for value in self.containing(*address) {
                found.entry(value).or_default().insert(*address);
            }
        }
        found
    }

    /// The static values that an address lies in.
    fn containing(&self, address: u32) -> impl Iterator<Item = Value> + use<'a> {
        let links = self.links;
        let values = links.values.get(..links.values.partition_point(|value| value.begin <= address));
        let near =
            values.unwrap_or_default().iter().rev().take_while(move |value| address - value.begin < links.longest);
        near.filter(move |value| address < value.end).copied()
    }

    fn visit(&mut self, function: u32, walk: &Walk) -> Result<(), Failure> {
        for callee in &walk.calls {
            if let Some(gate) = self.gates.get(callee) {
                let caller = self.module.names.get(&function).unwrap_or(&"a function without a name");
                return Err(format!("{caller} calls {gate}; only `lazy` and its like may name it").into());
            }
            self.todo.push(*callee);
        }
        for number in &walk.numbers {
            if self.links.slots_in_code.contains(number) {
                self.fill(*number)?;
            }
            for value in self.links.named.get(number).into_iter().flatten() {
                self.use_value(*value)?;
            }
            for value in self.containing(*number) {
                self.use_value(value)?;
            }
        }
        Ok(())
    }

    /// A static value is used, and with it whatever it points to.
    fn use_value(&mut self, value: Value) -> Result<(), Failure> {
        let mut waiting = vec![value];
        while let Some(value) = waiting.pop() {
            if !self.found.values.insert(value) {
                continue;
            }
            for address in self.pointers.get(&value).cloned().unwrap_or_default() {
                match self.links.slots_at.get(&address) {
                    Some(slot) => self.fill(*slot)?,
                    None => waiting.extend(self.links.pointers_at.get(&address)),
                }
            }
        }
        Ok(())
    }

    /// The function in a slot may be called.
    fn fill(&mut self, slot: u32) -> Result<(), Failure> {
        let function = self.module.slots.get(&slot).ok_or_else(|| format!("slot {slot} of the table is empty"))?;
        self.todo.push(*function);
        Ok(())
    }
}
