//! Budgets count what is really visited and made, whatever operation does it.

use crate::answers::Value;
use crate::rules::{Binding, Budget, Columns, Exhausted, Inputs, Program, Scope, Type, evaluate};

/// Bytes of each long text.
const BYTES: usize = 30_000;
/// Elements of each long list.
const ITEMS: usize = 1_000;

/// Long texts (`long`, `same`, equal to it; `words`, of numbers), long lists (`ns` of numbers, `ts` of short texts that
/// differ, `longs` of one long text), and a record of many fields, filled (`wide`) and not (`wider`).
struct Large;

const NAMES: [&str; 8] = ["long", "same", "words", "ns", "ts", "longs", "wide", "wider"];

impl Scope for Large {
    fn binding(&self, name: &str) -> Option<Binding> {
        let wide = || (0..ITEMS).map(|field| (format!("f{field}").into(), Type::Number)).collect();
        let kind = match name {
            "long" | "same" | "words" => Type::Text,
            "ns" => Type::Number.list(),
            "ts" | "longs" => Type::Text.list(),
            _ => Type::Record(wide()),
        };
        Some(Binding::Slot(NAMES.iter().position(|known| *known == name)?, kind))
    }
}

fn slots() -> Vec<Value> {
    let numbers = || (0..ITEMS).map(|item| Value::Number(item.into()));
    let long = || Value::text(&"长".repeat(BYTES / 3));
    vec![
        long(),
        long(),
        Value::text(&"1，2；".repeat(BYTES / 8)),
        Value::List(numbers().collect()),
        Value::List((0..ITEMS).map(|item| Value::text(&format!("{item:04}"))).collect()),
        Value::List(vec![long(); ITEMS].into()),
        Value::Record(numbers().collect()),
        Value::Record(vec![Value::Unknown; ITEMS].into()),
    ]
}

fn run(source: &str, steps: u64) -> Result<u64, Exhausted> {
    let program = Program::infer(source, &Large).unwrap_or_else(|error| panic!("{source}: {error}"));
    let mut budget = Budget::new(steps);
    evaluate(&program, Inputs { slots: &slots(), row: None, columns: None }, &mut budget)?;
    Ok(steps - budget.left())
}

#[test]
fn every_operation_takes_what_it_visits() {
    let pairs = ITEMS * ITEMS;
    let (text, all) = (BYTES - 8, ITEMS * BYTES);
    let listed = format!("[{}]", ["1"; 500].join(", "));
    for (source, least) in [
        ("long == same", text),
        ("long != same", text),
        ("long < same", text),
        ("long >= same", text),
        ("long + same", 2 * text),
        ("size(long)", text),
        ("chars(long)", text),
        ("numbers(long)", text),
        ("numbers(words)", text),
        ("long.contains('短')", text),
        ("long.mentions('短')", text),
        ("long.mentions('“短”')", 4 * text),
        ("long.startsWith(same)", text),
        ("long.endsWith(same)", text),
        ("long.trimPrefix('短')", text),
        ("long.trimSuffix('长')", text),
        ("long in [same]", text),
        ("long in longs", text),
        ("'短' in ts", ITEMS),
        ("[long, same] == [same, long]", 2 * text),
        ("ns == ns", ITEMS),
        ("wide == wide", ITEMS),
        ("has(wider)", ITEMS),
        ("sum(ns)", ITEMS),
        ("distinct(ns)", pairs / 2),
        ("distinct(longs)", (ITEMS - 1) * text),
        ("ns.map(n, n)", 2 * ITEMS),
        ("ns.filter(n, true)", 2 * ITEMS),
        ("ns.all(n, true)", ITEMS),
        ("ns.exists_one(n, n == 1)", ITEMS),
        ("ns.all(a, ns.all(b, true))", pairs),
        ("ns.all(a, ts.exists(t, t == '0999'))", pairs),
        ("ns.all(n, size(long) > 0)", all - 8 * ITEMS),
        ("longs.all(t, t == same)", all - 8 * ITEMS),
        ("size(ns.map(a, ns.filter(b, b < a)))", pairs),
        (&listed, 1_000),
    ] {
        let spent = run(source, u64::MAX).unwrap();
        assert!(spent >= least as u64, "{source}: {spent} steps instead of {least}");
        assert_eq!(run(source, spent), Ok(spent), "{source}");
        assert_eq!(run(source, spent - 1), Err(Exhausted), "{source}");
    }
}

