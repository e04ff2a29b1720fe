//! The gates: what implements one of the traits that say in which part something comes.

use std::collections::BTreeMap;

use regex_lite::Regex;

use super::links::Links;
use super::module::Module;
use crate::Failure;
use crate::later::LATER;

/// A gate's name: a method `run` of somebody's trait for a later part, as the compiler writes it. `index.html` has
/// wasm-bindgen leave all names as they are (`data-no-demangle`), so that both programs call a function the same.
const GATE: &str = r"^_RNvX\w+4lazy(\d+\w+)3run$";

/// One gate.
pub struct Gate<'a> {
    /// Its name.
    pub name: &'a str,
    /// The part that it leads into; the first has none, and is part 0.
    pub part: usize,
}

/// The gates by their numbers.
pub struct Gates<'a> {
    /// In the packed program.
    pub packed: BTreeMap<u32, Gate<'a>>,
    /// In the linked one.
    pub linked: BTreeMap<u32, Gate<'a>>,
    /// How many parts the program has.
    pub parts: usize,
}

impl<'a> Gates<'a> {
    /// Finds them by their names.
    pub fn find(module: &Module<'a>, links: &Links<'a>) -> Result<Self, Failure> {
        let pattern = Regex::new(GATE)?;
        let gates = |named: &mut dyn Iterator<Item = (u32, &'a str)>| -> Result<BTreeMap<u32, Gate<'a>>, Failure> {
            let gate = |(index, name)| Some(part(&pattern, name)?.map(|part| (index, Gate { name, part })));
            named.filter_map(gate).collect()
        };
        let packed = gates(&mut module.names.iter().map(|(index, name)| (*index, *name)))?;
        if !packed.values().any(|gate| gate.part == 1) {
            return Err("the program has no `HomePart`".into());
        }
        for (slot, index) in &module.slots {
            let (Some(said), Some(linked)) = (packed.get(index), links.slots().get(slot)) else { continue };
            let linked = links.name(*linked);
            // Functions of equal code are made one; a gate's code may serve in the stead of one into the same part, and of no other.
            if part(&pattern, linked).transpose()? != Some(said.part) {
                return Err(format!("{linked} was merged with the gate {}", said.name).into());
            }
        }
        let linked = gates(&mut links.functions().map(|function| (function, links.name(function))))?;
        let parts = packed.values().map(|gate| gate.part + 1).max().unwrap_or_default();
        Ok(Self { packed, linked, parts })
    }

    /// How many lead into a part.
    pub fn into(&self, part: usize) -> usize {
        self.packed.values().filter(|gate| gate.part == part).count()
    }
}

/// The part into which a function leads, if that is a gate.
fn part(pattern: &Regex, name: &str) -> Option<Result<usize, Failure>> {
    let found = pattern.captures(name)?;
    let said = found.get(1)?.as_str();
    // As the compiler writes a name: how long it is, and the name.
    let nth = LATER.iter().position(|part| said == format!("{}{}", part.gate.len(), part.gate));
    Some(nth.map(|nth| nth + 1).ok_or_else(|| format!("{name} leads into no part that is known").into()))
}
