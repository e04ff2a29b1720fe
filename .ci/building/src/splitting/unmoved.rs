//! Holds that wasm-bindgen and wasm-opt left slots and addresses where the linker put them; else its notes say nothing.

use std::collections::HashMap;

use super::image::Image;
use super::links::Links;
use super::module::Module;
use crate::Failure;

/// Fails where something moved.
pub fn check(module: &Module<'_>, links: &Links<'_>) -> Result<(), Failure> {
    let numbers: HashMap<&str, u32> = module.names.iter().map(|(function, name)| (*name, *function)).collect();
    for (slot, function) in links.slots() {
        let name = links.name(*function);
        // What was made one with another has lost its name.
        let Some(now) = numbers.get(name).filter(|_| links.called(name).len() == 1) else { continue };
        if module.slots.get(slot) != Some(now) {
            return Err(format!("slot {slot} of the table does not hold {name} any more").into());
        }
    }
    if !Image::of(&module.data).same(&Image::of(links.data())) {
        return Err("static values do not lie where the linker put them".into());
    }
    Ok(())
}
