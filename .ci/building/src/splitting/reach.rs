//! In which part functions and static values are first used: before a gate was passed, or behind the gates of which part.
//!
//! Whatever code or data names counts as used. What a function names is what the linker noted of it and of all that it
//! calls, so both programs are searched: the packed one for what runs, the linked one for what that was made of.
//! What is left is named by nobody but by what lies behind the gates, so it cannot run before they open. Then the gates of the
//! next part open, and so on; what nobody names at all comes last.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wasmparser::ExternalKind;

use super::gates::{Gate, Gates};
use super::links::Links;
use super::module::Module;
use super::symbols::Value;
use super::walk::Walk;
use crate::Failure;

/// What wasm-opt's name of code begins with that several like functions share. They call it and name all that it names.
const SHARED: &str = "byn$mgfn-shared$";

/// The parts in which something is first used.
pub struct Reach {
    functions: BTreeMap<u32, usize>,
    values: BTreeMap<Value, usize>,
    /// The functions of the linked program that these were made of.
    origins: BTreeSet<u32>,
    /// The last part.
    last: usize,
}

impl Reach {
    /// Begins at everything the page can call, then opens the gates of one part after the other.
    pub fn find(module: &Module<'_>, links: &Links<'_>, walks: &[Walk], gates: &Gates<'_>) -> Result<Self, Failure> {
        let mut search = Search::new(module, links, gates);
        for export in module.exports.iter().filter(|export| export.kind == ExternalKind::Func) {
            search.todo.push(export.index);
            search.origins.extend(links.exported(export.name));
        }
        // Slots that appeared after linking are the glue's; who names them is not known.
        let late = module.slots.iter().filter(|(slot, _)| !links.slots().contains_key(slot));
        search.todo.extend(late.map(|(_, function)| *function));
        for part in 0..gates.parts {
            search.open(part);
            search.go_on(walks)?;
        }
        Ok(search.found)
    }

    /// The part that a function belongs to.
    pub fn part_of(&self, function: u32) -> usize {
        self.functions.get(&function).copied().unwrap_or(self.last)
    }

    /// The part that a static value belongs to.
    pub fn part_of_value(&self, value: &Value) -> usize {
        self.values.get(value).copied().unwrap_or(self.last)
    }
}

struct Search<'a> {
    module: &'a Module<'a>,
    links: &'a Links<'a>,
    gates: &'a Gates<'a>,
    /// The part whose gates stand open, and those of the parts before it.
    part: usize,
    /// The addresses inside a static value at which pointers stand.
    pointers: HashMap<Value, BTreeSet<u32>>,
    /// The slots that a function is in.
    slots: BTreeMap<u32, Vec<u32>>,
    todo: Vec<u32>,
    origins: Vec<u32>,
    found: Reach,
}

impl<'a> Search<'a> {
    fn new(module: &'a Module<'a>, links: &'a Links<'a>, gates: &'a Gates<'a>) -> Self {
        let mut pointers: HashMap<Value, BTreeSet<u32>> = HashMap::new();
        for address in links.slots_at.keys().chain(links.pointers_at.keys()) {
            for value in links.containing(*address) {
                pointers.entry(value).or_default().insert(*address);
            }
        }
        let mut slots: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (slot, function) in &module.slots {
            slots.entry(*function).or_default().push(*slot);
        }
        let last = gates.parts.saturating_sub(1);
        let found = Reach { functions: BTreeMap::new(), values: BTreeMap::new(), origins: BTreeSet::new(), last };
        Self { module, links, gates, part: 0, pointers, slots, todo: Vec::new(), origins: Vec::new(), found }
    }

    /// Opens the gates that lead into a part.
    fn open(&mut self, part: usize) {
        self.part = part;
        let opened = self.gates.packed.iter().filter(|(_, gate)| gate.part == part);
        self.todo.extend(opened.map(|(function, _)| *function));
    }

    fn go_on(&mut self, walks: &[Walk]) -> Result<(), Failure> {
        loop {
            if let Some(origin) = self.origins.pop() {
                self.visit_origin(origin)?;
            } else if let Some(function) = self.todo.pop() {
                let Some(walk) = self.module.own(function).and_then(|own| walks.get(own)) else { continue };
                let shut = self.gates.packed.get(&function).is_some_and(|gate| gate.part > self.part);
                if !shut && !self.found.functions.contains_key(&function) {
                    self.found.functions.insert(function, self.part);
                    self.visit(function, walk)?;
                }
            } else {
                return Ok(());
            }
        }
    }

    fn visit(&mut self, function: u32, walk: &Walk) -> Result<(), Failure> {
        let name = self.module.names.get(&function).copied().unwrap_or("a function without a name");
        for callee in &walk.calls {
            if let Some(gate) = self.gates.packed.get(callee).filter(|gate| gate.part > self.part) {
                return Err(refusal(name, gate));
            }
            self.todo.push(*callee);
        }
        // Functions of equal code are made one: it stands for whichever was in its slots, and for what bore its name.
        let origins = self.links.called(name);
        let slots = self.slots.get(&function).into_iter().flatten();
        self.origins.extend(slots.filter_map(|slot| self.links.slots().get(slot)).chain(origins));
        if origins.is_empty() && !name.starts_with(SHARED) { self.guess(walk) } else { Ok(()) }
    }

    /// Of what did not come from the linker all counts that looks like a slot or an address.
    fn guess(&mut self, walk: &Walk) -> Result<(), Failure> {
        for number in &walk.numbers {
            if self.links.slots_in_code.contains(number) {
                self.fill(*number)?;
            }
            let named = self.links.addresses_in_code.get(number).into_iter().flatten().copied();
            for value in named.chain(self.links.containing(*number)) {
                self.use_value(value)?;
            }
        }
        Ok(())
    }

    fn visit_origin(&mut self, origin: u32) -> Result<(), Failure> {
        let links = self.links;
        let Some(named) = links.named(origin).filter(|_| self.found.origins.insert(origin)) else { return Ok(()) };
        for callee in &named.calls {
            // wasm-opt may have put the gate's code in the place of the call.
            if let Some(gate) = self.gates.linked.get(callee).filter(|gate| gate.part > self.part) {
                return Err(refusal(links.name(origin), gate));
            }
            self.origins.push(*callee);
        }
        for slot in &named.slots {
            self.fill(*slot)?;
        }
        named.values.iter().try_for_each(|value| self.use_value(*value))
    }

    /// A static value is used, and with it whatever it points to.
    fn use_value(&mut self, value: Value) -> Result<(), Failure> {
        let mut waiting = vec![value];
        while let Some(value) = waiting.pop() {
            if self.found.values.contains_key(&value) {
                continue;
            }
            self.found.values.insert(value, self.part);
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

fn refusal(caller: &str, gate: &Gate<'_>) -> Failure {
    format!("{caller} calls {}; only `lazy` and its like may name it", gate.name).into()
}
