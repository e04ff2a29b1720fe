//! Filling in what was missing never changes what was already known.

use proptest::prelude::*;
use shenbao::answers::Value;
use shenbao::rules::{Budget, Program};

use crate::cases;
use crate::expressions::{Expressions, Language};
use crate::forms::{Form, Names, filled, with_gaps};

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn what_is_known_stays(
        expr in (1_u32..5).prop_flat_map(|levels| Expressions::new(Language::Whole, levels).any()),
        (full, gaps) in filled(true).prop_flat_map(|form| (Just(form.clone()), with_gaps(form))),
    ) {
        let source = expr.to_string();
        let program = Program::infer(&source, &Names).unwrap();
        let value = |form: &Form| form.value(&program, &mut Budget::default()).unwrap();
        let (before, after) = (value(&gaps), value(&full));
        prop_assert!(refines(&after, &before), "{}: {:?} became {:?}", source, before, after);
    }
}

/// Whether `after` says what `before` said, and perhaps more.
fn refines(after: &Value, before: &Value) -> bool {
    match (after, before) {
        (_, Value::Unknown) => true,
        (Value::List(after), Value::List(before)) => {
            after.len() == before.len() && after.iter().zip(before.iter()).all(|(after, before)| refines(after, before))
        }
        (Value::Date(after), Value::Date(before)) => {
            before.earliest() <= after.earliest() && after.latest() <= before.latest()
        }
        _ => after == before,
    }
}
