//! Which function, slot and byte goes into which part, and what the second takes from the first.

use std::collections::BTreeSet;

use super::image::Image;
use super::links::Links;
use super::module::Module;
use super::reach::Reach;
use super::short::{Short, digits};
use super::walk::Walk;
use crate::Failure;

/// The two parts, not yet written.
pub struct Cut<'a> {
    /// The whole.
    pub module: &'a Module<'a>,
    /// The functions of the first part.
    pub kept: Vec<u32>,
    /// The functions of the second.
    pub moved: Vec<u32>,
    /// The functions that the second part calls in the first, with the names under which it gets them.
    pub shared: Vec<(String, u32)>,
    /// The globals that the second part uses.
    pub globals: BTreeSet<u32>,
    /// The static values of both.
    pub values: (Image, Image),
    /// What the first part and the glue call each other by.
    pub short: Short,
}

impl<'a> Cut<'a> {
    /// Cuts.
    pub fn new(module: &'a Module<'a>, links: &Links<'_>, walks: &[Walk], reach: &Reach) -> Result<Self, Failure> {
        let imported = u32::try_from(module.imports.len())?;
        let mut functions: Vec<(u32, &Walk)> = (imported..).zip(walks).collect();
        // Bodies that begin alike stand together, which packs better.
        let typed = |function: u32| module.types.get(function as usize);
        functions.sort_by(|(one, its), (other, others)| {
            (typed(*one), &its.likeness).cmp(&(typed(*other), &others.likeness))
        });
        let (kept, moved): (Vec<_>, Vec<_>) =
            functions.into_iter().partition(|(function, _)| reach.functions.contains(function));
        let called: BTreeSet<u32> = moved.iter().flat_map(|(_, walk)| &walk.calls).copied().collect();
        let globals = moved.iter().flat_map(|(_, walk)| &walk.globals).copied().collect();
        let numbers = |part: Vec<(u32, &Walk)>| part.into_iter().map(|(function, _)| function).collect::<Vec<_>>();
        let (kept, moved) = (numbers(kept), numbers(moved));
        let shared = (0..imported).chain(kept.iter().copied()).filter(|function| called.contains(function));
        let shared = shared.enumerate().map(|(at, function)| (format!("${}", digits(at)), function)).collect();
        let values = Image::of(&module.data).parted(links, reach);
        Ok(Self { module, kept, moved, shared, globals, values, short: Short::new(module)? })
    }
}
