//! Splits the page's program, after Trunk has linked and packed it, into what filling a form needs and what comes later.
//!
//! What implements `HomePart`, `LazyPart` or `OnDemandPart` (see `src/ui/lazy.rs`) is a gate into a later part ([`crate::later`]). Each
//! function comes with the earliest part that reaches it: what is reached only through gates is in a later one.
//! [`reach`] finds that out: who names whom is what the linker noted ([`links`]), not what numbers in code look like;
//! [`cut`], [`shared`] and [`write`] make the parts.

mod cut;
mod gates;
mod image;
mod links;
mod module;
mod named;
mod notes;
mod reach;
mod reading;
mod shared;
mod short;
mod symbols;
#[cfg(test)]
pub mod tests;
mod unmoved;
mod walk;
mod write;

use self::cut::Cut;
use self::gates::Gates;
use self::links::Links;
use self::module::Module;
use self::reach::Reach;
use self::walk::Walk;
use crate::Failure;
use crate::later::LATER;

pub use self::reading::content;
pub use self::short::Short;

/// The program in parts.
pub struct Parts {
    /// What filling a form needs.
    pub first: Vec<u8>,
    /// What lies behind the gates, a program for each of the later parts up to the last that has any.
    pub later: Vec<Vec<u8>>,
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
    unmoved::check(&module, &links)?;
    let gates = Gates::find(&module, &links)?;
    let walks = module.bodies.iter().map(Walk::of).collect::<Result<Vec<_>, _>>()?;
    let reach = Reach::find(&module, &links, &walks, &gates)?;
    let cut = Cut::new(&module, &links, &walks, &gates, &reach)?;
    let first = cut.first()?;
    let later = (1..cut.pieces.len()).map(|part| cut.later(part)).collect::<Result<Vec<_>, _>>()?;
    for program in later.iter().chain([&first]) {
        module::understood(program)?;
    }
    Ok(Parts { first, later, told: told(&cut, &gates), short: cut.short })
}

fn told(cut: &Cut<'_>, gates: &Gates<'_>) -> String {
    let mut counts = cut.pieces.iter().map(|piece| piece.functions.len()).enumerate();
    let now = counts.next().map_or(0, |(_, count)| count);
    let later = counts
        .zip(&LATER)
        .map(|((part, count), its)| format!(", {count} {} through {} gates", its.name, gates.into(part)));
    format!("{now} functions now{}", later.collect::<String>())
}