/// What is not looked at is not counted, so that plain rules over long texts stay cheap.
#[test]
fn what_is_not_visited_costs_nothing() {
    for source in
        ["long.startsWith('长')", "first(longs) == '短'", "size(ns)", "has(long)", "none(long)", "true || long == same"]
    {
        let spent = run(source, u64::MAX).unwrap();
        assert!(spent < 30, "{source}: {spent} steps");
    }
}

/// Rows of one text, and a row of one.
struct Table;

impl Scope for Table {
    fn binding(&self, name: &str) -> Option<Binding> {
        let row = Type::record([("f", Type::Text)]);
        match name {
            "rows" => Some(Binding::Slot(0, row.list())),
            "row" => Some(Binding::Row(row)),
            _ => None,
        }
    }
}

fn record(text: &Value) -> Value {
    Value::Record([text.clone()].into())
}

/// The columns that a program asks for, looked through.
fn columns(program: &Program, slots: &[Value], budget: &mut Budget) -> Columns {
    let mut columns = Columns::default();
    program.columns().into_iter().for_each(|place| columns.look_through(place, slots, budget).unwrap());
    columns
}

#[test]
fn columns_that_were_looked_through_change_no_result() {
    let values = ["甲", "乙", "甲", "丙"].map(Value::text);
    let cells = values.into_iter().chain([Value::Unknown, Value::Nothing]).collect::<Vec<_>>();
    for source in [
        "rows.exists(r, r.f == row.f)",
        "rows.exists_one(r, r.f == row.f)",
        "rows.exists_one(row, row.f == row.f)",
        "rows.all(s, rows.exists_one(r, r.f == s.f))",
        "rows.filter(r, has(r.f)).exists_one(r, r.f == row.f)",
        "rows.exists(r, rows.exists_one(s, s.f == r.f))",
    ] {
        let program = Program::infer(source, &Table).unwrap();
        for rows in (0..1 << cells.len()).map(|some| {
            let chosen = cells.iter().enumerate().filter(|(at, _)| some >> at & 1 == 1);
            Value::List(chosen.map(|(_, cell)| record(cell)).collect())
        }) {
            let slots = [rows];
            let looked_through = columns(&program, &slots, &mut Budget::default());
            for row in &cells {
                let row = record(row);
                let value = |columns| {
                    evaluate(&program, Inputs { slots: &slots, row: Some(&row), columns }, &mut Budget::default())
                };
                assert_eq!(value(Some(&looked_through)), value(None), "{source}: {slots:?}, {row:?}");
            }
        }
    }
}

#[test]
fn a_column_is_looked_through_once_for_all_rows() {
    let rows: Vec<Value> = (0..2_000).map(|at| record(&Value::text(&format!("{at:05}")))).collect();
    let program = Program::infer("rows.exists_one(r, r.f == row.f)", &Table).unwrap();
    let slots = [Value::List(rows.as_slice().into())];
    let mut budget = Budget::default();
    let mut columns = columns(&program, &slots, &mut budget);
    let looking = Budget::default().left() - budget.left();
    assert!(looking > 5 * 2_000, "{looking}");
    for row in &rows {
        let inputs = Inputs { slots: &slots, row: Some(row), columns: Some(&columns) };
        assert_eq!(evaluate(&program, inputs, &mut budget), Ok(Value::Bool(true)));
    }
    // Remembered, it takes the same of a budget, so that a check does not depend on what was checked before.
    let left = budget.left();
    columns.look_through((0, 0), &slots, &mut budget).unwrap();
    assert_eq!(left - budget.left(), looking);
}

#[test]
fn texts_that_grow_are_paid_for() {
    let doubled = "[long]".to_owned() + &".map(x, x + x)".repeat(6);
    assert!(run(&doubled, u64::MAX).unwrap() >= (BYTES as u64 - 8) * 2 * 63);
    assert_eq!(run(&("[long]".to_owned() + &".map(x, x + x)".repeat(50)), 1_000_000), Err(Exhausted));
}
