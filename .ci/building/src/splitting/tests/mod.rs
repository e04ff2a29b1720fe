//! A tiny program is split: its parts hold what they should, and what must not be split is refused.

mod named;
mod third;
pub mod tiny;

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::{CustomSection, LinkingSection, Section, SymbolTable};
use wasmparser::TypeRef;

use super::module::Module;
use super::walk::Walk;
use super::{Parts, split};
use tiny::{THE_GATE, noted, program};

/// The numbers that the tiny program's functions begin with.
const START: u32 = 900_001;
const OPEN: u32 = 900_002;
const BEFORE: u32 = 900_003;
const GATE: u32 = 900_004;
const ROOM: u32 = 900_005;
const BEHIND: u32 = 900_006;
const GLUE: u32 = 900_007;
const LATE: u32 = 900_008;
const ALONE: u32 = 900_009;

fn parts_of(change: impl Fn(String) -> String) -> Parts {
    let (packed, linked) = program(change);
    split(&noted(linked), &packed).unwrap()
}

fn refusal(change: impl Fn(String) -> String) -> String {
    let (packed, linked) = program(change);
    split(&noted(linked), &packed).err().map(|failure| failure.to_string()).unwrap()
}

/// The number that each function of a part begins with, by where the function stands.
fn marks(part: &Module<'_>) -> BTreeMap<u32, u32> {
    let own = u32::try_from(part.imports.len()).unwrap()..;
    let marked = own.zip(&part.bodies).filter_map(|(function, body)| {
        let walk = Walk::of(body).unwrap();
        Some((function, *walk.numbers.iter().find(|number| **number > 900_000)?))
    });
    marked.collect()
}

/// A part's slots with the marks of their functions; 0 for a function without one.
fn slots(part: &Module<'_>) -> Vec<(u32, u32)> {
    let marks = marks(part);
    part.slots.iter().map(|(slot, function)| (*slot, marks.get(function).copied().unwrap_or_default())).collect()
}

/// What lies in memory when a part starts: rows by their addresses.
fn bytes(part: &[u8]) -> Vec<(u32, Vec<u8>)> {
    Module::read(part).unwrap().data.iter().map(|segment| (segment.begin, segment.bytes.to_vec())).collect()
}

/// Whom a function of a part calls, by mark, or by part and name where it is another part's.
fn called(part: &Module<'_>, mark: u32) -> Vec<String> {
    let marks = marks(part);
    let (function, _) = marks.iter().find(|(_, its)| **its == mark).unwrap();
    let walk = Walk::of(&part.bodies[part.own(*function).unwrap()]).unwrap();
    let said = |callee: &u32| match part.own(*callee) {
        Some(_) => marks[callee].to_string(),
        None => {
            let import = &part.imports[*callee as usize];
            format!("{}.{}", import.module, import.field)
        }
    };
    walk.calls.iter().map(said).collect()
}

fn marks_of(part: &Module<'_>) -> BTreeSet<u32> {
    marks(part).into_values().collect()
}

#[test]
fn what_lies_behind_a_gate_comes_later() {
    let parts = parts_of(|text| text);
    assert_eq!(parts.later.len(), 1);
    let (first, second) = (Module::read(&parts.first).unwrap(), Module::read(&parts.later[0]).unwrap());
    assert_eq!(marks_of(&first), BTreeSet::from([START, OPEN, BEFORE, GLUE, LATE]));
    // What nobody names is not needed for filling either.
    assert_eq!(marks_of(&second), BTreeSet::from([GATE, ROOM, BEHIND, ALONE]));
    assert_eq!(parts.told, "5 functions now, 4 home through 1 gates");
}

#[test]
fn calls_go_where_they_went() {
    let parts = parts_of(|text| text);
    let (first, second) = (Module::read(&parts.first).unwrap(), Module::read(&parts.later[0]).unwrap());
    let export = |name: &str| first.exports.iter().find(|export| export.name == name).unwrap().index;
    assert_eq!(called(&first, START), [OPEN.to_string()]);
    assert_eq!(called(&second, GATE), ["first.$0", &ROOM.to_string()]);
    assert_eq!(called(&second, ROOM), ["first.$1"]);
    assert_eq!(called(&second, ALONE), ["first.$2"]);
    assert_eq!(first.imports[export("$0") as usize].field, "_0");
    assert_eq!(marks(&first)[&export("$1")], OPEN);
    assert_eq!(marks(&first)[&export("$2")], LATE);
    assert_eq!(marks(&first)[&export("start")], START);
}

#[test]
fn the_table_has_each_function_in_its_slot_once_both_parts_are_there() {
    let parts = parts_of(|text| text);
    let (first, second) = (Module::read(&parts.first).unwrap(), Module::read(&parts.later[0]).unwrap());
    assert_eq!(slots(&first), [(2000, 0), (2001, 0), (2002, BEFORE), (2003, LATE)]);
    assert_eq!(slots(&second), [(2000, GATE), (2001, BEHIND)]);
    // Until the second part is there, whoever calls it stops.
    let trap = first.bodies[first.own(first.slots[&2000]).unwrap()].as_bytes();
    assert_eq!(trap, [0, 0, 0x0b]);
}

