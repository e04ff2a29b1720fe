//! The names that generated expressions read, and values for them.

use std::collections::BTreeMap;

use proptest::prelude::*;
use shenbao::answers::{Date, Value};
use shenbao::rules::{Binding, Budget, Exhausted, Inputs, Program, Scope, Type, evaluate};

/// Two names of each type, as `Expressions` writes them; each stands in the slot of its place here.
pub const NAMES: [&str; 14] = ["b1", "b2", "n1", "n2", "t1", "t2", "d1", "d2", "ns1", "ns2", "ts1", "ts2", "r1", "r2"];

/// The fields of a record, in their order.
pub const FIELDS: [&str; 2] = ["n", "t"];

/// The names with their types.
pub struct Names;

impl Scope for Names {
    fn binding(&self, name: &str) -> Option<Binding> {
        if name == "calendar" {
            let days = |at| Binding::Slot(NAMES.len() + at, Type::Date.list());
            return Some(Binding::Group([("holidays".into(), days(0)), ("workdays".into(), days(1))].into()));
        }
        let slot = NAMES.iter().position(|known| *known == name)?;
        let kind = match name.trim_end_matches(['1', '2']) {
            "b" => Type::Bool,
            "n" => Type::Number,
            "t" => Type::Text,
            "d" => Type::Date,
            "ns" => Type::Number.list(),
            "ts" => Type::Text.list(),
            _ => Type::record(FIELDS.into_iter().zip([Type::Number, Type::Text])),
        };
        Some(Binding::Slot(slot, kind))
    }
}

/// A filled form.
#[derive(Debug, Clone)]
pub struct Form(pub BTreeMap<String, Value>);

impl Form {
    /// The value of a program on it.
    pub fn value(&self, program: &Program, budget: &mut Budget) -> Result<Value, Exhausted> {
        let mut slots: Vec<Value> =
            NAMES.iter().map(|name| self.0.get(*name).cloned().unwrap_or(Value::Unknown)).collect();
        // Of 2021, so that ways lead through years that are known and through others.
        let days = |texts: &[&str]| texts.iter().map(|text| Value::Date(Date::from_iso(text).unwrap())).collect();
        slots.push(Value::List(days(&["2021-01-01", "2021-05-03", "2021-10-01"])));
        slots.push(Value::List(days(&["2021-05-08"])));
        evaluate(program, Inputs { slots: &slots, row: None, columns: None }, budget)
    }
}

/// A form in which every name has a value of its type, and 「无」 where `nothing` allows.
pub fn filled(nothing: bool) -> BoxedStrategy<Form> {
    let pairs = [
        ("b", bools()),
        ("n", numbers()),
        ("t", texts()),
        ("d", dates()),
        ("ns", lists(maybe_nothing(numbers(), nothing))),
        ("ts", lists(maybe_nothing(texts(), nothing))),
        ("r", records(nothing)),
    ];
    let each: Vec<_> = pairs
        .into_iter()
        .flat_map(|(name, value)| [1, 2].map(|i| (Just(format!("{name}{i}")), maybe_nothing(value.clone(), nothing))))
        .collect();
    each.prop_map(|pairs| Form(pairs.into_iter().collect())).boxed()
}

/// The form with some of what is filled missing, down to parts of dates and elements of lists.
pub fn with_gaps(form: Form) -> BoxedStrategy<Form> {
    let pairs: Vec<_> = form.0.into_iter().map(|(name, value)| (Just(name), gaps(value))).collect();
    pairs.prop_map(|pairs| Form(pairs.into_iter().collect())).boxed()
}

fn gaps(value: Value) -> BoxedStrategy<Value> {
    let less = match value.clone() {
        Value::Date(date) => {
            let shorter = |length| Value::Date(Date::from_iso(&date.to_string()[..length]).unwrap());
            prop_oneof![Just(shorter(4)), Just(shorter(7))].boxed()
        }
        Value::List(items) => {
            let items: Vec<_> = items.iter().cloned().map(gaps).collect();
            items.prop_map(|items| Value::List(items.into())).boxed()
        }
        Value::Record(fields) => {
            let fields: Vec<_> = fields.iter().cloned().map(gaps).collect();
            fields.prop_map(|fields| Value::Record(fields.into())).boxed()
        }
        _ => Just(Value::Unknown).boxed(),
    };
    prop_oneof![3 => Just(value), 2 => less, 1 => Just(Value::Unknown)].boxed()
}

/// Any value at all, of the right type or not.
pub fn anything() -> BoxedStrategy<Value> {
    let extreme = prop_oneof![
        Just(rust_decimal::Decimal::MAX),
        Just(rust_decimal::Decimal::MIN),
        Just(rust_decimal::Decimal::new(1, 28)),
    ];
    let far = prop_oneof![Just("9999-12-31"), Just("1000"), Just("2000-02-29")];
    let leaf = prop_oneof![
        Just(Value::Unknown),
        Just(Value::Nothing),
        bools(),
        numbers(),
        extreme.prop_map(Value::Number),
        dates(),
        far.prop_map(|date| Value::Date(Date::from_iso(date).unwrap())),
        any::<String>().prop_map(|text| Value::Text(text.into())),
    ];
    let nested = |inner: BoxedStrategy<Value>| prop_oneof![lists(inner.clone()), record(inner.clone(), inner)].boxed();
    leaf.boxed().prop_recursive(3, 24, 4, nested).boxed()
}

fn maybe_nothing(value: BoxedStrategy<Value>, nothing: bool) -> BoxedStrategy<Value> {
    if nothing { prop_oneof![6 => value, 1 => Just(Value::Nothing)].boxed() } else { value }
}

fn bools() -> BoxedStrategy<Value> {
    any::<bool>().prop_map(Value::Bool).boxed()
}

fn numbers() -> BoxedStrategy<Value> {
    (-3_i64..4).prop_map(|number| Value::Number(number.into())).boxed()
}

fn texts() -> BoxedStrategy<Value> {
    prop::sample::select(&["张三", "李四", "a", "ab", "b"][..]).prop_map(|text| Value::Text(text.into())).boxed()
}

fn dates() -> BoxedStrategy<Value> {
    let parts = (2019_i32..2022, 1_u8..4, 27_u8..29);
    parts.prop_map(|(year, month, day)| Value::Date(Date::new(year, Some(month), Some(day)).unwrap())).boxed()
}

fn lists(item: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop::collection::vec(item, 0..4).prop_map(|items| Value::List(items.into())).boxed()
}

fn records(nothing: bool) -> BoxedStrategy<Value> {
    record(maybe_nothing(numbers(), nothing), maybe_nothing(texts(), nothing))
}

fn record(number: BoxedStrategy<Value>, text: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    (number, text).prop_map(|(number, text)| Value::Record([number, text].into())).boxed()
}
