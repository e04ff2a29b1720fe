//! Programs as a whole: what they read, how much they may do.

use super::{Form, is};
use crate::rules::{Budget, Exhausted, Program, evaluate};

fn reads(source: &str) -> Vec<String> {
    Program::infer(source, &Form).unwrap().names()
}

#[test]
fn names_are_the_free_paths() {
    assert_eq!(reads("t.contains(leader.name) && rows.all(m, m.name != leader.name)"), ["leader.name", "rows", "t"]);
    assert_eq!(reads("has(leader.birth) && rows[0].amount > n"), ["leader.birth", "n", "rows"]);
    assert_eq!(reads("ns.map(n, n)[0] + n"), ["n", "ns"]);
    assert!(reads("[1].all(x, x > 0)").is_empty());
}

#[test]
fn work_is_bounded() {
    let run = |source: &str, steps| {
        let program = Program::infer(source, &Form).unwrap();
        evaluate(&program, &Form, &mut Budget::new(steps))
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
