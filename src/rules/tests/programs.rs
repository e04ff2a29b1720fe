//! Programs as a whole: what they read, how much they may do.

use super::{Form, is, names, valued};
use crate::rules::{Budget, Dependency, Exhausted, Program};

/// What a program reads: `rows[]` for which rows there are, `rows.2` for a column.
fn reads(source: &str) -> Vec<String> {
    let names = names();
    let name = |slot: usize| match names[slot].0 {
        "" => format!("leader+{}", slot - names.iter().position(|(name, ..)| *name == "leader").unwrap()),
        name => name.to_owned(),
    };
    let said = |read| match read {
        Dependency::Slot(slot) => name(slot),
        Dependency::Rows(slot) => format!("{}[]", name(slot)),
        Dependency::Column(slot, column) => format!("{}.{column}", name(slot)),
    };
    let mut said: Vec<String> = Program::infer(source, &Form).unwrap().reads().into_iter().map(said).collect();
    said.sort();
    said
}

#[test]
fn only_what_matters_is_read() {
    for (source, read) in [
        ("t.contains(leader.name) && rows.all(m, m.name != leader.name)", &["leader", "rows.0", "rows[]", "t"][..]),
        ("has(leader.birth) && rows[0].amount > n", &["leader+2", "n", "rows"]),
        ("has(leader)", &["leader", "leader+1", "leader+2"]),
        ("ns.map(n, n)[0] + n", &["n", "ns", "ns[]"]),
        ("[1].all(x, x > 0)", &[]),
        ("size(rows) > 1", &["rows"]),
        ("sum(rows.filter(r, has(r.birth)).map(r, r.amount)) > n", &["n", "rows.1", "rows.2", "rows[]"]),
        ("rows.filter(r, has(r.birth)) == urows", &["rows", "rows.2", "rows[]", "urows"]),
        ("rows.exists(r, r == rows[0])", &["rows", "rows[]"]),
        ("rows.all(r, urows.exists(s, s.name == r.name))", &["rows.0", "rows[]", "urows.0", "urows[]"]),
        ("rows.all(r, ns.exists(r, r > n))", &["n", "ns", "ns[]", "rows[]"]),
    ] {
        assert_eq!(reads(source), read, "{source}");
    }
}

/// Each list in a list was once read twice: this one would have taken longer than anybody waits.
#[test]
fn nested_lists_are_read_once() {
    let nested = "[".repeat(50) + "1" + &"]".repeat(50);
    assert!(Program::infer(&nested, &Form).is_ok());
}

#[test]
fn work_is_bounded() {
    let run = |source: &str, steps| {
        let program = Program::infer(source, &Form).unwrap();
        valued(&program, &mut Budget::new(steps))
    };
    assert_eq!(run("1 + 1", 2), Err(Exhausted));
    assert!(run("1 + 1", 3).is_ok());
    let doubled = "[t]".to_owned() + &".map(x, x + x)".repeat(60);
    assert_eq!(run(&doubled, 100_000), Err(Exhausted));
    // Small in memory, for its parts are shared; comparing it walks over each part.
    let deep = (0..20).fold("[ns]".to_owned(), |list, _| list + ".map(x, [x, x])");
    assert!(run(&deep, 100_000).is_ok());
    assert_eq!(run(&format!("{deep} == {deep}"), 100_000), Err(Exhausted));
}

#[test]
fn notices_can_say_what_they_say() {
    is("t == leader.name + '劳模创新工作室'", "true");
    is("rows.all(r, rows.exists_one(s, s.name == r.name))", "true");
    is("[2018, 2019].all(y, ns.exists(x, x == y))", "false");
    is("none(not) == none(nod)", "true");
    is("addYears(day1, 2) <= date('2023-06-30')", "true");
    is("rows.all(r, r.name != leader.name || r.amount == leader.amount)", "true");
}
