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
pub const THE_GATE: &str = "_RNvXNtNtCs1f2e_7shenbao2ui5indexNtB2_4PartNtNtB4_4lazy8HomePart3run";

/// What is added to the program for a third part: its gate in slot 2004 calls a hall, and only that names `hall`, and `gate`
/// beside the room. Hall and room call what both have.
const THIRD: [(&str, &str); 3] = [
    ("(elem", "(elem (i32.const 2004) $OTHER) (elem"),
    ("\"free\" \"\\00\\00\\00\\00\")", "\"free\" \"\\00\\00\\00\\00\") (data (i32.const 70028) \"hall\")"),
    (
        "call $late)\n)",
        "call $late)\n(func $OTHER i32.const 900010 drop call $hall)\n\
         (func $hall i32.const 900011 drop i32.const 70028 i32.load drop call $both call $late i32.const 70004 global.set $stack)\n\
         (func $both i32.const 900012 drop)\n)",
    ),
];

/// What the compiler calls the gate into the third part.
pub const OTHER_GATE: &str = "_RNvXs0_NtNtCs1f2e_7shenbao2ui4deskNtB2_4MarkNtNtB4_4lazy8LazyPart3run";

/// A program of three parts.
pub fn with_third(text: String) -> String {
    let text = THIRD.into_iter().fold(text, |text, (from, to)| text.replacen(from, to, 1));
    text.replace("900005 drop", "900005 drop call $both")
}

/// The program as packed, the program as linked without notes.
pub fn program(change: impl Fn(String) -> String) -> (Vec<u8>, Vec<u8>) {
    let text = change(PROGRAM.to_owned());
    let text = text.replace("$GATE", &format!("${THE_GATE}")).replace("$OTHER", &format!("${OTHER_GATE}"));
    let (packed, linked) = (text.replace("GLUE", "$late"), text.replace("GLUE", ""));
    (wat::parse_str(packed).unwrap(), wat::parse_str(linked).unwrap())
}

/// What the linker notes of a place: its kind, whose place it is, the symbol, and how far behind that.
pub type Note = (u8, u32, u32, Option<i32>);

/// The functions' numbers.
pub const START: u32 = 2;
pub const BEFORE: u32 = 4;
pub const GATE: u32 = 5;
pub const BEHIND: u32 = 7;
pub const ALONE: u32 = 10;
pub const OTHER: u32 = 11;
pub const HALL: u32 = 12;
const OPEN: u32 = 3;
const ROOM: u32 = 6;

/// Code that knows the slot of what lies behind the gate.
pub const fn slot_behind(function: u32) -> Note {
    (1, function, 0, None)
}

/// Code that knows the address of the value `gate`, or of a pointer to `last`.
pub const fn address_of_gate(function: u32) -> Note {
    (4, function, 4, Some(0))
}
pub const fn pointer_to_last(function: u32) -> Note {
    (4, function, 9, Some(0))
}

/// What the linker notes of a program of three parts, beside the rest.
pub const NOTES_OF_THIRD: [Note; 3] = [(1, START, 11, None), (4, HALL, 10, Some(0)), (4, HALL, 4, Some(0))];

/// The linker's notes of the program: its symbols, and who names them.
pub fn noted(linked: Vec<u8>) -> Vec<u8> {
    noted_also(linked, &[])
}

/// The same with more notes of its code.
pub fn noted_also(mut linked: Vec<u8>, more: &[Note]) -> Vec<u8> {
    let mut symbols = SymbolTable::new();
    symbols.function(0, BEHIND, Some("behind")).function(0, BEFORE, Some("before")).function(0, GATE, Some("gate"));
    // Numbers 3 to 9. The seventh shares a byte with the slot before it; the last is a pointer that nobody uses.
    for (offset, size) in [(0, 4), (4, 4), (8, 4), (12, 4), (16, 4), (9, 4), (24, 4)] {
        symbols.data(0, "value", Some(DataSymbolDefinition { index: 0, offset, size }));
    }
    // Numbers 10 and 11, of the third part; where there is none, nobody names them.
    symbols.data(0, "hall", Some(DataSymbolDefinition { index: 1, offset: 0, size: 4 })).function(
        0,
        OTHER,
        Some("other"),
    );
    LinkingSection::new().symbol_table(&symbols).append_to(&mut linked);
    let slots = [(1, START, 2, None), slot_behind(ROOM)];
    let named = [(4, START, 6, Some(0)), (3, OPEN, 3, Some(0)), (3, GATE, 4, Some(0)), (4, ROOM, 7, Some(0))];
    // One address lies far behind its value.
    let named_more = [(4, ROOM, 5, Some(0)), (4, ROOM, 4, Some(20_000))];
    let module = Module::read(&linked).unwrap();
    let place = |function: u32| module.bodies[module.own(function).unwrap()].range().start - module.code;
    let code = [&slots[..], &named, &named_more, more].concat().into_iter();
    let code =
        code.map(|(kind, function, symbol, far)| (kind, u32::try_from(place(function)).unwrap() + 1, symbol, far));
    let code = notes(&code.collect::<Vec<_>>());
    let begin = u32::try_from(module.data[0].place).unwrap();
    let data = notes(&[(2, begin + 8, 0, None), (2, begin + 12, 1, None), (5, begin + 24, 7, Some(0))]);
    for (name, note) in [("reloc.CODE", code), ("reloc.DATA", data)] {
        CustomSection { name: name.into(), data: note.into() }.append_to(&mut linked);
    }
    linked
}

/// Kind, place, symbol and distance of each.
fn notes(all: &[Note]) -> Vec<u8> {
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
