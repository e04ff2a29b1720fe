//! The language by examples: `is(source, value)` and `refused(source, offset, kind)`.

mod absent;
mod functions;
mod grammar;
mod macros;
mod operators;
mod programs;
mod types;
mod work;

use std::rc::Rc;

use super::*;
use crate::answers::{Date, Value};

/// A small form: of each type a value, an unfilled one (`u…`), 「无」 (`no…`) and one that is not asked (`a…`).
struct Form;

fn person() -> Type {
    Type::record([("name", Type::Text), ("amount", Type::Number), ("birth", Type::Date)])
}

/// The names with their types and values; each stands in the slot of its place here.
fn names() -> Vec<(&'static str, Type, Value)> {
    let (numbers, texts, rows) = (Type::Number.list(), Type::Text.list(), person().list());
    vec![
        ("yes", Type::Bool, Value::Bool(true)),
        ("ub", Type::Bool, Value::Unknown),
        ("nob", Type::Bool, Value::Nothing),
        ("n", Type::Number, number(3)),
        ("un", Type::Number, Value::Unknown),
        ("non", Type::Number, Value::Nothing),
        ("huge", Type::Number, rust_decimal::Decimal::MAX.into()),
        ("t", Type::Text, text("张三劳模创新工作室")),
        ("ut", Type::Text, Value::Unknown),
        ("not", Type::Text, Value::Nothing),
        ("day1", Type::Date, date("2021-05-17")),
        ("month1", Type::Date, date("2021-05")),
        ("year1", Type::Date, date("2021")),
        ("born", Type::Date, date("1985-04")),
        ("leap", Type::Date, date("2000-02-29")),
        ("ud", Type::Date, Value::Unknown),
        ("nod", Type::Date, Value::Nothing),
        ("ns", numbers.clone(), list([number(1), number(2), number(3)])),
        ("us", numbers.clone(), list([number(1), Value::Unknown, number(3)])),
        ("uns", numbers.clone(), Value::Unknown),
        ("nons", numbers.clone(), Value::Nothing),
        ("zeros", numbers.clone(), list([number(0), Value::Nothing, number(2)])),
        ("empty", numbers, list([])),
        ("ts", texts, list([text("甲"), text("乙"), text("甲")])),
        ("ds", Type::Date.list(), list([date("2021-05"), date("2021-05")])),
        ("rows", rows.clone(), list([row("张三", number(1)), row("李四", number(2))])),
        ("urows", rows, list([row("张三", Value::Unknown), row("李四", number(2))])),
        ("uleader", person(), Value::Unknown),
        ("holidays", Type::Date.list(), list([date("2027-10-01"), date("2027-10-02"), date("2027-10-04")])),
        ("workdays", Type::Date.list(), list([date("2027-10-09")])),
        ("ab", Type::Bool, Value::Absent),
        ("an", Type::Number, Value::Absent),
        ("at", Type::Text, Value::Absent),
        ("ad", Type::Date, Value::Absent),
        ("ans", Type::Number.list(), Value::Absent),
        ("arows", person().list(), Value::Absent),
        ("whole", person(), Value::Record([text("张三"), number(1), date("1985-04-01")].into())),
        // The slots of the group behind them.
        ("leader", Type::Text, text("张三")),
        ("", Type::Number, number(1)),
        ("", Type::Date, Value::Unknown),
    ]
}

impl Scope for Form {
    fn binding(&self, name: &str) -> Option<Binding> {
        let names = names();
        if name == "calendar" {
            let parts = ["holidays", "workdays"].map(|part| Some((part.into(), self.binding(part)?)));
            return Some(Binding::Group(parts.into_iter().flatten().collect()));
        }
        let slot = names.iter().position(|(known, ..)| *known == name)?;
        if name == "leader" {
            let parts = ["name", "amount", "birth"].into_iter().zip(&names[slot..]).zip(slot..);
            return Some(Binding::Group(
                parts.map(|((part, (_, kind, _)), slot)| (part.into(), Binding::Slot(slot, kind.clone()))).collect(),
            ));
        }
        Some(Binding::Slot(slot, names[slot].1.clone()))
    }
}

/// The value of a program on the form.
fn valued(program: &Program, budget: &mut Budget) -> Result<Value, Exhausted> {
    let slots: Vec<Value> = names().into_iter().map(|(_, _, value)| value).collect();
    evaluate(program, Inputs { slots: &slots, row: None, columns: None }, budget)
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
    Value::Record([text(name), amount, Value::Unknown].into())
}

/// The expression has this value, written as [`show`] does.
fn is(source: &str, expected: &str) {
    let program = Program::infer(source, &Form).unwrap_or_else(|error| panic!("{source}: {error}"));
    let value = valued(&program, &mut Budget::default()).unwrap();
    assert_eq!(show(&value), expected, "{source}");
}

/// The source is no rule, for this reason, at this character.
fn refused(source: &str, offset: usize, kind: RuleErrorKind) {
    assert_eq!(Program::infer(source, &Form), Err(RuleError { offset, kind }), "{source}");
}

fn show(value: &Value) -> String {
    match value {
        Value::Unknown => "?".into(),
        Value::Absent => "-".into(),
        Value::Nothing => "无".into(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.to_string(),
        Value::Date(date) => date.to_string(),
        Value::List(items) => format!("[{}]", items.iter().map(show).collect::<Vec<_>>().join(", ")),
        Value::Record(fields) => show(&fields[0]),
    }
}
