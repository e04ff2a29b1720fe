//! A program small enough to be read, and what a linker would say of it.

use wasm_encoder::{CustomSection, DataSymbolDefinition, Encode, LinkingSection, Section, SymbolTable};

use crate::splitting::module::Module;

/// A gate in slot 2000 calls a room, and a static value that only it names points to slot 2001. What is called before
/// stands in slot 2002, which a static value names; the glue's stands in slot 2003. Each function is known by the number
/// that it begins with. Of the bytes, `now!` and the second slot are used before, `gate`, `last` and the first slot later.
const PROGRAM: &str = r#"(module
    (import "wbg" "__wbg_log_0123456789abcdef" (func $log (param i32)))
    (import "wbg" "unused" (func))
    (memory (export "memory") 2)
    (table 3000 funcref)
    (global $stack (mut i32) (i32.const 65536))
    (elem (i32.const 2000) $GATE $behind $before GLUE)
    (data (i32.const 70000) "now!" "gate" "\d1\07\00\00" "\d2\07\00\00" "last" "free" "\00\00\00\00")
    (func (export "start") i32.const 900001 drop i32.const 70012 i32.load drop i32.const 2000 call $open)
    (func $open (param i32) i32.const 900002 drop i32.const 0 i32.load offset=70000 drop local.get 0 call_indirect)
    (func $before i32.const 900003 drop)
    (func $GATE i32.const 900004 drop call $room i32.const 0 i32.load offset=70004 call $log)
    (func $room i32.const 900005 drop i32.const 70016 i32.load drop i32.const 70008 global.get $stack i32.store i32.const 2001 call $open)
    (func $behind i32.const 900006 drop)
    (func $glue (export "__wbg_closure_fedcba9876543210") i32.const 900007 drop)
    (func $late i32.const 900008 drop)
    (; of nobody ;) (func $alone i32.const 900009 drop call $late)
)"#;

/// What the compiler calls the gate.
pub const THE_GATE: &str = "_RNvXNtNtCs1f2e_7shenbao2ui5indexNtB2_4PartNtNtB4_4lazy8LazyPart3run";

/// The program as packed, the program as linked without notes.
pub fn program(change: impl Fn(String) -> String) -> (Vec<u8>, Vec<u8>) {
    let text = change(PROGRAM.to_owned());
    let text = text.replace("$GATE", &format!("${THE_GATE}"));
    let (packed, linked) = (text.replace("GLUE", "$late"), text.replace("GLUE", ""));
    (wat::parse_str(packed).unwrap(), wat::parse_str(linked).unwrap())
}

/// The linker's notes of the program: its symbols, and who names them.
pub fn noted(mut linked: Vec<u8>) -> Vec<u8> {
    let (before, gate, behind) = (4, 5, 7);
    let mut symbols = SymbolTable::new();
    symbols.function(0, behind, Some("behind")).function(0, before, Some("before")).function(0, gate, Some("gate"));
    // Numbers 3 to 9. The seventh shares a byte with the slot before it; the last is a pointer that nobody uses.
    for (offset, size) in [(0, 4), (4, 4), (8, 4), (12, 4), (16, 4), (9, 4), (24, 4)] {
        symbols.data(0, "value", Some(DataSymbolDefinition { index: 0, offset, size }));
    }
    LinkingSection::new().symbol_table(&symbols).append_to(&mut linked);
    // Slots and addresses in code, whose places there nobody asks for. One address lies far behind its value.
    let named = [(3, 0, 3, Some(0)), (3, 0, 4, Some(0)), (4, 0, 5, Some(0)), (4, 0, 6, Some(0)), (4, 0, 7, Some(0))];
    let slots = [(1, 0, 0, None), (1, 0, 2, None)];
    let code = notes(&[&slots[..], &named, &[(4, 0, 4, Some(20_000))]].concat());
    let begin = u32::try_from(Module::read(&linked).unwrap().data[0].place).unwrap();
    let data = notes(&[(2, begin + 8, 0, None), (2, begin + 12, 1, None), (5, begin + 24, 7, Some(0))]);
    for (name, note) in [("reloc.CODE", code), ("reloc.DATA", data)] {
        CustomSection { name: name.into(), data: note.into() }.append_to(&mut linked);
    }
    linked
}

/// Kind, place, symbol and distance of each.
fn notes(all: &[(u8, u32, u32, Option<i32>)]) -> Vec<u8> {
    let mut note = vec![0];
    all.len().encode(&mut note);
    for (kind, place, symbol, distance) in all {
        note.push(*kind);
        place.encode(&mut note);
        symbol.encode(&mut note);
        distance.iter().for_each(|distance| distance.encode(&mut note));
    }
    note
}
