//! A program of three parts: each function and value comes with the earliest part that reaches it, and no gate is called before
//! its part is there.

use std::collections::BTreeSet;

use super::tiny::{NOTES_OF_THIRD, OTHER_GATE, THE_GATE, noted_also, program, with_third};
use super::{ALONE, BEHIND, GATE, GLUE, LATE, Module, OPEN, ROOM, START, bytes, called, marks, marks_of, slots};
use crate::splitting::{Parts, split};

/// The numbers that the third part's functions begin with, and that of what it shares with the second.
const OTHER: u32 = 900_010;
const HALL: u32 = 900_011;
const BOTH: u32 = 900_012;

fn parts_of(change: impl Fn(String) -> String) -> Result<Parts, String> {
    let (packed, linked) = program(|text| change(with_third(text)));
    split(&noted_also(linked, &NOTES_OF_THIRD), &packed).map_err(|failure| failure.to_string())
}

/// Has the room behind the second part's gate call that of the third.
fn with_call(text: String) -> String {
    text.replace("900005 drop", "900005 drop call $OTHER")
}

/// The three programs, read.
fn three(programs: &Parts) -> [Module<'_>; 3] {
    let [second, third] = programs.later.as_slice() else { panic!("{} later parts", programs.later.len()) };
    [&programs.first, second, third].map(|part| Module::read(part).unwrap())
}

#[test]
fn what_both_later_parts_use_comes_with_the_second() {
    let parts = parts_of(|text| text).unwrap();
    let [first, second, third] = three(&parts);
    assert!(marks_of(&first).is_superset(&BTreeSet::from([START, OPEN, GLUE, LATE])));
    assert_eq!(marks_of(&second), BTreeSet::from([GATE, ROOM, BEHIND, BOTH]));
    // What nobody names comes last.
    assert_eq!(marks_of(&third), BTreeSet::from([OTHER, HALL, ALONE]));
    assert_eq!(parts.told, "5 functions now, 4 home through 1 gates, 3 lazy through 1 gates");
}

#[test]
fn the_third_part_takes_of_both_before_it() {
    let parts = parts_of(|text| text).unwrap();
    let [first, second, third] = three(&parts);
    let given = |part: &Module<'_>, name: &str| {
        marks(part)[&part.exports.iter().find(|export| export.name == name).unwrap().index]
    };
    // $0 of the first part is imported, $1 is `open`.
    assert_eq!(called(&third, OTHER), [HALL.to_string()]);
    assert_eq!(called(&third, HALL), ["first.$2", "home.$0"]);
    assert_eq!(third.imports.len(), 2, "and nothing that it does not call");
    assert_eq!((given(&first, "$2"), given(&second, "$0")), (LATE, BOTH));
    assert_eq!(called(&second, ROOM), ["first.$1", &BOTH.to_string()]);
    let names: Vec<&str> = second.exports.iter().map(|export| export.name).collect();
    assert_eq!(names, ["$0"]);
}

#[test]
fn the_third_parts_slots_and_bytes_come_with_it() {
    let parts = parts_of(|text| text).unwrap();
    let [first, second, third] = three(&parts);
    assert_eq!(slots(&first)[4], (2004, 0));
    assert!(!second.slots.contains_key(&2004));
    assert_eq!(slots(&third), [(2004, OTHER)]);
    // `gate` is used by the second part, too.
    assert_eq!(bytes(&parts.later[0]), [(70_004, b"gate\xd1".to_vec()), (70_016, b"last".to_vec())]);
    assert_eq!(bytes(&parts.later[1]), [(70_028, b"hall".to_vec())]);
}

#[test]
fn a_gate_that_is_called_directly_before_its_part_is_there_is_refused() {
    let calls = |caller: &'static str, gate: &'static str| {
        parts_of(move |text| text.replace(&format!("(func ${caller}"), &format!("(func ${caller} call {gate}")))
    };
    for caller in ["before", "room", "both"] {
        let said = calls(caller, "$OTHER").err().unwrap();
        assert_eq!(said, format!("{caller} calls {OTHER_GATE}; only `lazy` and its like may name it"));
    }
    assert!(calls("hall", "$OTHER").is_ok() && calls("hall", "$GATE").is_ok());
    // The optimiser may have put its code in the place of the call, which only the linker knows then; or have made the call.
    let ((plain_packed, plain), (packed, linked)) = (program(with_third), program(|text| with_call(with_third(text))));
    for (packed, linked) in [(plain_packed, linked), (packed, plain)] {
        let said = split(&noted_also(linked, &NOTES_OF_THIRD), &packed).err().map(|failure| failure.to_string());
        assert_eq!(said.unwrap(), format!("room calls {OTHER_GATE}; only `lazy` and its like may name it"));
    }
}

#[test]
fn a_gate_whose_code_serves_in_the_stead_of_another_parts_is_refused() {
    let (packed, _) =
        program(|text| with_third(text).replace("2004) $OTHER", "2004) $GATE").replace("func $OTHER", "func $gone"));
    let (_, linked) = program(with_third);
    let said = split(&noted_also(linked, &NOTES_OF_THIRD), &packed).err().map(|failure| failure.to_string());
    assert_eq!(said.unwrap(), format!("{OTHER_GATE} was merged with the gate {THE_GATE}"));
}

#[test]
fn a_gate_into_a_part_that_is_not_known_is_refused() {
    let unknown = OTHER_GATE.replace("8Lazy", "8Some");
    let said = parts_of(|text| text.replace("$OTHER", &format!("${unknown}"))).err().unwrap();
    assert_eq!(said, format!("{unknown} leads into no part that is known"));
}
