//! The gates: what implements `LazyPart`.

use std::collections::{BTreeMap, BTreeSet};

use regex_lite::Regex;

use super::links::Links;
use super::module::Module;
use crate::Failure;

/// A gate's name: a method `run` of somebody's `LazyPart`, as the compiler writes it. `index.html` has wasm-bindgen leave
/// all names as they are (`data-no-demangle`), so that both programs call a function the same.
const GATE: &str = r"^_RNvX\w+4lazy8LazyPart3run$";

/// The gates by their numbers.
pub struct Gates<'a> {
    /// In the packed program, with their names.
    pub packed: BTreeMap<u32, &'a str>,
    /// In the linked one.
    pub linked: BTreeSet<u32>,
}

impl<'a> Gates<'a> {
    /// Finds them by their names.
    pub fn find(module: &Module<'a>, links: &Links<'_>) -> Result<Self, Failure> {
        let gate = Regex::new(GATE)?;
        let named = module.names.iter().filter(|(_, name)| gate.is_match(name));
        let packed: BTreeMap<u32, &str> = named.map(|(index, name)| (*index, *name)).collect();
        if packed.is_empty() {
            return Err("the program has no `LazyPart`".into());
        }
        for (slot, index) in &module.slots {
            let (Some(said), Some(linked)) = (packed.get(index), links.slots().get(slot)) else { continue };
            let linked = links.name(*linked);
            // Functions of equal code are made one; a gate's code must not serve in another's stead.
            if !gate.is_match(linked) {
                return Err(format!("{linked} was merged with the gate {said}").into());
            }
        }
        let linked = links.functions().filter(|function| gate.is_match(links.name(*function))).collect();
        Ok(Self { packed, linked })
    }
}
