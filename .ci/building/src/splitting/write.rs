//! Writes the two parts: the first without what is reached only through gates, the second with just that.
//!
//! The second takes everything it needs from the first one's exports, puts its functions into the table that both share and
//! its static values where the first one left them out.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function, FunctionSection,
    ImportSection, Instruction, RawSection, SectionId,
};

use super::cut::Cut;
use super::walk::{Renumbered, encoded};
use crate::Failure;

/// Bytes of a hole in the first part's values that cost less as zeros than as another row. Zeros of the second would
/// overwrite what is there.
const HOLE: usize = 8;

/// The name under which the loader hands the first part's exports to the second (`src/loader/boot.js`).
const FIRST: &str = "first";
/// The table's name among them.
const TABLE: &str = "table";

/// Where functions stand in a part, by where they stood.
type Places = HashMap<u32, u32>;

impl Cut<'_> {
    /// The first part.
    pub fn first(&self) -> Result<Vec<u8>, Failure> {
        let imported = self.module.imports.len();
        let places = places((0..).take(imported).chain(self.kept.iter().copied()));
        // Stands in the slots of the second part's functions until they are there.
        let trap = u32::try_from(places.len())?;
        let mut functions = self.types(&self.kept)?;
        functions.function(self.module.nothing.ok_or("the program has no function that takes and gives nothing")?);
        let mut code = self.code(&self.kept, &places)?;
        code.function(Function::new([]).instruction(&Instruction::Unreachable).instruction(&Instruction::End));
        let slots = self.module.slots.iter().map(|(slot, index)| (*slot, places.get(index).copied().unwrap_or(trap)));

        let mut module = wasm_encoder::Module::new();
        self.copy(SectionId::Type, &mut module);
        module.section(&self.imports_of_first()?).section(&functions);
        for same in [SectionId::Table, SectionId::Memory, SectionId::Global] {
            self.copy(same, &mut module);
        }
        module.section(&self.exports(&places)?).section(&elements(&slots.collect())?);
        module.section(&code).section(&self.values.0.section(HOLE)?);
        Ok(module.finish())
    }

    /// The second part.
    pub fn second(&self) -> Result<Vec<u8>, Failure> {
        let places = places(self.shared.iter().map(|(_, function)| *function).chain(self.moved.iter().copied()));
        let moved: BTreeSet<&u32> = self.moved.iter().collect();
        let slots = self.module.slots.iter().filter(|(_, index)| moved.contains(index));
        let slots = slots.filter_map(|(slot, index)| Some((*slot, *places.get(index)?)));

        let mut module = wasm_encoder::Module::new();
        self.copy(SectionId::Type, &mut module);
        module
            .section(&self.imports_of_second()?)
            .section(&self.types(&self.moved)?)
            .section(&elements(&slots.collect())?);
        module.section(&self.code(&self.moved, &places)?).section(&self.values.1.section(0)?);
        Ok(module.finish())
    }

    fn copy(&self, section: SectionId, module: &mut wasm_encoder::Module) {
        let id = section as u8;
        if let Some(data) = self.module.sections.get(&id) {
            module.section(&RawSection { id, data });
        }
    }

    fn typed(&self, function: u32) -> Result<u32, Failure> {
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

    fn imports_of_first(&self) -> Result<ImportSection, Failure> {
        let mut section = ImportSection::new();
        for (function, import) in (0..).zip(&self.module.imports) {
            section.import(import.module, self.short.name(import.field), EntityType::Function(self.typed(function)?));
        }
        Ok(section)
    }

    /// A table and a memory of the size at least that the first part has, and globals of the very same type.
    fn imports_of_second(&self) -> Result<ImportSection, Failure> {
        let mut section = ImportSection::new();
        for (name, function) in &self.shared {
            section.import(FIRST, name, EntityType::Function(self.typed(*function)?));
        }
        let table = self.module.table.ok_or("the program has no table")?;
        section.import(FIRST, TABLE, EntityType::Table(table.try_into()?));
        let memory = self.module.memory.ok_or("the program has no memory")?;
        section.import(FIRST, "memory", EntityType::Memory(memory.into()));
        for index in &self.globals {
            let global = self.module.globals.get(usize::try_from(*index)?).ok_or("no such global")?;
            section.import(FIRST, &global_name(*index), EntityType::Global((*global).try_into()?));
        }
        Ok(section)
    }

    fn exports(&self, places: &Places) -> Result<ExportSection, Failure> {
        let place = |function: &u32| places.get(function).copied().ok_or("an export lies behind a gate");
        let mut exports: Vec<(String, ExportKind, u32)> = Vec::new();
        for export in &self.module.exports {
            let kind = ExportKind::from(export.kind);
            let index = if kind == ExportKind::Func { place(&export.index)? } else { export.index };
            exports.push((self.short.name(export.name).to_owned(), kind, index));
        }
        for (name, function) in &self.shared {
            exports.push((name.clone(), ExportKind::Func, place(function)?));
        }
        exports.push((TABLE.to_owned(), ExportKind::Table, 0));
        exports.extend(self.globals.iter().map(|index| (global_name(*index), ExportKind::Global, *index)));
        let mut section = ExportSection::new();
        for (name, kind, index) in exports {
            section.export(&name, kind, index);
        }
        Ok(section)
    }
}

fn global_name(index: u32) -> String {
    format!("global{index}")
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
