//! Splits the page's program, after Trunk has linked and packed it, into what filling a form needs and what comes later.
//!
//! What implements `LazyPart` (see `src/ui/lazy.rs`) is a gate: what is reached only through gates makes the second part.
//! [`reach`] finds that out: who names whom is what the linker noted ([`links`]), not what numbers in code look like;
//! [`cut`] and [`write`] make the parts.

mod cut;
mod gates;
mod image;
mod links;
mod module;
mod named;
mod notes;
mod reach;
mod reading;
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

pub use self::reading::content;
pub use self::short::Short;

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
    unmoved::check(&module, &links)?;
    let gates = Gates::find(&module, &links)?;
    let walks = module.bodies.iter().map(Walk::of).collect::<Result<Vec<_>, _>>()?;
    let reach = Reach::find(&module, &links, &walks, &gates)?;
    let cut = Cut::new(&module, &links, &walks, &reach)?;
    let told =
        format!("{} functions now, {} later, through {} gates", cut.kept.len(), cut.moved.len(), gates.packed.len());
    let (first, second) = (cut.first()?, cut.second()?);
    module::understood(&first)?;
    module::understood(&second)?;
    Ok(Parts { first, second, short: cut.short, told })
}
