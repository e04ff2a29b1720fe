//! What the type check refuses.

use super::super::RuleErrorKind::{self, *};
use super::super::Type::{self, *};
use super::{Form, refused};
use crate::rules::{Program, RuleError};

fn mismatch(expected: Type, found: Type) -> RuleErrorKind {
    Mismatch { expected, found }
}

#[test]
fn names_and_fields_must_be_known() {
    refused("n + nobody", 4, UnknownName);
    refused("leader.nose", 7, UnknownField);
    refused("ns.all(x, true) && x", 19, UnknownName);
    refused("t.name", 0, NotAccepted(Text));
    refused("has(nobody)", 4, UnknownName);
}

#[test]
fn numbers_come_from_a_text() {
    refused("numbers(n)", 8, mismatch(Text, Number));
    refused("numbers(t) + 1", 13, mismatch(Number.list(), Number));
}

#[test]
fn working_days_are_counted_by_a_calendar() {
    /// Knows a day, and no days off.
    struct Bare;
    impl crate::rules::Scope for Bare {
        fn binding(&self, name: &str) -> Option<crate::rules::Binding> {
            (name == "day1").then_some(crate::rules::Binding::Slot(0, Date))
        }
    }
    let none = Err(RuleError { offset: 12, kind: NoCalendar });
    assert_eq!(Program::infer("addWorkdays(day1, 1)", &Bare), none);
    assert!(Program::infer("addDays(day1, 1)", &Bare).is_ok());
    refused("addWorkdays(n, 1)", 12, mismatch(Date, Number));
    refused("addDays(day1, day1)", 14, mismatch(Number, Date));
    refused("addWorkdays(day1)", 0, BadCall);
}

#[test]
fn operators_take_their_types() {
    refused("yes && n", 7, mismatch(Bool, Number));
    refused("!n", 1, mismatch(Bool, Number));
    refused("-t", 1, mismatch(Number, Text));
    refused("n == t", 5, mismatch(Number, Text));
    refused("n < day1", 4, mismatch(Number, Date));
    refused("yes < yes", 0, NotAccepted(Bool));
    refused("ns < ns", 0, NotAccepted(Number.list()));
    refused("day1 - day1", 0, mismatch(Number, Date));
    refused("day1 + day1", 0, NotAccepted(Date));
    refused("t * 2", 0, mismatch(Number, Text));
    refused("t in ns", 5, mismatch(Text.list(), Number.list()));
    refused("n in n", 5, mismatch(Number.list(), Number));
    refused("ns['x']", 3, mismatch(Number, Text));
    refused("t[0]", 0, NotAccepted(Text));
    refused("n ? 1 : 2", 0, mismatch(Bool, Number));
    refused("yes ? 1 : t", 10, mismatch(Number, Text));
    refused("[1, t]", 4, mismatch(Number, Text));
}

#[test]
fn functions_take_their_types() {
    refused("size(n)", 5, NotAccepted(Number));
    refused("sum(ts)", 4, mismatch(Number.list(), Text.list()));
    refused("n.startsWith('1')", 0, mismatch(Text, Number));
    refused("t.contains(n)", 11, mismatch(Text, Number));
    refused("chars(n)", 6, mismatch(Text, Number));
    refused("year(n)", 5, mismatch(Date, Number));
    refused("age(born, '2021')", 10, mismatch(Date, Text));
    refused("addYears(day1, day1)", 15, mismatch(Number, Date));
    refused("distinct(t)", 9, NotAccepted(Text));
    refused("first(t)", 6, NotAccepted(Text));
    refused("n.all(x, true)", 0, NotAccepted(Number));
    refused("ns.all(x, x)", 10, mismatch(Bool, Number));
    refused("ns.filter(x, x)", 13, mismatch(Bool, Number));
}

#[test]
fn empty_lists_take_their_type_from_around() {
    for source in ["ns == []", "[] == ns", "n in []", "sum([])", "(yes ? [] : ns) == ns", "[[], [1], []] == [[1]]"] {
        assert!(Program::compile(source, &Form, if source.starts_with("sum") { &Number } else { &Bool }).is_ok());
    }
    assert!(Program::compile("[]", &Form, &Text.list()).is_ok());
    assert!(Program::compile("ns.map(x, [])", &Form, &Text.list().list()).is_ok());
    refused("[]", 0, UntypedList);
    refused("[] == []", 6, UntypedList);
    refused("size([])", 5, UntypedList);
}

#[test]
fn the_whole_must_be_of_the_expected_type() {
    let error = RuleError { offset: 2, kind: mismatch(Bool, Number) };
    assert_eq!(Program::compile("n + 1", &Form, &Bool), Err(error.clone()));
    assert_eq!(error.to_string(), "at character 2: expected bool, found number");
    Program::compile("ns", &Form, &Number.list()).unwrap();
}
