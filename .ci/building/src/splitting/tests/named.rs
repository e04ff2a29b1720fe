//! What keeps a function or a value in the first part: what the linker noted of its code, and nothing else.

use super::tiny::{
    ALONE, BEFORE as BEFORE_ITSELF, Note, START as START_ITSELF, THE_GATE, address_of_gate, noted_also,
    pointer_to_last, program, slot_behind,
};
use super::{BEHIND, LATE, Module, bytes, marks_of, split};
use crate::splitting::Parts;

/// The program's parts, where packing and linking changed its text, and the linker noted more.
fn parts_of(
    packed: impl Fn(String) -> String,
    linked: impl Fn(String) -> String,
    more: &[Note],
) -> Result<Parts, String> {
    let ((packed, _), (_, linked)) = (program(packed), program(linked));
    split(&noted_also(linked, more), &packed).map_err(|failure| failure.to_string())
}

fn same(text: String) -> String {
    text
}

/// Whether the first part has the function behind the gate, and whether it has a text.
fn keeps_behind(parts: &Parts) -> bool {
    marks_of(&Module::read(&parts.first).unwrap()).contains(&BEHIND)
}
fn keeps(parts: &Parts, text: &str) -> bool {
    let first = bytes(&parts.first).into_iter().flat_map(|(_, bytes)| bytes).collect::<Vec<u8>>();
    first.windows(text.len()).any(|bytes| bytes == text.as_bytes())
}

/// Has one more instruction in what is called before the gate.
fn with(instruction: String) -> impl Fn(String) -> String {
    move |text| text.replace("900003 drop", &format!("900003 drop {instruction} drop"))
}

#[test]
fn a_number_that_merely_looks_like_a_slot_or_an_address_keeps_nothing() {
    for number in [2001, 70_006, 90_004, 70_024] {
        let with = with(format!("i32.const {number}"));
        let parts = parts_of(&with, &with, &[]).unwrap();
        assert!(!keeps_behind(&parts) && !keeps(&parts, "gate") && !keeps(&parts, "last"), "{number}");
    }
}

#[test]
fn what_the_linker_noted_of_code_stays() {
    let noted = |note: Note| parts_of(same, same, &[note]).unwrap();
    assert!(keeps_behind(&noted(slot_behind(BEFORE_ITSELF))));
    assert!(keeps(&noted(address_of_gate(BEFORE_ITSELF)), "gate"));
    // What a value points to comes along.
    assert!(keeps(&noted(pointer_to_last(BEFORE_ITSELF)), "last"));
}

#[test]
fn what_was_noted_of_code_that_went_elsewhere_stays() {
    // The optimiser may write a function where it was called, so the packed program calls it no more.
    let calls = |text: String| text.replace("900003 drop", "900003 drop call $alone");
    assert!(keeps_behind(&parts_of(same, calls, &[slot_behind(ALONE)]).unwrap()));
    // It may also put a number into a function that all its callers hand to it.
    assert!(keeps_behind(&parts_of(same, same, &[slot_behind(START_ITSELF)]).unwrap()));
    // Of functions of equal code one is left, under one of their names, for a slot as well as for an export.
    let merged = |text: String| text.replace("$before GLUE", "$late GLUE").replace("(func $before", "(func $gone");
    assert!(keeps_behind(&parts_of(merged, same, &[slot_behind(BEFORE_ITSELF)]).unwrap()));
    let exported = |text: String| text.replace("$start", "$first").replace("(func (export \"start\")", "(func $gone");
    let given = |text: String| exported(text).replace("(func $late", "(func $late (export \"start\")");
    let parts = parts_of(given, same, &[slot_behind(START_ITSELF)]).unwrap();
    assert!(keeps_behind(&parts) && marks_of(&Module::read(&parts.first).unwrap()).contains(&LATE));
}

#[test]
fn of_what_the_linker_does_not_know_every_number_counts() {
    let keeping_as = |name: &str, instruction: &str| {
        let with = with(instruction.to_owned());
        parts_of(|text| with(text).replace("$before", name), same, &[]).unwrap()
    };
    let keeping = |instruction: &str| keeping_as("$made", instruction);
    // A slot that code names somewhere.
    assert!(keeps_behind(&keeping("i32.const 2001")));
    // Where several functions share their code, their own notes say what it names.
    assert!(!keeps_behind(&keeping_as("$byn$mgfn-shared$room", "i32.const 2001")));
    // An address in a value, one that only the linker knows to be of it, and one of a value that points to it.
    for (number, kept) in [(70_006, "gate"), (90_004, "gate"), (70_024, "last")] {
        assert!(keeps(&keeping(&format!("i32.const {number}")), kept), "{number}");
    }
    // The same where the optimiser wrote an address and a length as one number, whichever stands in front.
    for number in [70_004_u64 | 4 << 32, 70_004 << 32 | 4] {
        assert!(keeps(&keeping(&format!("i64.const {number}")), "gate"), "{number}");
    }
}

#[test]
fn a_gate_whose_code_went_where_it_was_called_is_refused() {
    let calls = |text: String| text.replace("900003 drop", "900003 drop call $GATE");
    let said = parts_of(same, calls, &[]).err().unwrap();
    assert_eq!(said, format!("before calls {THE_GATE}; only `lazy` and its like may name it"));
}

#[test]
fn what_moved_since_it_was_linked_is_refused() {
    let slots = |text: String| text.replace("$behind $before GLUE", "$before $behind GLUE");
    assert_eq!(parts_of(slots, same, &[]).err().unwrap(), "slot 2001 of the table does not hold behind any more");
    let values = |text: String| text.replace("(i32.const 70000)", "(i32.const 70004)");
    let said = parts_of(values, same, &[]).err().unwrap();
    assert_eq!(said, "static values do not lie where the linker put them");
}
