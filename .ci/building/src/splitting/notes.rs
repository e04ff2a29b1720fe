//! Reads what the linker noted of a program: which of its numbers are slots of the table or addresses, and of what.

use std::collections::{BTreeSet, HashMap, HashSet};

use wasmparser::{FunctionBody, RelocationEntry, RelocationType};

use super::links::Links;
use super::module::Module;
use super::named::Named;
use super::symbols::{Symbol, Value, symbols};
use crate::Failure;

impl<'a> Links<'a> {
    /// Reads them.
    pub fn read(linked: &'a [u8]) -> Result<Self, Failure> {
        let linked = Module::read(linked)?;
        let symbols = symbols(&linked)?;
        let values: BTreeSet<Value> = symbols
            .values()
            .filter_map(|one| if let Symbol::Value(value) = one { Some(*value) } else { None })
            .collect();
        let mut links = Self {
            named: linked.bodies.iter().map(Named::calls).collect::<Result<_, _>>()?,
            numbers: HashMap::new(),
            slot_of: linked.slots.iter().map(|(slot, function)| (*function, *slot)).collect(),
            linked,
            symbols,
            longest: values.iter().map(|value| value.end - value.begin).max().unwrap_or_default(),
            values: values.into_iter().collect(),
            slots_in_code: HashSet::new(),
            addresses_in_code: HashMap::new(),
            slots_at: HashMap::new(),
            pointers_at: HashMap::new(),
        };
        for (function, name) in &links.linked.names {
            links.numbers.entry(*name).or_default().push(*function);
        }
        for one in links.relocations("reloc.CODE")? {
            links.code(one)?;
        }
        for one in links.relocations("reloc.DATA")? {
            links.pointer(one)?;
        }
        Ok(links)
    }

    fn relocations(&self, note: &str) -> Result<Vec<RelocationEntry>, Failure> {
        // A linker that keeps none would make everything look unreached.
        let kept = self.linked.relocations.get(note);
        let kept = kept.ok_or_else(|| format!("the linked program has no section {note}"))?;
        Ok(kept.entries().into_iter().collect::<Result<_, _>>()?)
    }

    fn code(&mut self, one: RelocationEntry) -> Result<(), Failure> {
        let begins = |body: &FunctionBody<'_>| body.range().start - self.linked.code <= u64::from(one.offset);
        let place = self.linked.bodies.partition_point(begins).checked_sub(1).ok_or("a note of no function's code")?;
        let (mut slot, mut values) = (None, BTreeSet::new());
        match (one.ty, self.symbols.get(&one.index)) {
            (RelocationType::TableIndexSleb, Some(Symbol::Function(function))) => {
                slot = Some(*self.slot_of.get(function).ok_or("code names a function that is in no slot")?);
            }
            (RelocationType::MemoryAddrLeb | RelocationType::MemoryAddrSleb, Some(Symbol::Value(value))) => {
                // Addresses have 32 bits, and go around.
                let address = value.begin.wrapping_add(one.addend as u32);
                self.addresses_in_code.entry(address).or_default().insert(*value);
                values = self.containing(address).chain([*value]).collect();
            }
            (RelocationType::MemoryAddrLeb | RelocationType::MemoryAddrSleb, None)
            | (RelocationType::FunctionIndexLeb | RelocationType::TypeIndexLeb | RelocationType::GlobalIndexLeb, _) => {
            }
            (kind, _) => return Err(format!("unknown note {kind:?} of code").into()),
        }
        self.slots_in_code.extend(slot);
        let named = self.named.get_mut(place).ok_or("a note of no function's code")?;
        named.slots.extend(slot);
        named.values.extend(values);
        Ok(())
    }

    fn pointer(&mut self, one: RelocationEntry) -> Result<(), Failure> {
        let address = self.address(u64::from(one.offset)).ok_or("a pointer stands outside all data")?;
        match (one.ty, self.symbols.get(&one.index)) {
            (_, None) => {}
            (RelocationType::TableIndexI32, Some(Symbol::Function(function))) => {
                let slot = self.slot_of.get(function).ok_or("data names a function that is in no slot")?;
                self.slots_at.insert(address, *slot);
            }
            (RelocationType::MemoryAddrI32, Some(Symbol::Value(value))) => {
                self.pointers_at.insert(address, *value);
            }
            (kind, _) => return Err(format!("unknown pointer {kind:?} in data").into()),
        }
        Ok(())
    }

    /// The address of a place in the data section.
    fn address(&self, offset: u64) -> Option<u32> {
        self.linked.data.iter().find_map(|segment| {
            let inside = offset.checked_sub(segment.place).filter(|inside| *inside < segment.bytes.len() as u64)?;
            segment.begin.checked_add(u32::try_from(inside).ok()?)
        })
    }
}
