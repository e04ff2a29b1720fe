//! Splits the page's program, after Trunk has linked and packed it, into what filling a form needs and what comes later.
//!
//! What implements `LazyPart` (see `src/ui/lazy.rs`) is a gate: what is reached only through gates makes the second part.
//! [`reach`] finds that out, from what [`links`] and [`walk`] know of who names whom; [`cut`] and [`write`] make the parts.

mod cut;
mod image;
mod links;
mod module;
mod reach;
mod reading;
mod short;
#[cfg(test)]
pub mod tests;
mod walk;
mod write;

use std::collections::BTreeMap;

use regex_lite::Regex;

use self::cut::Cut;
use self::links::Links;
use self::module::Module;
use self::reach::Reach;
use self::walk::Walk;
use crate::Failure;

pub use self::reading::content;
pub use self::short::Short;

/// A gate's name: a method `run` of somebody's `LazyPart`, as the compiler writes it and wasm-bindgen leaves it.
const GATE: &str = r"^_RNvX\w+4lazy8LazyPart3run$";

/// The program in two parts.
pub struct Parts {
    /// What filling a form needs.
    pub first: Vec<u8>,
    /// What lies behind the gates.
    pub second: Vec<u8>,
    /// What the first part and its glue call each other by.
    pub short: Short,
    /// How many functions and gates there are, for people.
    pub told: String,
}

/// Splits `packed`, which was made of `linked`, the program as the linker left it.
pub fn split(linked: &[u8], packed: &[u8]) -> Result<Parts, Failure> {
    let (module, links) = (Module::read(packed)?, Links::read(linked)?);
    if module.imports_more {
        return Err("the program imports something else than functions".into());
    }
    let gates = gates(&module, &links)?;
    let walks = module.bodies.iter().map(Walk::of).collect::<Result<Vec<_>, _>>()?;
    let reach = Reach::find(&module, &links, &walks, &gates)?;
    let cut = Cut::new(&module, &links, &walks, &reach)?;
    let told = format!("{} functions now, {} later, through {} gates", cut.kept.len(), cut.moved.len(), gates.len());
    let (first, second) = (cut.first()?, cut.second()?);
    module::understood(&first)?;
    module::understood(&second)?;
    Ok(Parts { first, second, short: cut.short, told })
}

/// The gates by their numbers, with their names.
fn gates<'a>(module: &Module<'a>, links: &Links<'_>) -> Result<BTreeMap<u32, &'a str>, Failure> {
    let gate = Regex::new(GATE)?;
    let named = module.names.iter().filter(|(_, name)| gate.is_match(name));
    let gates: BTreeMap<u32, &str> = named.map(|(index, name)| (*index, *name)).collect();
    if gates.is_empty() {
        return Err("the program has no `LazyPart`".into());
    }
    for (slot, index) in &module.slots {
        let Some(said) = gates.get(index) else { continue };
        let linked = links.name_in(*slot);
        // Functions of equal code are made one; a gate's code must not serve in another's stead.
        if !gate.is_match(linked) {
            return Err(format!("{linked} was merged with the gate {said}").into());
        }
    }
    Ok(gates)
}
