//! What a module consists of. What is not known here ends the build instead of being guessed at.
//! Not here: reading one (`reading`).

use std::collections::{BTreeMap, HashMap};

use wasmparser::{
    Export, FunctionBody, GlobalType, LinkingSectionReader, MemoryType, RelocSectionReader, TableType, Validator,
    WasmFeatures,
};

use crate::Failure;

/// What Chromium 75 understands: `.ci/wasm` lets the compiler use it, and `index.html` wasm-opt. Of bulk memory only copying
/// and filling, for the rest of it names segments, which do not stay as they are.
const FEATURES: WasmFeatures = WasmFeatures::MVP
    .union(WasmFeatures::MUTABLE_GLOBAL)
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::BULK_MEMORY_OPT);

/// Fails where a program is not sound, or is not understood by the oldest kernel.
pub fn understood(program: &[u8]) -> Result<(), Failure> {
    Validator::new_with_features(FEATURES).validate_all(program)?;
    Ok(())
}

/// A function that the module takes from elsewhere.
pub struct Import<'a> {
    /// Of whom.
    pub module: &'a str,
    /// Its name there.
    pub field: &'a str,
}

/// A row of bytes that lies in memory when the program starts.
pub struct Segment<'a> {
    /// The address of the first.
    pub begin: u32,
    /// Where that stands in the data section.
    pub place: u64,
    /// The bytes.
    pub bytes: &'a [u8],
}

/// The module; functions are numbered with the imported ones first.
#[derive(Default)]
pub struct Module<'a> {
    /// Sections that are no notes, by their kinds, as they stand.
    pub sections: BTreeMap<u8, &'a [u8]>,
    /// The imported functions.
    pub imports: Vec<Import<'a>>,
    /// Whether anything else is imported, which only later parts do.
    pub imports_more: bool,
    /// The type of functions that take and give nothing.
    pub nothing: Option<u32>,
    /// The type of each function.
    pub types: Vec<u32>,
    /// The first table.
    pub table: Option<TableType>,
    /// The first memory.
    pub memory: Option<MemoryType>,
    /// The globals.
    pub globals: Vec<GlobalType>,
    /// What the module gives.
    pub exports: Vec<Export<'a>>,
    /// The table's slots that are taken, with their functions.
    pub slots: BTreeMap<u32, u32>,
    /// What lies in memory.
    pub data: Vec<Segment<'a>>,
    /// Where their code begins in the program.
    pub code: u64,
    /// The functions that are not imported.
    pub bodies: Vec<FunctionBody<'a>>,
    /// The functions' names, as far as they are known.
    pub names: HashMap<u32, &'a str>,
    /// The linker's symbols.
    pub linking: Option<LinkingSectionReader<'a>>,
    /// What refers to them, by the note's name.
    pub relocations: HashMap<&'a str, RelocSectionReader<'a>>,
}

impl Module<'_> {
    /// A function's place among those that are not imported.
    pub fn own(&self, function: u32) -> Option<usize> {
        usize::try_from(function).ok()?.checked_sub(self.imports.len())
    }
}
