//! The language by examples: `is(source, value)` and `refused(source, offset, kind)`.

mod functions;
mod grammar;
mod macros;
mod operators;
mod programs;
mod types;

use std::rc::Rc;

use super::*;
use crate::answers::{Date, Value};

/// A small form: of each type a value, an unfilled one (`u…`) and 「无」 (`no…`).
struct Form;

const NAMES: [(&str, Type); 17] = [
    ("yes", Type::Bool),
    ("ub", Type::Bool),
    ("nob", Type::Bool),
    ("n", Type::Number),
    ("un", Type::Number),
    ("non", Type::Number),
    ("t", Type::Text),
    ("ut", Type::Text),
    ("not", Type::Text),
    ("day1", Type::Date),
    ("month1", Type::Date),
    ("year1", Type::Date),
    ("ud", Type::Date),
    ("nod", Type::Date),
    ("huge", Type::Number),
    ("born", Type::Date),
    ("leap", Type::Date),
];

impl Scope for Form {
    fn type_of(&self, name: &str) -> Option<Type> {
        let row = || Type::record([("name", Type::Text), ("amount", Type::Number), ("birth", Type::Date)]);
        match name {
            "ns" | "us" | "uns" | "nons" | "empty" | "zeros" => Some(Type::Number.list()),
            "ts" => Some(Type::Text.list()),
            "ds" => Some(Type::Date.list()),
            "rows" | "urows" => Some(row().list()),
            "leader" | "uleader" => Some(row()),
            _ => NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, kind)| kind),
        }
    }
}

impl Environment for Form {
    fn lookup(&self, name: &str) -> Option<Value> {
        Some(match name {
            "yes" => Value::Bool(true),
            "n" => number(3),
            "huge" => rust_decimal::Decimal::MAX.into(),
            "t" => text("张三劳模创新工作室"),
            "day1" => date("2021-05-17"),
            "month1" => date("2021-05"),
            "year1" => date("2021"),
            "born" => date("1985-04"),
            "leap" => date("2000-02-29"),
            "ns" => list([number(1), number(2), number(3)]),
            "us" => list([number(1), Value::Unknown, number(3)]),
            "zeros" => list([number(0), Value::Nothing, number(2)]),
            "empty" => list([]),
            "ts" => list([text("甲"), text("乙"), text("甲")]),
            "ds" => list([date("2021-05"), date("2021-05")]),
            "leader" => row("张三", number(1)),
            "rows" => list([row("张三", number(1)), row("李四", number(2))]),
            "urows" => list([row("张三", Value::Unknown), row("李四", number(2))]),
            "nob" | "non" | "not" | "nod" | "nons" => Value::Nothing,
            "ub" => return None,
            _ => Value::Unknown,
        })
    }
}

fn number(number: i64) -> Value {
    Value::Number(number.into())
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn date(text: &str) -> Value {
    Value::Date(Date::from_iso(text).unwrap())
}

fn list<const N: usize>(items: [Value; N]) -> Value {
    Value::List(Rc::from(items))
}

fn row(name: &str, amount: Value) -> Value {
    Value::Record(Rc::new([("name", text(name)), ("amount", amount)].into_iter().collect()))
}

/// The expression has this value, written as [`show`] does.
fn is(source: &str, expected: &str) {
    let program = Program::infer(source, &Form).unwrap_or_else(|error| panic!("{source}: {error}"));
    let value = evaluate(&program, &Form, &mut Budget::default()).unwrap();
    assert_eq!(show(&value), expected, "{source}");
}

/// The source is no rule, for this reason, at this character.
fn refused(source: &str, offset: usize, kind: RuleErrorKind) {
    assert_eq!(Program::infer(source, &Form), Err(RuleError { offset, kind }), "{source}");
}

fn show(value: &Value) -> String {
    match value {
        Value::Unknown => "?".into(),
        Value::Nothing => "无".into(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.to_string(),
        Value::Date(date) => date.to_string(),
        Value::List(items) => format!("[{}]", items.iter().map(show).collect::<Vec<_>>().join(", ")),
        Value::Record(fields) => show(fields.get("name").unwrap()),
    }
}
