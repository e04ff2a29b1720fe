//! No source and no value makes the language panic or run on.

use proptest::prelude::*;
use shenbao::rules::{Budget, Program, evaluate, parse};

use crate::cases;
use crate::expressions::{Expressions, Language};
use crate::forms::{Form, Names, anything};

const FRAGMENTS: [&str; 48] = [
    "b1",
    "n1",
    "t1",
    "d1",
    "ns1",
    "ts1",
    "r1",
    ".n",
    ".t",
    "x",
    "(",
    ")",
    "[",
    "]",
    ",",
    ".",
    "?",
    ":",
    "!",
    "-",
    "+",
    "*",
    "/",
    "%",
    "<",
    "<=",
    "==",
    "!=",
    ">=",
    "&&",
    "||",
    " in ",
    "1",
    "0.5",
    "'字'",
    "\"",
    "\\u",
    "true",
    "has(",
    "size(",
    "sum(",
    ".all(x,",
    ".map(x,",
    ".filter(x,",
    "date('2021",
    "age(",
    "addMonths(",
    "79228162514264337593543950335",
];

const NAMES: [&str; 13] = ["b1", "b2", "n1", "n2", "t1", "t2", "d1", "d2", "ns1", "ns2", "ts1", "ts2", "r1"];

/// A form whose values need not have the types that the rule was checked with.
fn forms() -> impl Strategy<Value = Form> {
    let some = prop::collection::vec(anything(), 5);
    some.prop_map(|some| Form(NAMES.iter().map(|name| name.to_string()).zip(some.into_iter().cycle()).collect()))
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn any_characters_are_read_or_refused(source in any::<String>()) {
        let _ = parse(&source);
    }

    #[test]
    fn any_tokens_are_read_or_refused_at_a_place(
        fragments in prop::collection::vec(prop::sample::select(&FRAGMENTS[..]), 0..24),
        form in forms(),
    ) {
        let source = fragments.concat();
        match Program::infer(&source, &Names) {
            Ok(program) => drop(evaluate(&program, &form, &mut Budget::new(10_000))),
            Err(error) => prop_assert!(error.offset <= source.chars().count()),
        }
    }

    #[test]
    fn any_values_are_computed_with(expr in (1_u32..5).prop_flat_map(|levels| Expressions::new(Language::Whole, levels).any()), form in forms(), steps in 0_u64..2000) {
        let program = Program::infer(&expr.to_string(), &Names).unwrap();
        let mut budget = Budget::new(steps);
        let result = evaluate(&program, &form, &mut budget);
        prop_assert!(result.is_ok() || budget.left() == 0);
    }
}
