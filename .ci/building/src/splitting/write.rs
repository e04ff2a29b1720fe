//! Writes the parts: the first without what is reached only through gates, the later ones with just that.
//!
//! A later one takes everything it needs from the exports of those before it, puts its functions into the table that all
//! share and its static values where the first one left them out.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, Function, FunctionSection, Instruction, RawSection, SectionId,
};

use super::cut::{Cut, Piece};
use super::shared::{given, section};
use super::walk::{Renumbered, encoded};
use crate::Failure;

/// Bytes of a hole in the first part's values that cost less as zeros than as another row. Zeros of a later one would
/// overwrite what is there.
const HOLE: usize = 8;

/// Where functions stand in a part, by where they stood.
pub type Places = HashMap<u32, u32>;

impl Cut<'_> {
    /// The first part.
    pub fn first(&self) -> Result<Vec<u8>, Failure> {
        let piece = self.piece(0)?;
        let imported = self.module.imports.len();
        let places = places((0..).take(imported).chain(piece.functions.iter().copied()));
        // Stands in the slots of the later parts' functions until they are there.
        let trap = u32::try_from(places.len())?;
        let mut functions = self.types(&piece.functions)?;
        functions.function(self.module.nothing.ok_or("the program has no function that takes and gives nothing")?);
        let mut code = self.code(&piece.functions, &places)?;
        code.function(Function::new([]).instruction(&Instruction::Unreachable).instruction(&Instruction::End));
        let slots = self.module.slots.iter().map(|(slot, index)| (*slot, places.get(index).copied().unwrap_or(trap)));

        let mut module = wasm_encoder::Module::new();
        self.copy(SectionId::Type, &mut module);
        module.section(&self.imports_of_first()?).section(&functions);
        for same in [SectionId::Table, SectionId::Memory, SectionId::Global] {
            self.copy(same, &mut module);
        }
        module.section(&self.exports_of_first(&places)?).section(&elements(&slots.collect())?);
        module.section(&code).section(&piece.values.section(HOLE)?);
        Ok(module.finish())
    }

    /// A part behind it.
    pub fn later(&self, part: usize) -> Result<Vec<u8>, Failure> {
        let piece = self.piece(part)?;
        let taken = self.taken(part);
        let places = places(taken.iter().map(|one| one.function).chain(piece.functions.iter().copied()));
        let own: BTreeSet<&u32> = piece.functions.iter().collect();
        let slots = self.module.slots.iter().filter(|(_, index)| own.contains(index));
        let slots = slots.filter_map(|(slot, index)| Some((*slot, *places.get(index)?)));

        let mut module = wasm_encoder::Module::new();
        self.copy(SectionId::Type, &mut module);
        module.section(&self.imports_of_later(&taken, piece)?).section(&self.types(&piece.functions)?);
        if !piece.given.is_empty() {
            module.section(&section(given(piece, &places)?));
        }
        module.section(&elements(&slots.collect())?);
        module.section(&self.code(&piece.functions, &places)?).section(&piece.values.section(0)?);
        Ok(module.finish())
    }

    /// One part.
    pub fn piece(&self, part: usize) -> Result<&Piece, Failure> {
        Ok(self.pieces.get(part).ok_or("no such part")?)
    }

    fn copy(&self, section: SectionId, module: &mut wasm_encoder::Module) {
        let id = section as u8;
        if let Some(data) = self.module.sections.get(&id) {
            module.section(&RawSection { id, data });
        }
    }

    /// A function's type.
    pub fn typed(&self, function: u32) -> Result<u32, Failure> {
        let typed = usize::try_from(function).ok().and_then(|function| self.module.types.get(function));
        Ok(*typed.ok_or("a function without a type")?)
    }

    fn types(&self, functions: &[u32]) -> Result<FunctionSection, Failure> {
        let mut section = FunctionSection::new();
        for function in functions {
            section.function(self.typed(*function)?);
        }
        Ok(section)
    }

    fn code(&self, functions: &[u32], places: &Places) -> Result<CodeSection, Failure> {
        let mut renumber = Renumbered(|function: u32| places.get(&function).copied());
        let mut section = CodeSection::new();
        for function in functions {
            let body = self.module.own(*function).and_then(|own| self.module.bodies.get(own));
            section.function(&encoded(&mut renumber, body.ok_or("a function without code")?)?);
        }
        Ok(section)
    }
}

fn places(functions: impl Iterator<Item = u32>) -> Places {
    functions.zip(0..).collect()
}

/// The functions of the table's slots, a row wherever slots follow each other.
fn elements(slots: &BTreeMap<u32, u32>) -> Result<ElementSection, Failure> {
    let mut rows: Vec<(u32, Vec<u32>)> = Vec::new();
    for (slot, function) in slots {
        match rows.last_mut() {
            Some((begin, row)) if u32::try_from(row.len())? == slot - *begin => row.push(*function),
            _ => rows.push((*slot, vec![*function])),
        }
    }
    let mut section = ElementSection::new();
    for (begin, row) in rows {
        section.active(None, &ConstExpr::i32_const(begin.cast_signed()), Elements::Functions(row.into()));
    }
    Ok(section)
}
