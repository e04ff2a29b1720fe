//! What the linker knew: where every static value lies, what it points to, and which slots of the table code names itself.

use std::collections::{BTreeSet, HashMap, HashSet};

use wasmparser::{Linking, RelocationEntry, RelocationType, SymbolInfo};

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

/// What a symbol of the linker stands for, where that matters here.
#[derive(Clone, Copy)]
enum Symbol {
    Function(u32),
    Value(Value),
}

/// Read from the program as linked with `--emit-relocs`.
pub struct Links<'a> {
    linked: Module<'a>,
    symbols: HashMap<u32, Symbol>,
    slot_of: HashMap<u32, u32>,
    /// Every static value, in order; several may lie at one place.
    pub values: Vec<Value>,
    /// How long the longest of them is.
    pub longest: u32,
    /// The slots that code names as numbers.
    pub slots_in_code: HashSet<u32>,
    /// The values that code names, by the address that it names them with.
    pub named: HashMap<u32, BTreeSet<Value>>,
    /// Slots in static values, by the address at which they stand.
    pub slots_at: HashMap<u32, u32>,
    /// Values that static values point to, by the address at which the pointers stand.
    pub pointers_at: HashMap<u32, Value>,
}

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
            slot_of: linked.slots.iter().map(|(slot, function)| (*function, *slot)).collect(),
            linked,
            symbols,
            longest: values.iter().map(|value| value.end - value.begin).max().unwrap_or_default(),
            values: values.into_iter().collect(),
            slots_in_code: HashSet::new(),
            named: HashMap::new(),
            slots_at: HashMap::new(),
            pointers_at: HashMap::new(),
        };
        for one in links.relocations("reloc.CODE")? {
            links.code(one);
        }
        for one in links.relocations("reloc.DATA")? {
            links.pointer(one)?;
        }
        Ok(links)
    }

    /// Whether a slot was there before the glue.
    pub fn knows(&self, slot: u32) -> bool {
        self.linked.slots.contains_key(&slot)
    }

    /// The linker's name of the function in a slot.
    pub fn name_in(&self, slot: u32) -> &str {
        self.linked.slots.get(&slot).and_then(|function| self.linked.names.get(function)).copied().unwrap_or_default()
    }

    fn relocations(&self, note: &str) -> Result<Vec<RelocationEntry>, Failure> {
        // A linker that keeps none would make everything look unreached.
        let kept = self.linked.relocations.get(note);
        let kept = kept.ok_or_else(|| format!("the linked program has no section {note}"))?;
        Ok(kept.entries().into_iter().collect::<Result<_, _>>()?)
    }

    fn code(&mut self, one: RelocationEntry) {
        match (one.ty, self.symbols.get(&one.index)) {
            (RelocationType::TableIndexSleb, Some(Symbol::Function(function))) => {
                self.slots_in_code.extend(self.slot_of.get(function));
            }
            (RelocationType::MemoryAddrLeb | RelocationType::MemoryAddrSleb, Some(Symbol::Value(value))) => {
                // Addresses have 32 bits, and go around.
                let address = value.begin.wrapping_add(one.addend as u32);
                self.named.entry(address).or_default().insert(*value);
            }
            _ => {}
        }
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

/// The linker's functions and static values, by their symbols' numbers.
fn symbols(linked: &Module<'_>) -> Result<HashMap<u32, Symbol>, Failure> {
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
