//! The names that generated expressions read, and values for them.

use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::prelude::*;
use shenbao::answers::{Date, Value};
use shenbao::rules::{Environment, Scope, Type};

/// Two names of each type, as `Expressions` writes them.
pub struct Names;

impl Scope for Names {
    fn type_of(&self, name: &str) -> Option<Type> {
        Some(match name.strip_suffix(['1', '2'])? {
            "b" => Type::Bool,
            "n" => Type::Number,
            "t" => Type::Text,
            "d" => Type::Date,
            "ns" => Type::Number.list(),
            "ts" => Type::Text.list(),
            "r" => Type::record([("n", Type::Number), ("t", Type::Text)]),
            _ => return None,
        })
    }
}

/// A filled form.
#[derive(Debug, Clone)]
pub struct Form(pub BTreeMap<String, Value>);

impl Environment for Form {
    fn lookup(&self, name: &str) -> Option<Value> {
        self.0.get(name).cloned()
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
            let fields: Vec<_> = fields.iter().map(|(name, value)| (Just(name.clone()), gaps(value.clone()))).collect();
            fields.prop_map(|fields| Value::Record(Rc::new(fields.into_iter().collect()))).boxed()
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
    let fields = |(n, t): (Value, Value)| Rc::new([("n", n), ("t", t)].into_iter().collect());
    (number, text).prop_map(move |pair| Value::Record(fields(pair))).boxed()
}
