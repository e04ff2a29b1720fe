//! No source and no value makes the language panic or run on.

use proptest::prelude::*;
use shenbao::rules::{Budget, Program, parse};

use crate::cases;
use crate::expressions::{Expressions, Language};
use crate::forms::{Form, NAMES, Names, anything};

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
            Ok(program) => {
                let _ = form.value(&program, &mut Budget::new(10_000));
                prop_assert_eq!(Program::linted(&source, &Names), Ok(program));
            }
            Err(error) => prop_assert!(error.offset <= source.chars().count()),
        }
    }

    #[test]
    fn any_values_are_computed_with(expr in (1_u32..5).prop_flat_map(|levels| Expressions::new(Language::Whole, levels).any()), form in forms(), steps in 0_u64..2000) {
        let program = Program::infer(&expr.to_string(), &Names).unwrap();
        prop_assert_eq!(Program::linted(&expr.to_string(), &Names), Ok(program.clone()));
        let mut budget = Budget::new(steps);
        let result = form.value(&program, &mut budget);
        prop_assert!(result.is_ok() || budget.left() == 0);
    }
}