#[test]
fn the_second_part_asks_for_what_the_first_gives() {
    let parts = parts_of(|text| text);
    let first = Module::read(&parts.first).unwrap();
    let exports: BTreeSet<&str> = first.exports.iter().map(|export| export.name).collect();
    let mut asked = Vec::new();
    for payload in wasmparser::Parser::new(0).parse_all(&parts.later[0]) {
        let wasmparser::Payload::ImportSection(imports) = payload.unwrap() else { continue };
        asked.extend(imports.into_imports().map(Result::unwrap));
    }
    assert!(asked.iter().all(|import| import.module == "first" && exports.contains(import.name)), "{asked:?}");
    let names: Vec<&str> = asked.iter().map(|import| import.name).collect();
    assert_eq!(names, ["$0", "$1", "$2", "table", "memory", "global0"]);
    assert_eq!(asked[5].ty, TypeRef::Global(first.globals[0]));
}

#[test]
fn bytes_lie_in_the_part_that_uses_them() {
    let parts = parts_of(|text| text);
    // Holes are written along, with zeros, but not by the second part, which would overwrite what the first has there.
    // Two values share a byte, so it stays; no value covers `free`.
    assert_eq!(bytes(&parts.first), [(70_000, b"now!\0\0\0\0\0\x07\0\0\xd2\x07\0\0\0\0\0\0free".to_vec())]);
    assert_eq!(bytes(&parts.later[0]), [(70_004, b"gate\xd1".to_vec()), (70_016, b"last".to_vec())]);
}

#[test]
fn program_and_glue_call_each_other_by_short_names() {
    let parts = parts_of(|text| text);
    let first = Module::read(&parts.first).unwrap();
    let exports: Vec<&str> = first.exports.iter().map(|export| export.name).collect();
    assert_eq!(first.imports.iter().map(|import| import.field).collect::<Vec<_>>(), ["_0", "unused"]);
    assert_eq!(exports, ["memory", "start", "_1", "$0", "$1", "$2", "table", "global0"]);
    let glue =
        "__wbg_log_0123456789abcdef: f, wasm.__wbg_closure_fedcba9876543210(), unused, __wbg_log_0123456789abcdefg";
    let short = "_0: f, wasm._1(), unused, __wbg_log_0123456789abcdefg";
    assert_eq!(parts.short.glue(glue).unwrap(), short);
    let lost = parts.short.glue("__wbg_log_0123456789abcdef").unwrap_err().to_string();
    assert_eq!(lost, "the glue does not name __wbg_closure_fedcba9876543210");
}

#[test]
fn a_gate_that_is_called_directly_is_refused() {
    let said = refusal(|text| text.replace("(func $before", "(func $before call $GATE"));
    assert_eq!(said, format!("before calls {THE_GATE}; only `lazy` and its like may name it"));
    // One that comes later itself may call another.
    let parts = parts_of(|text| text.replace("(func $room", "(func $room call $GATE"));
    assert!(marks_of(&Module::read(&parts.later[0]).unwrap()).contains(&ROOM));
}

#[test]
fn a_program_without_gates_is_refused() {
    let said = refusal(|text| text.replace("$GATE", "$gate"));
    assert_eq!(said, "the program has no `HomePart`");
}

#[test]
fn a_gate_whose_code_serves_in_anothers_stead_is_refused() {
    let twice = |text: String| text.replace("$before GLUE", "$before $GATE");
    let twin = |text: String| twice(text).replace("2000) $GATE", "2000) $twin").replace("(; of", "(func $twin) (; of");
    let ((packed, _), (_, linked)) = (program(twice), program(twin));
    let said = split(&noted(linked), &packed).err().map(|failure| failure.to_string());
    assert_eq!(said.unwrap(), format!("twin was merged with the gate {THE_GATE}"));
}

#[test]
fn a_program_that_shares_its_memory_is_refused() {
    let shared = "(import \"wbg\" \"memory\" (memory 1)) (export \"memory\" (memory 0))";
    let said = refusal(|text| text.replace("(memory (export \"memory\") 2)", shared));
    assert_eq!(said, "the program imports something else than functions");
}

#[test]
fn notes_of_the_linker_must_be_there() {
    let (packed, linked) = program(|text| text);
    let said = |linked: &[u8]| split(linked, &packed).err().map(|failure| failure.to_string()).unwrap();
    assert_eq!(said(&linked), "the linked program has no section linking");
    let mut symbols = linked;
    LinkingSection::new().symbol_table(&SymbolTable::new()).append_to(&mut symbols);
    assert_eq!(said(&symbols), "the linked program has no section reloc.CODE");
    CustomSection { name: "reloc.CODE".into(), data: (&[0, 0]).into() }.append_to(&mut symbols);
    assert_eq!(said(&symbols), "the linked program has no section reloc.DATA");
}

#[test]
fn what_old_kernels_do_not_understand_is_refused() {
    for newer in [
        "ref.null func drop",
        "v128.const i64x2 0 0 drop",
        "i32.const 0 i32.const 0 i32.const 0 table.copy",
        "return_call $late",
    ] {
        let said = refusal(|text| text.replace("(func $before", &format!("(func $before {newer}")));
        assert!(said.contains("support is not enabled"), "{newer}: {said}");
    }
}
