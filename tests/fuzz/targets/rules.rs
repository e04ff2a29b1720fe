//! A rule's expression: it is parsed or refused at a place, printed and parsed again as the same, and evaluated within its
//! budget over any values, whether its types were checked or not, and whether they are those.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rust_decimal::Decimal;
use shenbao::answers::{Date, Value};
use shenbao::rules::{Binding, Budget, Columns, Inputs, MAX_SOURCE, Program, Scope, Type, evaluate, parse};

/// Steps of an evaluation; the page's own budget would take longer than a fuzzer should wait.
const STEPS: u64 = 20_000;

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = std::str::from_utf8(bytes) else { return };
    let expression = match parse(source) {
        Ok(expression) => expression,
        Err(error) => return assert!(error.offset <= source.chars().count(), "{error:?}"),
    };
    // Printing escapes characters that nobody sees and puts spaces around signs, which may make it too long to be read.
    let printed = expression.to_string();
    if printed.chars().count() <= MAX_SOURCE {
        assert_eq!(parse(&printed), Ok(expression), "printed as {printed}");
    }
    let (checked, linted) = (Program::infer(source, &Names), Program::linted(source, &Names));
    assert!(checked.is_err() || checked == linted, "{checked:?}, {linted:?}");
    let Ok(program) = linted else { return };
    assert!(program.reads().is_sorted());
    for form in forms() {
        // Columns that were looked through change no result, as long as the budget suffices.
        let mut columns = Columns::default();
        let enough = &mut Budget::new(u64::MAX);
        program.columns().into_iter().for_each(|place| columns.look_through(place, &form, enough).expect("enough"));
        let run = |columns| {
            let mut budget = Budget::new(STEPS);
            let result = evaluate(&program, Inputs { slots: &form, row: None, columns }, &mut budget);
            assert!(result.is_ok() || budget.left() == 0);
            result
        };
        if let (Ok(one), Ok(other)) = (run(None), run(Some(&columns))) {
            assert_eq!(one, other);
        }
    }
});

/// The names that an expression can read, by their first letter: `b1` is a truth value, `ns1` a list of numbers.
const NAMES: [&str; 10] = ["b1", "n1", "n2", "t1", "d1", "d2", "ns1", "ts1", "r1", "rs1"];

struct Names;

impl Scope for Names {
    fn binding(&self, name: &str) -> Option<Binding> {
        let slot = NAMES.iter().position(|known| *known == name)?;
        let kind = match name.trim_end_matches(['1', '2']) {
            "b" => Type::Bool,
            "n" => Type::Number,
            "t" => Type::Text,
            "d" => Type::Date,
            "ns" => Type::Number.list(),
            "ts" => Type::Text.list(),
            "r" => row(),
            _ => row().list(),
        };
        Some(Binding::Slot(slot, kind))
    }
}

fn row() -> Type {
    Type::record([("n", Type::Number), ("t", Type::Text), ("d", Type::Date)])
}

/// Nothing filled; filled as meant; at the ends of what values can be; each name with a value of another type.
fn forms() -> [Vec<Value>; 4] {
    let date = |text| Value::Date(Date::from_iso(text).expect("a date"));
    let list = |items: &[Value]| Value::List(items.into());
    let record = |n: Value, t: Value, d: Value| Value::Record([n, t, d].into());
    let (one, far) = (Value::Number(Decimal::ONE), Value::Number(Decimal::MAX));
    let (text, long) = (Value::text("张三"), Value::text(&"长".repeat(2_000)));
    let person = record(one.clone(), text.clone(), date("2021-05"));
    let meant = [
        Value::Bool(true),
        one.clone(),
        Value::Number(Decimal::new(-25, 1)),
        text.clone(),
        date("2021-05-01"),
        date("2000-02-29"),
        list(&[one.clone(), Value::Unknown, Value::Nothing]),
        list(&[text.clone(), text.clone()]),
        person.clone(),
        list(&[person.clone(), person]),
    ];
    let ends = [
        Value::Nothing,
        far.clone(),
        Value::Number(Decimal::new(1, 28)),
        long.clone(),
        date("9999-12-31"),
        date("1000"),
        list(&vec![far; 300]),
        list(&vec![long; 50]),
        record(Value::Number(Decimal::MIN), Value::Unknown, Value::Nothing),
        list(&[]),
    ];
    let wrong = meant.iter().rev().cloned().collect();
    [Vec::new(), meant.to_vec(), ends.to_vec(), wrong]
}
