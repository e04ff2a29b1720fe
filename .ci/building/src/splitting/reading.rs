//! Takes a module apart.

use std::collections::HashMap;
use std::ops::Range;

use wasmparser::{
    ConstExpr, CustomSectionReader, Data, DataKind, Element, ElementItems, ElementKind, KnownCustom, Name,
    NameSectionReader, Operator, Parser, Payload, TypeRef,
};

use super::module::{Import, Module, Segment};
use crate::Failure;

/// Bytes of a program, by where they stand.
pub fn content(program: &[u8], place: Range<u64>) -> Result<&[u8], Failure> {
    let place = usize::try_from(place.start)?..usize::try_from(place.end)?;
    Ok(program.get(place).ok_or("a section is cut off")?)
}

impl<'a> Module<'a> {
    /// Takes a program apart.
    pub fn read(program: &'a [u8]) -> Result<Self, Failure> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(program) {
            let payload = payload?;
            if let Some((id @ 1.., place)) = payload.as_section() {
                module.sections.insert(id, content(program, place)?);
            }
            module.take(payload)?;
        }
        Ok(module)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), Failure> {
        match payload {
            Payload::TypeSection(types) => {
                let mut types = types.into_iter_err_on_gc_types().collect::<Result<Vec<_>, _>>()?.into_iter();
                let nothing = types.position(|one| one.params().is_empty() && one.results().is_empty());
                self.nothing = nothing.map(u32::try_from).transpose()?;
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.import(import?);
                }
            }
            Payload::FunctionSection(types) => self.types.extend(types.into_iter().collect::<Result<Vec<_>, _>>()?),
            Payload::TableSection(tables) => self.table = tables.into_iter().next().transpose()?.map(|table| table.ty),
            Payload::MemorySection(memories) => self.memory = memories.into_iter().next().transpose()?,
            Payload::GlobalSection(globals) => {
                self.globals = globals.into_iter().map(|one| Ok(one?.ty)).collect::<Result<_, Failure>>()?;
            }
            Payload::ExportSection(exports) => self.exports = exports.into_iter().collect::<Result<_, _>>()?,
            Payload::StartSection { .. } => return Err("the program starts by itself".into()),
            Payload::ElementSection(elements) => {
                elements.into_iter().try_for_each(|element| self.element(element?))?;
            }
            Payload::CodeSectionStart { unchecked_range, .. } => self.code = unchecked_range.start,
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(data) => {
                let begin = data.range().start;
                data.into_iter().try_for_each(|segment| self.segment(segment?, begin))?;
            }
            Payload::CustomSection(note) => self.note(&note)?,
            _ => {}
        }
        Ok(())
    }

    fn note(&mut self, note: &CustomSectionReader<'a>) -> Result<(), Failure> {
        match note.as_known() {
            KnownCustom::Name(names) => self.names = function_names(names)?,
            KnownCustom::Linking(linking) => self.linking = Some(linking),
            KnownCustom::Reloc(relocations) => {
                self.relocations.insert(note.name(), relocations);
            }
            _ => {}
        }
        Ok(())
    }

    fn import(&mut self, import: wasmparser::Import<'a>) {
        if let TypeRef::Func(typed) = import.ty {
            self.types.push(typed);
            self.imports.push(Import { module: import.module, field: import.name });
        } else {
            self.imports_more = true;
        }
    }

    fn element(&mut self, element: Element<'a>) -> Result<(), Failure> {
        let ElementKind::Active { table_index: None, offset_expr } = element.kind else {
            return Err("a row of functions that is not of the first table".into());
        };
        let ElementItems::Functions(functions) = element.items else {
            return Err("a row of something else than functions".into());
        };
        for (slot, function) in (number(&offset_expr)?..).zip(functions) {
            self.slots.insert(slot, function?);
        }
        Ok(())
    }

    fn segment(&mut self, segment: Data<'a>, section: u64) -> Result<(), Failure> {
        let DataKind::Active { memory_index: 0, offset_expr } = segment.kind else {
            return Err("a row of bytes that does not lie in memory from the start".into());
        };
        let place = segment.range.end - segment.data.len() as u64 - section;
        self.data.push(Segment { begin: number(&offset_expr)?, place, bytes: segment.data });
        Ok(())
    }
}

/// The number that an expression is.
fn number(expression: &ConstExpr<'_>) -> Result<u32, Failure> {
    let mut reader = expression.get_operators_reader();
    match (reader.read()?, reader.read()?) {
        (Operator::I32Const { value }, Operator::End) => Ok(value.cast_unsigned()),
        _ => Err("something begins at a place that is no number".into()),
    }
}

fn function_names<'a>(names: NameSectionReader<'a>) -> Result<HashMap<u32, &'a str>, Failure> {
    let mut found = HashMap::new();
    for part in names {
        if let Name::Function(functions) = part? {
            for function in functions {
                let function = function?;
                found.insert(function.index, function.name);
            }
        }
    }
    Ok(found)
}
