//! What parts take from those before them, and give to those behind them.

use std::collections::BTreeSet;

use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection};

use super::cut::{Cut, Piece};
use super::write::Places;
use crate::Failure;
use crate::later::LATER;

/// The name under which the loader hands the first part's exports to the others (`src/loader/boot.js`).
const FIRST: &str = "first";
/// The table's name among them.
const TABLE: &str = "table";

/// The name of something that a part gives, what it is, and where it stands in that part.
pub type Exported = (String, ExportKind, u32);

/// A function that a part calls in one before it.
pub struct Taken<'a> {
    /// The part's name, for the loader.
    from: &'static str,
    name: &'a str,
    /// The function.
    pub function: u32,
}

impl Cut<'_> {
    /// What a part calls in those before it.
    pub fn taken(&self, part: usize) -> Vec<Taken<'_>> {
        let from = [FIRST].into_iter().chain(LATER.iter().map(|part| part.name));
        let calls = self.pieces.get(part).map(|piece| &piece.calls);
        let before = from.zip(self.pieces.iter().take(part));
        let all = before.flat_map(|(from, piece)| {
            piece.given.iter().map(move |(name, function)| Taken { from, name, function: *function })
        });
        all.filter(|one| calls.is_some_and(|calls| calls.contains(&one.function))).collect()
    }

    /// What the glue gives.
    pub fn imports_of_first(&self) -> Result<ImportSection, Failure> {
        let mut section = ImportSection::new();
        for (function, import) in (0..).zip(&self.module.imports) {
            section.import(import.module, self.short.name(import.field), EntityType::Function(self.typed(function)?));
        }
        Ok(section)
    }

    /// A table and a memory of the size at least that the first part has, and globals of the very same type.
    pub fn imports_of_later(&self, taken: &[Taken<'_>], piece: &Piece) -> Result<ImportSection, Failure> {
        let mut section = ImportSection::new();
        for one in taken {
            section.import(one.from, one.name, EntityType::Function(self.typed(one.function)?));
        }
        let table = self.module.table.ok_or("the program has no table")?;
        section.import(FIRST, TABLE, EntityType::Table(table.try_into()?));
        let memory = self.module.memory.ok_or("the program has no memory")?;
        section.import(FIRST, "memory", EntityType::Memory(memory.into()));
        for index in &piece.globals {
            let global = self.module.globals.get(usize::try_from(*index)?).ok_or("no such global")?;
            section.import(FIRST, &global_name(*index), EntityType::Global((*global).try_into()?));
        }
        Ok(section)
    }

    /// What the glue calls, and what later parts take.
    pub fn exports_of_first(&self, places: &Places) -> Result<ExportSection, Failure> {
        let mut exports: Vec<Exported> = Vec::new();
        for export in &self.module.exports {
            let kind = ExportKind::from(export.kind);
            let index = if kind == ExportKind::Func { place(places, export.index)? } else { export.index };
            exports.push((self.short.name(export.name).to_owned(), kind, index));
        }
        exports.extend(given(self.piece(0)?, places)?);
        exports.push((TABLE.to_owned(), ExportKind::Table, 0));
        let globals: BTreeSet<u32> = self.pieces.iter().skip(1).flat_map(|piece| &piece.globals).copied().collect();
        exports.extend(globals.into_iter().map(|index| (global_name(index), ExportKind::Global, index)));
        Ok(section(exports))
    }
}

/// What a part gives to later ones.
pub fn given(piece: &Piece, places: &Places) -> Result<Vec<Exported>, Failure> {
    let given = piece.given.iter();
    given.map(|(name, function)| Ok((name.clone(), ExportKind::Func, place(places, *function)?))).collect()
}

fn place(places: &Places, function: u32) -> Result<u32, Failure> {
    Ok(places.get(&function).copied().ok_or("an export lies behind a gate")?)
}

/// The section of a part that says so.
pub fn section(exports: Vec<Exported>) -> ExportSection {
    let mut section = ExportSection::new();
    for (name, kind, index) in exports {
        section.export(&name, kind, index);
    }
    section
}

fn global_name(index: u32) -> String {
    format!("global{index}")
}
