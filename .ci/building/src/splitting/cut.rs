//! Which function, slot and byte goes into which part, and what the later ones take from those before them.

use std::collections::BTreeSet;

use super::gates::Gates;
use super::image::Image;
use super::links::Links;
use super::module::Module;
use super::reach::Reach;
use super::short::{Short, digits};
use super::walk::Walk;
use crate::Failure;

/// The parts in their order, not yet written.
pub struct Cut<'a> {
    /// The whole.
    pub module: &'a Module<'a>,
    /// The parts.
    pub pieces: Vec<Piece>,
    /// What the first part and the glue call each other by.
    pub short: Short,
}

/// One part.
pub struct Piece {
    /// Its functions.
    pub functions: Vec<u32>,
    /// The functions that it calls.
    pub calls: BTreeSet<u32>,
    /// The globals that it uses.
    pub globals: BTreeSet<u32>,
    /// Those of its functions that later parts call, with the names under which they get them. What is imported is the first's.
    pub given: Vec<(String, u32)>,
    /// Its static values.
    pub values: Image,
}

impl<'a> Cut<'a> {
    /// Cuts.
    pub fn new(
        module: &'a Module<'a>,
        links: &Links<'_>,
        walks: &[Walk],
        gates: &Gates<'_>,
        reach: &Reach,
    ) -> Result<Self, Failure> {
        let imported = u32::try_from(module.imports.len())?;
        let mut functions: Vec<(u32, &Walk)> = (imported..).zip(walks).collect();
        // Bodies that begin alike stand together, which packs better.
        let typed = |function: u32| module.types.get(function as usize);
        functions.sort_by(|(one, its), (other, others)| {
            (typed(*one), &its.likeness).cmp(&(typed(*other), &others.likeness))
        });
        let images = Image::of(&module.data).parted(links, reach, gates.parts);
        let mut pieces: Vec<Piece> = images.into_iter().map(Piece::new).collect();
        for (function, walk) in functions {
            pieces.get_mut(reach.part_of(function)).ok_or("a function of no part")?.take(function, walk);
        }
        let mut called = BTreeSet::new();
        for (part, piece) in pieces.iter_mut().enumerate().rev() {
            let imports = (0..imported).take_while(|_| part == 0);
            let given = imports.chain(piece.functions.iter().copied()).filter(|function| called.contains(function));
            piece.given = given.enumerate().map(|(at, function)| (format!("${}", digits(at)), function)).collect();
            called.extend(piece.calls.iter().copied());
        }
        Ok(Self { module, pieces, short: Short::new(module)? })
    }
}

impl Piece {
    fn new(values: Image) -> Self {
        Self { functions: Vec::new(), calls: BTreeSet::new(), globals: BTreeSet::new(), given: Vec::new(), values }
    }

    fn take(&mut self, function: u32, walk: &Walk) {
        self.functions.push(function);
        self.calls.extend(&walk.calls);
        self.globals.extend(&walk.globals);
    }
}
